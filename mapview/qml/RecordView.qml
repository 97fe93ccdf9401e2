// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// A list with headings to sort by and a line to narrow it; arrows walk, Enter takes.
ColumnLayout {
    id: view
    required property RecordList list
    property string chosen: ""
    property string emptyText: qsTr("Nothing here.")
    readonly property alias rows: rows
    signal taken(string key)
    signal copied(string table)
    spacing: 0
    function widthOf(share) {
        let all = 0
        for (const column of list.columns) all += column.share
        return (rows.width - 20) * share / all
    }
    RowLayout {
        Layout.margins: 8
        TextBox { Layout.fillWidth: true; placeholderText: qsTr("Narrow the list"); onTextChanged: view.list.filter = text; objectName: "filter" }
        Words { text: view.list.count === view.list.total ? view.list.total : qsTr("%1 of %2").arg(view.list.count).arg(view.list.total); quiet: true; font.pixelSize: Theme.small; visible: view.list.picked.length === 0 }
        PushButton { objectName: "pickNone"; visible: view.list.picked.length > 0; text: qsTr("%1 picked ×").arg(view.list.picked.length); tip: qsTr("Let go of the picked rows"); onClicked: view.list.pickNone() }
        PushButton { objectName: "copy"; text: qsTr("Copy"); enabled: view.list.count > 0; tip: qsTr("The list as a table for a spreadsheet; Ctrl or Shift and a click pick rows"); onClicked: view.copied(view.list.table()) }
    }
    Row {
        Layout.leftMargin: 10
        Repeater {
            model: view.list.columns
            Item {
                id: heading
                required property var modelData
                required property int index
                width: view.widthOf(modelData.share)
                height: 26
                activeFocusOnTab: true
                Keys.onReturnPressed: view.list.sortBy(index)
                Keys.onSpacePressed: view.list.sortBy(index)
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: modelData.title
                Words {
                    anchors.fill: parent
                    anchors.rightMargin: 6
                    anchors.leftMargin: heading.modelData.figures || heading.index === 0 ? 0 : 6
                    text: heading.modelData.title + (view.list.sortedBy === heading.index ? (view.list.descending ? " ↓" : " ↑") : "")
                    quiet: true
                    strong: view.list.sortedBy === heading.index
                    font.pixelSize: Theme.small
                    horizontalAlignment: heading.modelData.figures ? Text.AlignRight : Text.AlignLeft
                    verticalAlignment: Text.AlignVCenter
                }
                Rectangle { anchors.fill: parent; color: "transparent"; border.width: heading.activeFocus ? 2 : 0; border.color: Theme.focus }
                TapHandler { onTapped: view.list.sortBy(heading.index) }
                HoverHandler { cursorShape: Qt.PointingHandCursor }
            }
        }
    }
    Line { Layout.fillWidth: true }
    ListView {
        id: rows
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: view.list
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: view.list.count > 0 ? view.list.rowOf(view.chosen) : -1
        keyNavigationEnabled: true
        Keys.onReturnPressed: if (currentIndex >= 0) view.taken(view.list.keyAt(currentIndex))
        Keys.onSpacePressed: (event) => {
            if (currentIndex < 0) return
            if (event.modifiers & Qt.ControlModifier) view.list.pick(view.list.keyAt(currentIndex))
            else view.taken(view.list.keyAt(currentIndex))
        }
        ScrollBar.vertical: ScrollBar {}
        Words { anchors.centerIn: parent; visible: view.list.count === 0; text: view.emptyText; quiet: true }
        delegate: RecordRow {
            required property int index
            required property string key
            required property var cells
            required property var mark
            required property bool picked
            width: rows.width
            table: view
            rowIndex: index
            rowKey: key
            rowCells: cells
            rowMark: mark
            rowPicked: picked
            chosen: view.chosen !== "" && key === view.chosen
            focused: rows.activeFocus && ListView.isCurrentItem
        }
    }
}
