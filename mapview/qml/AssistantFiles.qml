// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// The files, and what each is taken for; below them, what is asked about the place.
ColumnLayout {
    id: side
    required property Assistant assistant
    required property AssistantWords names
    signal filesWanted
    signal folderWanted
    readonly property var files: assistant.files
    readonly property bool unsure: files.some((f) => !f.confirmed)
    spacing: 6
    RowLayout {
        Layout.margins: 10
        Layout.bottomMargin: 0
        spacing: 6
        PushButton { objectName: "assistantAdd"; focus: true; text: qsTr("Add files…"); onClicked: side.filesWanted() }
        PushButton { text: qsTr("A folder…"); onClicked: side.folderWanted() }
        Item { Layout.fillWidth: true }
        PushButton { objectName: "confirmAll"; text: qsTr("All right so"); tip: qsTr("Confirm what every file is taken for"); visible: side.unsure; onClicked: side.assistant.confirmAll() }
    }
    Words { visible: side.files.length === 0; Layout.fillWidth: true; Layout.margins: 12; wrapMode: Text.Wrap; quiet: true; text: qsTr("Drop files or a folder here: a map extract with streets (.osm, .pbf), lists (.xlsx, .xls, .csv), layers (.shp, .geojson, .gpkg), timetables (GTFS). Each is looked at, and nothing in it is changed.") }
    ListView {
        id: list
        objectName: "assistantFileList"
        Layout.fillWidth: true
        // Where a list tells the people, their totals and ages are hardly asked, and files get the room.
        Layout.preferredHeight: Math.min(contentHeight, side.height * (side.assistant.facts.peopleListed ? 0.64 : 0.44))
        clip: true
        model: side.files.length
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: side.assistant.chosen
        onCurrentIndexChanged: if (currentIndex >= 0) side.assistant.choose(currentIndex)
        Keys.onDeletePressed: side.assistant.remove(currentIndex)
        ScrollBar.vertical: ScrollBar {}
        delegate: Rectangle {
            id: row
            required property int index
            readonly property var file: side.files[index] ?? ({ name: "", sheet: "", role: "", note: "", confirmed: true, asksList: false, completeness: "" })
            readonly property bool chosen: index === side.assistant.chosen
            width: list.width
            height: fields.implicitHeight + 10
            color: chosen ? Theme.chosen : "transparent"
            border.width: list.activeFocus && chosen ? 2 : 0
            border.color: Theme.focus
            TapHandler { onTapped: { side.assistant.choose(row.index); list.forceActiveFocus() } }
            ColumnLayout {
                id: fields
                anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 12; rightMargin: 10; topMargin: 5 }
                spacing: 4
                RowLayout {
                    spacing: 6
                    Words { text: row.file.name + (row.file.sheet === "" ? "" : " / " + row.file.sheet); strong: row.chosen; elide: Text.ElideMiddle; font.pixelSize: Theme.body - 1; Layout.fillWidth: true }
                    Words { text: row.file.note; quiet: true; font.pixelSize: Theme.small }
                    PushButton { text: "×"; tip: qsTr("Leave this file out (Delete)"); quiet: true; implicitHeight: 20; leftPadding: 5; rightPadding: 5; focusPolicy: Qt.NoFocus; onClicked: side.assistant.remove(row.index) }
                }
                RowLayout {
                    spacing: 6
                    PickBox { objectName: "role" + row.index; Layout.fillWidth: true; entries: side.names.roles; key: row.file.role; Accessible.name: qsTr("Taken for"); onPicked: (key) => side.assistant.setRole(row.index, key) }
                    PushButton { objectName: "confirm" + row.index; visible: !row.file.confirmed; text: qsTr("Right"); tip: qsTr("A guess: confirm it, or choose another"); implicitHeight: Theme.row - 2; onClicked: side.assistant.confirm(row.index) }
                    Words { visible: row.file.confirmed && row.file.role !== "nothing"; text: "✓"; color: Theme.good; strong: true }
                }
                RowLayout {
                    visible: row.file.asksList
                    spacing: 6
                    Words { text: row.file.role === "osm" ? qsTr("Facilities in it:") : qsTr("The list holds:"); quiet: true; font.pixelSize: Theme.small }
                    PickBox { Layout.fillWidth: true; entries: side.names.completenesses; key: row.file.completeness; Accessible.name: qsTr("How complete it is"); onPicked: (key) => side.assistant.setCompleteness(row.index, key) }
                }
            }
        }
    }
    Line { Layout.fillWidth: true }
    AssistantFacts { Layout.fillWidth: true; Layout.fillHeight: true; assistant: side.assistant; names: side.names; visible: side.files.length > 0 }
    Item { Layout.fillHeight: true; visible: side.files.length === 0 }
}
