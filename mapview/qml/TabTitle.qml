// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// The title of a list.
TabButton {
    id: tab
    implicitHeight: 36
    width: implicitWidth
    leftPadding: 8
    rightPadding: 8
    font.family: Theme.font
    font.pixelSize: Theme.body
    contentItem: Text { text: tab.text; font.family: Theme.font; font.pixelSize: Theme.body; font.weight: tab.checked ? Font.DemiBold : Font.Normal; color: tab.checked ? Theme.accent : Theme.quietInk; horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter; elide: Text.ElideRight }
    background: Rectangle {
        color: tab.checked ? Theme.paper : "transparent"
        border.width: tab.visualFocus ? 2 : 0
        border.color: Theme.focus
        Rectangle { width: parent.width; height: 3; color: Theme.accent; visible: tab.checked }
    }
}
