// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// A box to tick.
CheckBox {
    id: box
    font.family: Theme.font
    font.pixelSize: Theme.body
    padding: 2
    spacing: 6
    indicator: Rectangle {
        x: box.leftPadding
        y: (box.height - height) / 2
        width: 16
        height: 16
        radius: 3
        color: box.checked ? Theme.accent : Theme.paper
        border.width: box.visualFocus ? 2 : 1
        border.color: box.visualFocus ? Theme.focus : box.checked ? Theme.accent : Theme.quietInk
        Text { anchors.centerIn: parent; text: "✓"; visible: box.checked; color: Theme.paper; font.pixelSize: 12; font.bold: true }
    }
    contentItem: Text { leftPadding: 22; text: box.text; font: box.font; color: Theme.ink; verticalAlignment: Text.AlignVCenter; elide: Text.ElideRight }
}
