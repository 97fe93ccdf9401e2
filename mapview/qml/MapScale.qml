// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// The scale bar, and where the pointer is.
Column {
    id: scale
    required property MapMeasure measure
    property var pointer: null
    spacing: 4
    Item {
        width: scale.measure.barPixels
        height: 22
        Words { text: scale.measure.barText; font.pixelSize: Theme.small; strong: true; anchors.horizontalCenter: parent.horizontalCenter }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 4; color: Theme.paper; border.color: Theme.ink; border.width: 1 }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width / 2; height: 4; color: Theme.ink }
    }
    Rectangle {
        opacity: scale.pointer !== null ? 1 : 0  // its room stays, so that the bar does not jump
        color: "#d0ffffff"
        radius: 3
        width: place.implicitWidth + 10
        height: place.implicitHeight + 4
        Words { id: place; anchors.centerIn: parent; text: scale.pointer ? scale.measure.placeText(scale.pointer) : ""; font.pixelSize: Theme.small }
    }
}
