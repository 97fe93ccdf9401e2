// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// What is asked: service, threshold, colours, boats; and the answer in one figure, with the legend that belongs to it.
Rectangle {
    id: panel
    required property Session session
    required property Choice choice
    readonly property Question question: session.question
    readonly property var figures: session.figures
    color: Theme.paper

    Flickable {
        id: flickable
        anchors.fill: parent
        contentHeight: column.implicitHeight + 32
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar { policy: flickable.contentHeight > flickable.height ? ScrollBar.AsNeeded : ScrollBar.AlwaysOff }
        ColumnLayout {
            id: column
            x: 16
            y: 14
            width: panel.width - 32
            spacing: 6
            ServicePicker { Layout.fillWidth: true; session: panel.session }
            Words { text: panel.figures.percent ?? ""; font.pixelSize: Theme.figure; font.weight: Font.Bold; color: Theme.accent; Layout.topMargin: 4; objectName: "percent" }
            Words {
                Layout.fillWidth: true
                text: (panel.figures.line ?? "") + (panel.figures.minutes ? qsTr(" within %1 on foot").arg(panel.figures.minutes) : "")
                wrapMode: Text.Wrap
            }
            Words { objectName: "suspension"; Layout.fillWidth: true; visible: text !== ""; text: panel.figures.suspension ?? ""; color: Theme.alert; strong: true; wrapMode: Text.Wrap; elide: Text.ElideNone; font.pixelSize: Theme.small + 1 }
            TickBox { objectName: "countPlaces"; visible: !panel.session.readOnly; text: qsTr("Count places: full is not covered"); font.pixelSize: Theme.small; Layout.fillWidth: true; checked: panel.session.placesAsked; onToggled: panel.session.askPlaces(checked) }
            Words { Layout.fillWidth: true; visible: text !== ""; text: panel.figures.places ?? ""; wrapMode: Text.Wrap; elide: Text.ElideNone; font.pixelSize: Theme.small + 1 }
            ShareBar { Layout.fillWidth: true; Layout.topMargin: 4; parts: panel.figures.parts ?? [] }
            RowLayout {
                Layout.topMargin: 8
                Words { text: qsTr("Threshold"); strong: true; Layout.fillWidth: true }
                Words { text: panel.figures.minutes ?? ""; color: panel.figures.standard ? Theme.ink : Theme.alert; strong: true }
            }
            ThresholdSlider { Layout.fillWidth: true; question: panel.question; standard: panel.session.services[panel.question.service]?.minutes ?? 15 }
            Rectangle {
                objectName: "offStandard"
                Layout.fillWidth: true
                visible: aside.text !== ""
                implicitHeight: aside.implicitHeight + 12
                radius: 4
                color: Theme.doubtFill
                border.color: Theme.doubtEdge
                Words { id: aside; anchors { fill: parent; margins: 6 } text: panel.figures.offStandard ?? ""; wrapMode: Text.Wrap; elide: Text.ElideNone; font.pixelSize: Theme.small }
            }
            Words { Layout.fillWidth: true; text: panel.figures.rule ?? ""; quiet: true; font.pixelSize: Theme.small; wrapMode: Text.Wrap }
            Words { Layout.fillWidth: true; text: panel.figures.source ? qsTr("Rule: %1").arg(panel.figures.source) : ""; quiet: true; font.pixelSize: Theme.small; wrapMode: Text.Wrap }
            Line { Layout.fillWidth: true; Layout.topMargin: 4; visible: boats.visible }
            BoatPanel { id: boats; Layout.fillWidth: true; session: panel.session; choice: panel.choice }
            MeasurePicker { Layout.fillWidth: true; Layout.topMargin: 4; session: panel.session }
            Line { Layout.fillWidth: true; Layout.topMargin: 8; Layout.bottomMargin: 4 }
            RowLayout {
                spacing: 0
                Words { text: qsTr("Colour by"); Layout.fillWidth: true }
                PushButton { text: qsTr("status"); checked: panel.question.colour === "status"; onClicked: panel.question.colour = "status" }
                PushButton { text: qsTr("minutes"); checked: panel.question.colour === "minutes"; onClicked: panel.question.colour = "minutes" }
            }
            Legend { Layout.fillWidth: true; Layout.topMargin: 4; rows: panel.session.legend }
            Line { Layout.fillWidth: true; Layout.topMargin: 8; Layout.bottomMargin: 4 }
            LayerTicks { Layout.fillWidth: true; question: panel.question }
            Words { Layout.fillWidth: true; Layout.topMargin: 8; text: panel.figures.dates ?? ""; quiet: true; font.pixelSize: Theme.small; wrapMode: Text.Wrap }
            Rectangle {
                Layout.fillWidth: true
                Layout.topMargin: 4
                visible: hint.text !== ""
                implicitHeight: hint.implicitHeight + 16
                radius: 4
                color: Theme.doubtFill
                border.color: Theme.doubtEdge
                Words { id: hint; anchors { fill: parent; margins: 8 } text: panel.figures.modelled ?? ""; wrapMode: Text.Wrap; elide: Text.ElideNone; font.pixelSize: Theme.small }
            }
        }
    }
}
