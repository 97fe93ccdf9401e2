// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// The day of the boats, when people leave home, and which routes do not sail.
ColumnLayout {
    id: panel
    required property Session session
    readonly property alias boats: boatQuestion
    property bool open: false
    visible: boatQuestion.known
    enabled: !session.readOnly
    spacing: 6
    BoatQuestion { id: boatQuestion; session: panel.session }
    PushButton {
        text: (panel.open ? "▾ " : "▸ ") + qsTr("Boats") + " · " + boatQuestion.date
        quiet: true
        Layout.fillWidth: true
        onClicked: panel.open = !panel.open
    }
    RowLayout {
        visible: panel.open
        PushButton { text: "‹"; tip: qsTr("the day before"); onClicked: boatQuestion.stepDate(-1) }
        TextBox { Layout.fillWidth: true; text: boatQuestion.date; onEditingFinished: wrong = !boatQuestion.setDate(text); Accessible.name: qsTr("Day of the boats") }
        PushButton { text: "›"; tip: qsTr("the day after"); onClicked: boatQuestion.stepDate(1) }
    }
    RowLayout {
        visible: panel.open
        Words { text: qsTr("Leave home"); Layout.fillWidth: true }
        TextBox { id: from; Layout.preferredWidth: 58; text: boatQuestion.from; onEditingFinished: wrong = !boatQuestion.setWindow(text, to.text); Accessible.name: qsTr("Leave home from") }
        Words { text: "–" }
        TextBox { id: to; Layout.preferredWidth: 58; text: boatQuestion.to; onEditingFinished: wrong = !boatQuestion.setWindow(from.text, text); Accessible.name: qsTr("Leave home until") }
    }
    TickBox { visible: panel.open; text: qsTr("No boats at all"); checked: boatQuestion.allSuspended; onToggled: boatQuestion.allSuspended = checked }
    Words { visible: panel.open; text: qsTr("Routes suspended"); quiet: true; font.pixelSize: Theme.small }
    Repeater {
        model: panel.open ? boatQuestion.routes : []
        TickBox {
            required property var modelData
            Layout.fillWidth: true
            text: modelData.name
            enabled: !boatQuestion.allSuspended
            checked: modelData.suspended
            onToggled: boatQuestion.suspend(modelData.id, checked)
        }
    }
}
