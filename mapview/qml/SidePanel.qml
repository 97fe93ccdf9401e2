// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// Lists above, the reason for what is chosen below, and the trial under it.
Rectangle {
    id: side
    required property var app
    readonly property Choice choice: app.choice
    readonly property bool aside: app.session.ready && !app.session.question.byStandard
    readonly property bool followsSlider: tabs.currentIndex === 2 || tabs.currentIndex === 3
    // The row of a list of units that holds what is chosen.
    function unitOf(kind) { return choice.units.find((key) => key.startsWith(kind + ":")) ?? "" }
    function takeUnit(key) { choice.choose(key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)) }
    // What F1 tells of.
    readonly property string manualPage: choice.kind === "gap" || choice.kind === "home" ? "gap" : ["pier", "route", "sailing"].includes(choice.kind) ? "boats" : sitingPanel.siting.sites.length > 0 ? "siting" : trialPanel.visible ? "trial" : tabs.currentIndex === 0 ? "first-look" : "words"
    color: Theme.paper
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        TabBar {
            id: tabs
            objectName: "tabs"
            Layout.fillWidth: true
            spacing: 0
            background: Rectangle { color: Theme.panel }
            // Without a highlight, which would slide and stretch beneath the titles for the window's first frames.
            contentItem: ListView { model: tabs.contentModel; currentIndex: tabs.currentIndex; orientation: ListView.Horizontal; boundsBehavior: Flickable.StopAtBounds }
            TabTitle { text: qsTr("Gaps") }
            TabTitle { text: qsTr("Facilities") }
            TabTitle { text: qsTr("Islands") }
            TabTitle { text: qsTr("Villages") }
            TabTitle { text: qsTr("Services") }
            TabTitle { text: qsTr("Indicators") }
        }
        Rectangle {
            objectName: "listsByStandard"
            visible: side.aside && !side.followsSlider
            Layout.fillWidth: true
            implicitHeight: 26
            color: Theme.doubtFill
            Words { anchors.fill: parent; anchors.leftMargin: 10; verticalAlignment: Text.AlignVCenter; text: qsTr("This list is by the standard, not by the slider."); font.pixelSize: Theme.small }
        }
        StackLayout {
            // What the slider leaves alone steps back; islands and villages follow it.
            opacity: side.aside && !side.followsSlider ? 0.55 : 1
            objectName: "listStack"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 160
            currentIndex: tabs.currentIndex
            RecordView { objectName: "gaps"; emptyText: side.app.session.ready ? qsTr("No gap by the standard.") : qsTr("Open a study: “Open” above."); list: side.app.lists.gaps; chosen: side.choice.kind === "gap" ? side.choice.key : ""; onCopied: (table) => side.app.commands.takeAway.copy(table); onTaken: (key) => side.choice.choose("gap", key) }
            RecordView { objectName: "facilities"; emptyText: side.app.session.ready ? qsTr("No facility of this service. A right click on the map tries one.") : qsTr("Open a study: “Open” above."); list: side.app.lists.facilities; chosen: side.choice.kind === "facility" ? side.choice.key : ""; onCopied: (table) => side.app.commands.takeAway.copy(table); onTaken: (key) => side.choice.choose("facility", key) }
            RecordView { objectName: "islands"; list: side.app.lists.islands; chosen: side.unitOf("island").slice(7); onCopied: (table) => side.app.commands.takeAway.copy(table); onTaken: (key) => side.takeUnit("island:" + key) }
            RecordView { objectName: "units"; list: side.app.lists.units; chosen: side.unitOf("village") || side.unitOf("township"); onCopied: (table) => side.app.commands.takeAway.copy(table); onTaken: (key) => side.takeUnit(key) }
            RecordView { list: side.app.lists.services; chosen: side.app.session.services[side.app.session.question.service]?.key ?? ""; onCopied: (table) => side.app.commands.takeAway.copy(table); onTaken: (key) => side.app.session.question.service = side.app.session.services.findIndex((s) => s.key === key) }
            RecordView { objectName: "indicators"; list: side.app.lists.indicators; onCopied: (table) => side.app.commands.takeAway.copy(table); emptyText: side.app.session.question.measure > 0 ? qsTr("Indicators go by the standard; choose it on the left.") : qsTr("A result folder holds no indicators.") }
        }
        Line { Layout.fillWidth: true; visible: reason.visible }
        ReasonPanel {
            id: reason
            visible: side.choice.kind !== ""
            Layout.fillWidth: true
            // Half of the side, or what siting and trial leave of it: their figures are never pushed out of the window.
            readonly property real taken: tabs.height + 170 + (sitingPanel.visible ? sitingPanel.implicitHeight : 0) + (trialPanel.visible ? trialPanel.implicitHeight : 0)
            Layout.preferredHeight: Math.max(120, Math.min(side.height * 0.52, side.height - taken))
            choice: side.choice
            app: side.app
        }
        Line { Layout.fillWidth: true; visible: sitingPanel.visible }
        SitingPanel { id: sitingPanel; Layout.fillWidth: true; app: side.app }
        Line { Layout.fillWidth: true; visible: trialPanel.visible }
        TrialPanel { id: trialPanel; Layout.fillWidth: true; app: side.app; visible: side.app.trial.canUndo || side.app.trial.canRedo }
    }
}
