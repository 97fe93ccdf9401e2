// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// What is being worked on, once it has taken more than 300 ms, and a way to stop it.
Rectangle {
    id: note
    required property Background background_work
    property bool late: false
    property int step: 0
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
        // Steps, not a smooth turn: without a graphics card sixty frames a second would take the time from the work itself.
        Row {
            spacing: 4
            Repeater {
                model: 3
                Rectangle { required property int index; width: 7; height: 7; radius: 3.5; color: index === note.step ? Theme.accent : Theme.rule }
            }
        }
        Timer { interval: 250; repeat: true; running: note.visible; onTriggered: note.step = (note.step + 1) % 3 }
        Words { text: note.background_work.what }
        Words { text: note.visible && note.background_work.percent > 0 ? note.background_work.percent + " %" : ""; visible: text !== "" }
        PushButton { text: qsTr("Stop"); onClicked: note.background_work.cancel() }
    }
}
