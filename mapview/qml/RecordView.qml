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
    // Not bound: a click and the arrows move it as well.
    function follow() { rows.currentIndex = chosen !== "" ? list.rowOf(chosen) : -1 }
    onChosenChanged: follow()
    Connections {
        target: view.list
        function onModelReset() { view.follow() }
        function onLayoutChanged() { view.follow() }
    }
    signal copied(string table)
    spacing: 0
    Binding { target: view.list; property: "room"; value: rows.width - 20 }
    RowLayout {
        Layout.margins: 8
        TextBox { Layout.fillWidth: true; placeholderText: qsTr("Narrow the list"); onTextChanged: view.list.filter = text; objectName: "filter" }
        Words { text: view.list.count === view.list.total ? view.list.total : qsTr("%1 of %2").arg(view.list.count).arg(view.list.total); quiet: true; font.pixelSize: Theme.small; visible: view.list.picked.length === 0 }
        PushButton { objectName: "pickNone"; visible: view.list.picked.length > 0; text: qsTr("%1 picked ×").arg(view.list.picked.length); tip: qsTr("Let go of the picked rows"); onClicked: view.list.pickNone() }
        PushButton { objectName: "copy"; text: qsTr("Copy"); enabled: view.list.count > 0; tip: qsTr("The list as a table for a spreadsheet; Ctrl or Shift and a click pick rows"); onClicked: view.copied(view.list.table()) }
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: 26
        clip: true
        Row {
            x: 10 - rows.contentX
            Repeater {
                model: view.list.columns
                RecordHeading { list: view.list }
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
        contentWidth: Math.max(width, view.list.span + 20)
        flickableDirection: Flickable.HorizontalAndVerticalFlick
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: -1
        keyNavigationEnabled: true
        Keys.onReturnPressed: if (currentIndex >= 0) view.taken(view.list.keyAt(currentIndex))
        Keys.onSpacePressed: (event) => {
            if (currentIndex < 0) return
            if (event.modifiers & Qt.ControlModifier) view.list.pick(view.list.keyAt(currentIndex))
            else view.taken(view.list.keyAt(currentIndex))
        }
        ScrollBar.vertical: ScrollBar {}
        ScrollBar.horizontal: ScrollBar { policy: rows.contentWidth > rows.width ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
        Words { anchors.centerIn: parent; visible: view.list.count === 0; width: Math.min(implicitWidth, rows.width - 32); wrapMode: Text.Wrap; horizontalAlignment: Text.AlignHCenter; text: view.list.total > 0 ? qsTr("Nothing matches these words.") : view.emptyText; quiet: true }
        delegate: RecordRow {
            required property int index
            required property string key
            required property var cells
            required property var mark
            required property bool picked
            width: rows.contentWidth
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
