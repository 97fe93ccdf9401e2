// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// A line to type in.
TextField {
    id: field
    property bool wrong: false
    implicitHeight: Theme.row
    padding: 6
    font.family: Theme.font
    font.pixelSize: Theme.body
    color: !enabled ? Theme.disabled : wrong ? Theme.alert : Theme.ink
    placeholderTextColor: Theme.quietInk
    selectByMouse: true
    background: Rectangle { radius: 4; color: Theme.panel; border.width: field.activeFocus ? 2 : 1; border.color: field.wrong ? Theme.alert : field.activeFocus ? Theme.focus : Theme.rule }
}
