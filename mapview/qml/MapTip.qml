// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// What lies under the pointer, in two lines.
Rectangle {
    id: tip
    required property var hands
    required property var host
    readonly property string words: hands.coordinate && !host.boarded ? host.hintAt(hands.coordinate) : ""
    visible: words !== ""
    x: Math.min(hands.at.x + 16, parent.width - width - 8)
    y: Math.max(8, hands.at.y - height - 12)
    width: text.implicitWidth + 18
    height: text.implicitHeight + 12
    radius: 4
    color: Theme.ink
    Words { id: text; anchors.centerIn: parent; text: tip.words; color: Theme.paper; font.pixelSize: Theme.small + 1 }
}
