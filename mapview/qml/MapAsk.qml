// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// What the next click on the map is for.
Rectangle {
    width: words.implicitWidth + 28
    height: 36
    radius: 6
    color: Theme.accent
    Words { id: words; anchors.centerIn: parent; text: qsTr("Click where it should stand; Esc keeps it"); color: Theme.paper }
}
