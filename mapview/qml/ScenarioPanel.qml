// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// The scenarios of the study and the user's own: what each takes for granted; opened by itself or on top of what is tried.
Popup {
    id: panel
    required property var app
    required property var deeds
    readonly property Trial trial: app.trial
    objectName: "scenarioPanel"
    width: 540
    height: Math.min(620, app.height - 90)
    padding: 0
    modal: true
    focus: true
    background: Rectangle { color: Theme.paper; border.color: Theme.rule; radius: 4 }
    contentItem: ColumnLayout {
        spacing: 0
        Shortcut { sequence: StandardKey.HelpContents; enabled: panel.visible; onActivated: panel.app.openManual() }
        RowLayout {
            Layout.margins: 12
            Words { text: qsTr("Scenarios"); strong: true; font.pixelSize: Theme.heading; Layout.fillWidth: true }
            PushButton { text: qsTr("From a file…"); onClicked: { panel.close(); panel.deeds.askScenario() } }
            PushButton { text: "×"; tip: qsTr("Close (Esc)"); quiet: true; onClicked: panel.close() }
        }
        Line { Layout.fillWidth: true }
        ListView {
            id: rows
            objectName: "scenarios"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: panel.deeds.scenarioList.rows
            ScrollBar.vertical: ScrollBar {}
            Words { anchors.centerIn: parent; visible: rows.count === 0; text: qsTr("No scenario yet. Try something on the map and save it."); quiet: true }
            delegate: ColumnLayout {
                id: entry
                required property var modelData
                required property int index
                width: rows.width
                spacing: 4
                RowLayout {
                    Layout.topMargin: 10
                    Layout.leftMargin: 12
                    Layout.rightMargin: 12
                    Words { text: entry.modelData.name; strong: true; Layout.fillWidth: true; wrapMode: Text.Wrap }
                    Words { visible: entry.modelData.own; text: qsTr("own"); quiet: true; font.pixelSize: Theme.small }
                    PushButton { objectName: "openScenario" + entry.index; text: qsTr("Open"); enabled: entry.modelData.flaw === ""; onClicked: { panel.close(); panel.deeds.openScenario(entry.modelData.file, false) } }
                    PushButton { objectName: "addScenario" + entry.index; text: qsTr("Add"); tip: qsTr("On top of what is tried already"); visible: panel.trial.edited; enabled: entry.modelData.flaw === ""; onClicked: { panel.close(); panel.deeds.openScenario(entry.modelData.file, true) } }
                }
                Words { Layout.leftMargin: 12; Layout.rightMargin: 12; Layout.fillWidth: true; visible: text !== ""; text: entry.modelData.assumes; quiet: true; wrapMode: Text.Wrap; elide: Text.ElideNone; font.pixelSize: Theme.small + 1 }
                Words { Layout.leftMargin: 12; Layout.rightMargin: 12; Layout.fillWidth: true; visible: text !== ""; text: entry.modelData.flaw; color: Theme.alert; wrapMode: Text.Wrap; elide: Text.ElideNone; font.pixelSize: Theme.small + 1 }
                Line { Layout.topMargin: 6; Layout.fillWidth: true }
            }
        }
    }
}
