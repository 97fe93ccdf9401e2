// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// The sign of a change; hollow where it is not taken.
Rectangle {
    id: sign
    required property UpkeepKinds kinds
    required property string change
    property bool taken: true
    width: 20
    height: 20
    radius: 10
    color: taken ? kinds.colour(change) : Theme.paper
    border.width: 2
    border.color: taken ? Theme.paper : kinds.colour(change)
    Words { anchors.centerIn: parent; text: sign.kinds.sign(sign.change); strong: true; font.pixelSize: 13; color: sign.taken ? Theme.paper : sign.kinds.colour(sign.change) }
}
