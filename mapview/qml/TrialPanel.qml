// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Circle15

// The edits tried so far and what they change for the service asked.
ColumnLayout {
    id: panel
    required property var app
    readonly property Trial trial: app.trial
    readonly property var figures: app.session.figures
    spacing: 6
    RowLayout {
        Layout.topMargin: 10
        Layout.leftMargin: 16
        Layout.rightMargin: 12
        Words { text: qsTr("Trial"); strong: true; Layout.fillWidth: true }
        PushButton { text: qsTr("Compare"); checkable: true; checked: panel.app.map.compare; enabled: panel.trial.edited; onToggled: panel.app.map.compare = checked; objectName: "compare" }
        PushButton { text: qsTr("Save…"); enabled: panel.trial.edited; onClicked: panel.app.saveTrial() }
        PushButton { text: qsTr("Drop all"); enabled: panel.trial.edited; onClicked: panel.app.commands.guard(() => panel.trial.startAfresh()) }
    }
    RowLayout {
        visible: panel.figures.gained !== undefined
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        spacing: 10
        Words { text: (panel.figures.before ?? "") + " → " + (panel.figures.percent ?? ""); strong: true; font.pixelSize: Theme.heading }
        Words { text: qsTr("gained %1").arg(panel.figures.gained ?? ""); color: Theme.good; strong: true; objectName: "gained" }
        Words { text: qsTr("lost %1").arg(panel.figures.lost ?? ""); color: panel.figures.loses ? Theme.alert : Theme.quietInk; strong: panel.figures.loses === true }
        Words { text: panel.trial.milliseconds > 0 ? qsTr("%1 ms").arg(Math.round(panel.trial.milliseconds)) : ""; quiet: true; font.pixelSize: Theme.small; Layout.fillWidth: true; Layout.minimumWidth: implicitWidth; horizontalAlignment: Text.AlignRight }
    }
    // Every service that the trial changes, by its standard.
    Repeater {
        model: panel.figures.changes ?? []
        RowLayout {
            id: change
            required property var modelData
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            spacing: 10
            Words { text: change.modelData.name; font.pixelSize: Theme.body - 1; Layout.fillWidth: true }
            Words { text: change.modelData.share; font.pixelSize: Theme.body - 1 }
            Words { text: "+" + change.modelData.gained; color: Theme.good; font.pixelSize: Theme.body - 1; Layout.minimumWidth: 52; horizontalAlignment: Text.AlignRight }
            Words { text: change.modelData.loses ? "−" + change.modelData.lost : ""; color: change.modelData.loses ? Theme.alert : Theme.quietInk; font.pixelSize: Theme.body - 1; Layout.minimumWidth: 44; horizontalAlignment: Text.AlignRight }
        }
    }
    Repeater {
        model: panel.trial.edits
        Words {
            required property string modelData
            required property int index
            Layout.leftMargin: 16
            Layout.fillWidth: true
            text: (index + 1) + ". " + modelData
            font.pixelSize: Theme.body - 1
        }
    }
    Item { Layout.preferredHeight: 8 }
}
