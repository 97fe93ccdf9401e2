// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Circle15

// "New study…": files on the left, the chosen one on its map and in its columns, doubts on the right, one button to make it.
Popup {
    id: page
    required property Assistant assistant
    required property Session session
    objectName: "assistantPage"
    parent: Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    padding: 0
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    visible: assistant.open
    onClosed: if (assistant.open) assistant.close()
    signal helpWanted
    background: Rectangle { color: Theme.paper }
    contentItem: FocusScope {
        focus: true
        AssistantWords { id: theNames }
        // Only while the page is seen: two that are ready for one key take turns, and the manual would open every other time.
        Shortcut { sequence: StandardKey.HelpContents; enabled: page.visible; onActivated: page.helpWanted() }
        ColumnLayout {
            anchors.fill: parent
            spacing: 0
            RowLayout {
                Layout.margins: 12
                Layout.leftMargin: 16
                spacing: 10
                Words { text: qsTr("New study"); strong: true; font.pixelSize: Theme.heading + 2 }
                Words { text: page.assistant.resumed ? qsTr("You left this unfinished; go on, or start afresh.") : qsTr("Your files stay as they are; the study is made beside them."); quiet: true; Layout.fillWidth: true }
                Item {
                    implicitWidth: busy.visible ? busy.width : 0
                    implicitHeight: 30
                    BusyNote { id: busy; background_work: page.assistant.reader.busy ? page.assistant.reader : page.assistant.importer; height: 30; border.width: 0 }
                }
                PushButton { objectName: "assistantAfresh"; text: qsTr("Start afresh"); enabled: page.assistant.files.length > 0; quiet: true; onClicked: page.assistant.startAfresh() }
                PushButton { objectName: "assistantClose"; text: qsTr("Close"); tip: qsTr("What you said is kept (Esc)"); quiet: true; onClicked: page.close() }
            }
            Line { Layout.fillWidth: true }
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0
                AssistantFiles {
                    Layout.fillWidth: false
                    Layout.preferredWidth: 352
                    Layout.maximumWidth: 352
                    Layout.fillHeight: true
                    assistant: page.assistant
                    names: theNames
                    onFilesWanted: fileDialog.open()
                    onFolderWanted: folderDialog.open()
                }
                Line { Layout.fillHeight: true; upright: true }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    spacing: 0
                    AssistantPlaces { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredHeight: 5; assistant: page.assistant; names: theNames }
                    Line { Layout.fillWidth: true; visible: theColumns.visible }
                    AssistantColumns { id: theColumns; Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredHeight: 4; assistant: page.assistant; names: theNames }
                }
                Line { Layout.fillHeight: true; upright: true }
                AssistantDoubts { Layout.fillWidth: false; Layout.preferredWidth: page.width > 1500 ? 400 : 316; Layout.maximumWidth: page.width > 1500 ? 400 : 316; Layout.fillHeight: true; assistant: page.assistant }
            }
            Line { Layout.fillWidth: true }
            AssistantMaking { Layout.fillWidth: true; assistant: page.assistant; names: theNames; onStudyWanted: studyDialog.open() }
        }
        ErrorNote { anchors.horizontalCenter: parent.horizontalCenter; anchors.bottom: parent.bottom; anchors.bottomMargin: 80; session: page.session }
        DropArea {
            id: dropping
            anchors.fill: parent
            onDropped: (drop) => { if (drop.hasUrls) page.assistant.add(drop.urls) }
            Rectangle { anchors.fill: parent; visible: dropping.containsDrag; color: "transparent"; border.width: 4; border.color: Theme.focus }
        }
        FileDialog { id: fileDialog; objectName: "assistantFiles"; title: qsTr("Files of the study"); fileMode: FileDialog.OpenFiles; acceptLabel: qsTr("Add"); rejectLabel: qsTr("Cancel"); onAccepted: page.assistant.add(selectedFiles) }
        FolderDialog { id: folderDialog; title: qsTr("A folder with files of the study"); acceptLabel: qsTr("Add"); rejectLabel: qsTr("Cancel"); onAccepted: page.assistant.add([selectedFolder]) }
        FolderDialog { id: studyDialog; title: qsTr("Folder of the study"); acceptLabel: qsTr("Make it here"); rejectLabel: qsTr("Cancel"); onAccepted: page.assistant.studyUrl = selectedFolder }
    }
}
