// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// What has just been done, for a few seconds.
Rectangle {
    id: note
    objectName: "doneNote"
    required property Session session
    visible: false
    width: Math.min(parent.width - 48, words.implicitWidth + 32)
    height: 40
    radius: 6
    z: 15
    color: Theme.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text
    Words { id: words; anchors.centerIn: parent; width: Math.min(implicitWidth, note.width - 32); elide: Text.ElideMiddle; text: note.session.notice; color: Theme.paper }
    Timer { id: shown; interval: 6000; onTriggered: note.visible = false }
    Connections {
        target: note.session
        function onNoticed() {
            note.visible = true
            shown.restart()
        }
    }
}
