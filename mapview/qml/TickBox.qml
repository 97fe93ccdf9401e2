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
        color: !box.enabled ? Theme.panel : box.checked ? Theme.accent : Theme.paper
        border.width: box.visualFocus ? 2 : 1
        border.color: box.visualFocus ? Theme.focus : box.checked && box.enabled ? Theme.accent : box.enabled ? Theme.quietInk : Theme.disabled
        Text { anchors.centerIn: parent; text: "✓"; visible: box.checked; color: box.enabled ? Theme.paper : Theme.disabled; font.pixelSize: 12; font.bold: true }
    }
    contentItem: Text { leftPadding: 22; text: box.text; font: box.font; color: box.enabled ? Theme.ink : Theme.disabled; verticalAlignment: Text.AlignVCenter; elide: Text.ElideRight }
}
