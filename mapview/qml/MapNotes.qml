// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Circle15

// What must be read with the map, whatever part of it is looked at: that it rests on modelled data and is not for publication,
// whom a suspension of boats cuts off, that it shows a trial, that shapes are still being drawn, and why no gaps are drawn where
// the threshold is not the standard's.
ColumnLayout {
    id: notes
    required property Session session
    readonly property var figures: session.figures
    readonly property Question question: session.question
    spacing: 6
    Rectangle {
        objectName: "suspensionNote"
        visible: suspended.text !== ""
        implicitWidth: Math.min(suspended.implicitWidth, 420) + 20
        implicitHeight: suspended.implicitHeight + 12
        radius: 4
        color: Theme.alert
        Accessible.role: Accessible.AlertMessage
        Accessible.name: suspended.text
        Words { id: suspended; x: 10; y: 6; width: Math.min(implicitWidth, 420); wrapMode: Text.Wrap; text: notes.figures.suspension ?? ""; strong: true; color: Theme.paper }
    }
    Rectangle {
        objectName: "badge"
        visible: badge.text !== ""
        implicitWidth: Math.max(badge.implicitWidth, stamp.implicitWidth) + 20
        implicitHeight: badge.implicitHeight + stamp.implicitHeight + 10
        radius: 4
        color: Theme.doubtFill
        border.color: Theme.doubtEdge
        Words { id: badge; x: 10; y: 4; text: notes.figures.badge ?? ""; strong: true; font.pixelSize: Theme.small + 1 }
        Words { id: stamp; x: 10; anchors.top: badge.bottom; text: notes.figures.stamp ?? ""; font.pixelSize: Theme.small }
    }
    Rectangle {
        objectName: "trialNote"
        visible: trial.text !== ""
        implicitWidth: 232
        implicitHeight: trial.implicitHeight + 10
        radius: 4
        color: Theme.paper
        border.color: Theme.alert
        Words { id: trial; x: 10; y: 5; width: 212; wrapMode: Text.Wrap; maximumLineCount: 4; text: notes.figures.trial ?? ""; strong: true; color: Theme.alert; font.pixelSize: Theme.small }
    }
    // Areas and outlines follow the figures; that they are not there yet must not look as if there were none.
    Rectangle {
        id: shapes
        objectName: "shapesNote"
        property bool late: false
        visible: notes.session.ready && !notes.session.shapesReady && late
        implicitWidth: 232
        implicitHeight: drawing.implicitHeight + 12
        radius: 4
        color: Theme.paper
        border.color: Theme.rule
        Timer { interval: 300; running: !notes.session.shapesReady; onTriggered: shapes.late = true }
        Connections {
            target: notes.session
            function onFactsChanged() { if (notes.session.shapesReady) shapes.late = false }
        }
        Words { id: drawing; x: 10; y: 6; width: 212; wrapMode: Text.Wrap; text: qsTr("Walking areas and outlines of gaps are being drawn; figures are complete."); font.pixelSize: Theme.small }
    }
    Rectangle {
        objectName: "gapsHidden"
        visible: notes.session.ready && notes.question.gaps && !notes.question.byStandard
        implicitWidth: 232
        implicitHeight: why.implicitHeight + back.implicitHeight + 18
        radius: 4
        color: Theme.paper
        border.color: Theme.rule
        Words { id: why; x: 10; y: 6; width: 212; wrapMode: Text.Wrap; text: qsTr("Gaps are found by the standard; at %1 they are not drawn.").arg(notes.figures.minutes ?? ""); font.pixelSize: Theme.small }
        PushButton { id: back; objectName: "backToStandard"; x: 8; anchors.top: why.bottom; anchors.topMargin: 4; implicitHeight: 26; font.pixelSize: Theme.small; text: qsTr("Back to the standard"); onClicked: notes.question.threshold = notes.session.services[notes.question.service]?.minutes ?? 15 }
    }
}
