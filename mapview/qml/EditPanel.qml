// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// "Edit…": the fields of one facility, home or pier, which go into the study's own file.
FocusScope {
    id: panel
    required property RowEditor editor
    required property var app
    readonly property var fields: editor.fields
    objectName: "editPanel"
    visible: editor.open
    onVisibleChanged: if (visible) forceActiveFocus()
    Keys.onEscapePressed: if (editor.placing) editor.placing = false; else editor.close()
    Rectangle {
        anchors.fill: parent
        color: Theme.paper
        // Nothing beneath takes part.
        TapHandler {}
        HoverHandler {}
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            Layout.margins: 10
            Layout.leftMargin: 16
            Layout.bottomMargin: 0
            Words { text: panel.editor.title; strong: true; font.pixelSize: Theme.heading; Layout.fillWidth: true }
            PushButton { objectName: "editClose"; text: "×"; tip: qsTr("Leave it as it is (Esc)"); quiet: true; onClicked: panel.editor.close() }
        }
        Words { Layout.fillWidth: true; Layout.leftMargin: 16; Layout.rightMargin: 16; Layout.bottomMargin: 8; wrapMode: Text.Wrap; elide: Text.ElideNone; quiet: true; font.pixelSize: Theme.small; text: qsTr("Not a trial: what you change goes into the study's %1.").arg(panel.editor.file) }
        Line { Layout.fillWidth: true }
        Flickable {
            id: flickable
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight + 20
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}
            ColumnLayout {
                id: column
                x: 16
                y: 10
                width: panel.width - 32
                spacing: 6
                Repeater {
                    model: panel.fields.length
                    RowLayout {
                        id: row
                        required property int index
                        readonly property var field: panel.fields[index] ?? ({ column: "", heading: "", note: "", value: "", changed: false, choices: [] })
                        spacing: 8
                        Words { text: row.field.heading; strong: row.field.changed; quiet: !row.field.changed; font.pixelSize: Theme.body - 1; Layout.preferredWidth: 112; Layout.maximumWidth: 112 }
                        TextBox {
                            objectName: "edit_" + row.field.column
                            visible: row.field.choices.length === 0
                            focus: row.index === 0
                            Layout.fillWidth: true
                            text: row.field.value
                            Accessible.name: row.field.heading
                            Accessible.description: row.field.note
                            ToolTip.visible: hovered && row.field.note !== ""
                            ToolTip.delay: 500
                            ToolTip.text: row.field.note
                            onTextEdited: panel.editor.set(row.field.column, text)
                        }
                        PickBox { objectName: "edit_" + row.field.column; visible: row.field.choices.length > 0; Layout.fillWidth: true; key: row.field.value; entries: row.field.choices; Accessible.name: row.field.heading; onPicked: (key) => panel.editor.set(row.field.column, key) }
                    }
                }
                PushButton { objectName: "editPlace"; visible: panel.editor.hasPlace; Layout.alignment: Qt.AlignRight; text: qsTr("Show its place on the map"); checked: panel.editor.placing; tip: qsTr("The next click on the map is where it stands"); onClicked: panel.editor.placing = !panel.editor.placing }
            }
        }
        Line { Layout.fillWidth: true }
        Words { objectName: "editChanges"; visible: panel.editor.changes.length > 0; Layout.fillWidth: true; Layout.margins: 10; Layout.leftMargin: 16; Layout.bottomMargin: 0; text: panel.editor.changes.join("\n"); font.pixelSize: Theme.small; wrapMode: Text.Wrap; elide: Text.ElideNone }
        RowLayout {
            Layout.margins: 10
            Layout.leftMargin: 16
            Layout.rightMargin: 12
            spacing: 6
            TextBox { id: by; objectName: "editBy"; Layout.fillWidth: true; placeholderText: qsTr("Done by"); Accessible.name: qsTr("Done by"); text: panel.app.doneBy; onTextEdited: panel.app.doneBy = text }
            PushButton { objectName: "editWrite"; text: qsTr("Write to the study…"); enabled: panel.editor.changes.length > 0 && by.text.trim() !== ""; checked: enabled; tip: enabled ? "" : qsTr("Change a field, and say who does"); onClicked: asking.ask(qsTr("%1, by %2:").arg(panel.editor.file).arg(by.text.trim()) + "\n" + panel.editor.changes.join("\n"), () => panel.editor.write()) }
        }
    }
    AskFirst { id: asking; objectName: "askEdit"; title: qsTr("Write this into the study?"); yes: qsTr("Write") }
}
