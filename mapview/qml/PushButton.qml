// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// A button with its focus to be seen.
Button {
    id: button
    property bool quiet: false
    property bool aligned: false  // its words begin at the left, not in the middle
    property string tip: ""
    implicitHeight: Theme.row
    leftPadding: 10
    rightPadding: 10
    font.family: Theme.font
    font.pixelSize: Theme.body
    focusPolicy: Qt.StrongFocus
    ToolTip.visible: tip !== "" && hovered
    ToolTip.delay: 500
    ToolTip.text: tip
    Accessible.name: tip !== "" ? tip : text
    contentItem: Text {
        text: button.text
        font: button.font
        color: !button.enabled ? Theme.disabled : button.checked ? Theme.paper : Theme.ink
        horizontalAlignment: button.aligned ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        radius: 4
        color: !button.enabled ? "transparent" : button.checked ? Theme.accent : button.down ? Theme.rule : button.hovered ? Theme.chosen : button.quiet ? "transparent" : Theme.panel
        border.width: button.visualFocus ? 2 : button.quiet || !button.enabled ? 0 : 1
        border.color: button.visualFocus ? Theme.focus : Theme.rule
    }
}
