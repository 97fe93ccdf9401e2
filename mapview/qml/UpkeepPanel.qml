// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// "Update a list…": what a new list adds, changes, moves and closes, taken row by row; a row leads to its place on the map.
FocusScope {
    id: panel
    required property Upkeep upkeep
    required property var app
    required property Actions deeds
    readonly property var rows: upkeep.rows
    readonly property var services: [{ key: "", name: qsTr("service as it says") }, ...app.session.services.map((s) => ({ key: s.key, name: s.name }))]
    objectName: "upkeepPanel"
    visible: upkeep.open
    onVisibleChanged: {
        if (!visible) return
        list.currentIndex = 0
        list.forceActiveFocus()
        app.map.tour.showPlaces(upkeep.marks.map((m) => m.place))
    }
    Keys.onEscapePressed: upkeep.close()
    UpkeepKinds { id: theKinds }
    Rectangle {
        anchors.fill: parent
        color: Theme.paper
        // Nothing beneath takes part.
        TapHandler {}
        HoverHandler {}
    }
    SaveDialog { id: sheetDialog; target: panel.deeds.saveTarget; title: qsTr("Sheet to sign"); kind: qsTr("Workbooks"); endings: ["xlsx"]; words: [panel.app.session.studyName, qsTr("list update"), panel.upkeep.date]; onSaved: (file) => panel.upkeep.saveSheet(file) }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            Layout.margins: 10
            Layout.leftMargin: 16
            Layout.bottomMargin: 0
            Words { text: panel.upkeep.written ? qsTr("List written") : qsTr("New list"); strong: true; font.pixelSize: Theme.heading }
            Words { objectName: "upkeepFile"; text: panel.upkeep.list.split("/").pop(); quiet: true; elide: Text.ElideMiddle; Layout.fillWidth: true }
            PushButton { objectName: "upkeepClose"; text: "×"; tip: panel.upkeep.written ? qsTr("Close (Esc)") : qsTr("Leave the study as it is (Esc)"); quiet: true; onClicked: panel.upkeep.close() }
        }
        GridLayout {
            columns: 2
            enabled: !panel.upkeep.written
            columnSpacing: 8
            rowSpacing: 4
            Layout.leftMargin: 16
            Layout.rightMargin: 12
            RowLayout {
                Words { text: qsTr("As of"); quiet: true; font.pixelSize: Theme.small }
                TextBox { objectName: "upkeepDate"; Layout.fillWidth: true; implicitHeight: Theme.row - 2; font.pixelSize: Theme.body - 1; text: panel.upkeep.date; Accessible.name: qsTr("As of"); onEditingFinished: panel.upkeep.date = text }
            }
            PickBox { objectName: "upkeepCrs"; Layout.fillWidth: true; Accessible.name: qsTr("CRS"); key: panel.upkeep.crs; entries: [{ key: "", name: qsTr("CRS as it says, or WGS84") }, { key: "GCJ-02", name: qsTr("GCJ-02 (Amap)") }, { key: "BD-09", name: qsTr("BD-09 (Baidu)") }, { key: "EPSG:4490", name: "CGCS2000" }]; onPicked: (key) => panel.upkeep.crs = key }
            TickBox { objectName: "upkeepPartial"; text: qsTr("only a part of them"); font.pixelSize: Theme.body - 1; checked: panel.upkeep.partial; Accessible.description: qsTr("What is missing has not closed"); onToggled: panel.upkeep.partial = checked }
            PickBox { objectName: "upkeepService"; Layout.fillWidth: true; Accessible.name: qsTr("Service"); key: panel.upkeep.service; entries: panel.services; onPicked: (key) => panel.upkeep.service = key }
        }
        Words { visible: panel.upkeep.dayGuessed && !panel.upkeep.written; Layout.fillWidth: true; Layout.leftMargin: 16; Layout.rightMargin: 12; Layout.topMargin: 4; wrapMode: Text.Wrap; elide: Text.ElideNone; color: Theme.unsure; font.pixelSize: Theme.small; text: qsTr("The list names no day; this is the file's own. Set the right one.") }
        UpkeepDoubts { Layout.fillWidth: true; Layout.topMargin: 6; visible: panel.upkeep.doubts.length > 0; doubts: panel.upkeep.doubts }
        Flow {
            Layout.fillWidth: true
            Layout.margins: 10
            Layout.leftMargin: 16
            Layout.bottomMargin: 4
            spacing: 10
            Repeater {
                model: panel.upkeep.kinds
                Row {
                    id: kind
                    required property var modelData
                    spacing: 4
                    UpkeepSign { kinds: theKinds; change: kind.modelData.change }
                    Words { height: 20; verticalAlignment: Text.AlignVCenter; text: kind.modelData.kind + " " + kind.modelData.count; font.pixelSize: Theme.body - 1 }
                }
            }
        }
        RowLayout {
            Layout.leftMargin: 16
            Layout.rightMargin: 12
            Layout.bottomMargin: 8
            Words { objectName: "upkeepTaken"; text: qsTr("%1 of %2 taken").arg(panel.upkeep.accepted).arg(panel.rows.length); quiet: true; font.pixelSize: Theme.small; Layout.fillWidth: true }
            PushButton { objectName: "upkeepAll"; text: qsTr("All sure ones"); tip: qsTr("All but those that are to be checked"); enabled: !panel.upkeep.written; implicitHeight: Theme.row - 4; onClicked: panel.upkeep.acceptAll(true) }
            PushButton { objectName: "upkeepNone"; text: qsTr("None"); enabled: !panel.upkeep.written; implicitHeight: Theme.row - 4; onClicked: panel.upkeep.acceptAll(false) }
        }
        Line { Layout.fillWidth: true }
        ListView {
            id: list
            objectName: "upkeepRows"
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 90
            clip: true
            model: panel.rows.length
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            ScrollBar.vertical: ScrollBar {}
            function show(row) { panel.upkeep.current = row; panel.app.map.lookAt(panel.upkeep.placeOf(row), 15.5) }
            function toggle(row) { if (panel.rows[row]) panel.upkeep.accept(row, !panel.rows[row].accepted) }
            Keys.onReturnPressed: show(currentIndex)
            Keys.onSpacePressed: toggle(currentIndex)
            Connections {
                target: panel.upkeep
                function onCurrentChanged() {
                    list.currentIndex = panel.upkeep.current
                    if (list.currentIndex >= 0) list.positionViewAtIndex(list.currentIndex, ListView.Contain)
                }
            }
            Words { anchors.centerIn: parent; visible: panel.rows.length === 0; text: qsTr("Nothing differs."); quiet: true }
            delegate: UpkeepRow { owner: panel; signs: theKinds; width: list.width; chosen: ListView.isCurrentItem; focused: chosen && list.activeFocus; onToggled: list.toggle(index); onTaken: { list.forceActiveFocus(); list.show(index) } }
        }
        Line { Layout.fillWidth: true }
        UpkeepCoverage { Layout.fillWidth: true; upkeep: panel.upkeep }
        Line { Layout.fillWidth: true }
        RowLayout {
            Layout.margins: 10
            Layout.leftMargin: 16
            Layout.rightMargin: 12
            spacing: 6
            TextBox { objectName: "upkeepBy"; Layout.fillWidth: true; enabled: !panel.upkeep.written; placeholderText: qsTr("Done by"); Accessible.name: qsTr("Done by"); text: panel.app.doneBy; onTextEdited: panel.app.doneBy = text }
            PushButton { objectName: "upkeepSheet"; text: qsTr("Sheet to sign…"); enabled: panel.rows.length > 0; onClicked: sheetDialog.ask() }
            PushButton { objectName: "upkeepWrite"; visible: !panel.upkeep.written; text: qsTr("Write to the study"); enabled: panel.upkeep.accepted > 0; checked: enabled; onClicked: panel.upkeep.write() }
            PushButton { objectName: "upkeepUndo"; visible: panel.upkeep.written; text: qsTr("Take back…"); onClicked: panel.deeds.askUndo() }
        }
    }
}
