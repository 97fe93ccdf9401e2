// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// The day of the boats, when people leave home, and which routes do not sail.
ColumnLayout {
    id: panel
    required property Session session
    required property Choice choice
    readonly property alias boats: boatQuestion
    property bool open: false
    visible: boatQuestion.known
    enabled: !session.readOnly
    spacing: 6
    BoatQuestion { id: boatQuestion; session: panel.session }
    RowLayout {
        spacing: 4
        PushButton {
            objectName: "boats"
            text: (panel.open ? "▾ " : "▸ ") + qsTr("Boats") + " " + boatQuestion.date
            tip: qsTr("The day, when people leave home, and single routes")
            quiet: true
            aligned: true
            leftPadding: 0
            Layout.fillWidth: true
            onClicked: panel.open = !panel.open
        }
        TickBox { objectName: "noBoats"; text: qsTr("No boats"); checked: boatQuestion.allSuspended; onToggled: boatQuestion.allSuspended = checked }
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
    Words { visible: panel.open; text: qsTr("Routes suspended"); quiet: true; font.pixelSize: Theme.small }
    Repeater {
        model: panel.open ? boatQuestion.routes : []
        RowLayout {
            id: route
            required property var modelData
            required property int index
            spacing: 2
            TickBox {
                Layout.fillWidth: true
                text: route.modelData.name
                enabled: !boatQuestion.allSuspended
                checked: route.modelData.suspended
                onToggled: boatQuestion.suspend(route.modelData.id, checked)
            }
            PushButton { objectName: "routeBoats" + route.index; text: "›"; tip: qsTr("The day's boats of this line and who needs them"); quiet: true; onClicked: panel.choice.choose("route", route.modelData.id) }
        }
    }
}
