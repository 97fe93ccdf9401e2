// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// What is being worked on, once it has taken more than 300 ms, and a way to stop it.
Rectangle {
    id: note
    required property Background background_work
    property bool late: false
    visible: background_work.busy && late
    width: row.implicitWidth + 24
    height: 40
    radius: 6
    z: 10
    color: Theme.paper
    border.color: Theme.rule
    Timer { interval: 300; running: note.background_work.busy; onTriggered: note.late = true }
    Connections {
        target: note.background_work
        function onChanged() { if (!note.background_work.busy) note.late = false }
    }
    RowLayout {
        id: row
        anchors.centerIn: parent
        spacing: 10
        BusyIndicator { running: note.visible; implicitWidth: 24; implicitHeight: 24 }
        Words { text: note.background_work.what }
        Words { text: note.background_work.percent > 0 ? note.background_work.percent + " %" : ""; visible: text !== "" }
        PushButton { text: qsTr("Stop"); onClicked: note.background_work.cancel() }
    }
}
