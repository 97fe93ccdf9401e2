// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import Circle15

// Asks where a file shall be saved, with a name to begin with; one that is there already is replaced only when the user says so.
Item {
    id: asking
    required property SaveTarget target
    required property list<string> words
    required property list<string> endings
    required property string kind
    required property string title
    property url chosen
    signal saved(file: url)

    function ask() {
        dialog.selectedFile = target.proposed(words, endings[0])
        dialog.open()
        target.keepName(target.name(dialog.selectedFile))
    }

    FileDialog {
        id: dialog
        title: asking.title
        fileMode: FileDialog.SaveFile
        nameFilters: [asking.kind + " (*." + asking.endings.join(" *.") + ")"]
        acceptLabel: qsTr("Save")
        rejectLabel: qsTr("Cancel")
        // It would look for the name without the ending. (Qt describes this property to no tool.)
        options: FileDialog.DontConfirmOverwrite // qmllint disable missing-type missing-property
        onCurrentFolderChanged: if (visible) asking.target.keepName()
        onAccepted: {
            asking.target.folder = currentFolder
            asking.chosen = asking.target.file(selectedFile, asking.endings)
            if (asking.target.exists(asking.chosen)) replacing.open()
            else asking.saved(asking.chosen)
        }
    }
    Dialog {
        id: replacing
        objectName: "replacing"
        parent: Overlay.overlay
        anchors.centerIn: parent
        width: 420
        modal: true
        title: qsTr("Replace the file?")
        standardButtons: Dialog.Yes | Dialog.No
        onAccepted: asking.saved(asking.chosen)
        onRejected: asking.ask()
        contentItem: Words { text: qsTr("“%1” is there already.").arg(asking.target.name(asking.chosen)); wrapMode: Text.WrapAnywhere; elide: Text.ElideNone }
    }
}
