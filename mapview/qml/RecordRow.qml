// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// One row of a list.
Rectangle {
    id: row
    required property var table
    required property int rowIndex
    required property string rowKey
    required property var rowCells
    required property var rowMark
    property bool rowPicked: false
    property bool chosen: false
    property bool focused: false
    height: Theme.row
    color: chosen || rowPicked ? Theme.chosen : hover.hovered ? Theme.panel : "transparent"
    border.width: focused ? 2 : 0
    border.color: Theme.focus
    Rectangle { visible: row.chosen; width: 3; height: parent.height; color: Theme.gap }
    Words { visible: row.rowPicked; x: 3; height: parent.height; text: "✓"; color: Theme.accent; font.pixelSize: 10; verticalAlignment: Text.AlignVCenter; z: 1 }
    // What is cut is said whole.
    readonly property Item under: hover.hovered ? line.childAt(hover.point.position.x - line.x, 4) : null
    ToolTip.text: (under as Words)?.truncated ? (under as Words).text : ""
    ToolTip.delay: 400
    // After the text: what is shown takes its words when it is told to show.
    ToolTip.visible: ToolTip.text !== ""
    Row {
        id: line
        x: 10
        height: parent.height
        Repeater {
            model: row.table.list.columns
            Words {
                required property var modelData
                required property int index
                width: row.table.list.widths[index] ?? 0
                height: row.height
                rightPadding: 6
                leftPadding: modelData.figures || index === 0 ? 0 : 6
                text: row.rowCells[index] ?? ""
                quiet: !modelData.figures && index > 1
                color: row.rowMark && index === row.rowCells.length - 1 ? row.rowMark : quiet ? Theme.quietInk : Theme.ink
                font.pixelSize: Theme.body - 1
                horizontalAlignment: modelData.figures ? Text.AlignRight : Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: {
            row.table.rows.currentIndex = row.rowIndex
            row.table.rows.forceActiveFocus()
            if (point.modifiers & Qt.ControlModifier) row.table.list.pick(row.rowKey)
            else if (point.modifiers & Qt.ShiftModifier) row.table.list.pickTo(row.rowKey)
            else row.table.taken(row.rowKey)
        }
    }
}
