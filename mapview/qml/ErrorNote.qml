// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Circle15

// What went wrong, in words, and what to do about it.
Rectangle {
    id: note
    required property Session session
    readonly property var error: session.error
    visible: error.what !== undefined
    width: Math.min(parent.width - 48, 640)
    height: column.implicitHeight + 28
    radius: 6
    z: 20
    color: Theme.paper
    border.color: Theme.alert
    border.width: 2
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 }
        spacing: 4
        Words { text: note.error.title ?? ""; strong: true; color: Theme.alert }
        Words { text: note.error.where ?? ""; visible: text !== ""; quiet: true; Layout.fillWidth: true; wrapMode: Text.WrapAnywhere }
        Words { text: note.error.what ?? ""; Layout.fillWidth: true; wrapMode: Text.Wrap }
        Words { text: note.error.remedy ?? ""; Layout.fillWidth: true; wrapMode: Text.Wrap; quiet: true }
        PushButton { text: qsTr("Close"); Layout.alignment: Qt.AlignRight; onClicked: note.session.dismissError() }
    }
}
