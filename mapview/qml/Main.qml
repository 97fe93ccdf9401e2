// SPDX-License-Identifier: MIT
import QtCore
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// The window: questions on the left, the map, lists and reasons on the right.
ApplicationWindow {
    id: window
    required property Session session
    // The standard by which a new study goes that has none of its own.
    property string standard: ""
    readonly property alias assistant: theAssistant
    readonly property alias map: mapView
    readonly property alias lists: allLists
    readonly property alias choice: theChoice
    readonly property alias trial: theTrial
    readonly property alias siting: theSiting
    readonly property alias upkeep: theUpkeep
    readonly property alias editor: theEditor
    readonly property alias commands: actions
    property bool leaving: false

    // Never beyond the screen's edges, where the question or the lists would be out of sight.
    width: Math.min(1440, Math.max(minimumWidth, Screen.desktopAvailableWidth))
    height: Math.min(900, Math.max(minimumHeight, Screen.desktopAvailableHeight))
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    color: Theme.paper
    title: session.studyName === "" ? qsTr("15-minute circle") : session.studyName + " · " + qsTr("15-minute circle")
    font.family: Theme.font
    font.pixelSize: Theme.body
    palette { windowText: Theme.ink; text: Theme.ink; buttonText: Theme.ink; highlight: Theme.selected; highlightedText: Theme.ink; window: Theme.paper; base: Theme.paper; button: Theme.rule; mid: Theme.rule; dark: Theme.accent; toolTipText: Theme.ink; toolTipBase: Theme.paper; disabled { windowText: Theme.disabled; text: Theme.disabled; buttonText: Theme.disabled } }

    function saveTrial() { actions.saveTrial() }
    function startSearch() { topBar.startSearch() }
    function openManual() { manual.openAt(theAssistant.open ? "own-data" : theUpkeep.open || theEditor.open ? "upkeep" : actions.scenariosOpen ? "scenarios" : side.manualPage) }

    // Which panels are wanted, and which of them stays where there is room for one alone: the map keeps most of the window.
    property bool questionWanted: true
    property bool listsWanted: true
    property string kept: "question"
    // Who changes the study's files, as it was typed last.
    property string doneBy: ""
    readonly property bool narrow: width < 1200
    readonly property bool questionOpen: questionWanted && (!narrow || kept === "question" || !listsWanted)
    readonly property bool listsOpen: listsWanted && (!narrow || kept === "lists" || !questionWanted)
    function unfold(panel) {
        if (panel === "question") questionWanted = true
        else listsWanted = true
        kept = panel
    }
    function toggle(panel) {
        if (!(panel === "question" ? questionOpen : listsOpen)) unfold(panel)
        else if (panel === "question") questionWanted = false
        else listsWanted = false
    }

    onClosing: (close) => {
        if (leaving || !theTrial.unsaved) return
        close.accepted = false
        actions.guard(() => { window.leaving = true; window.close() })
    }

    Settings {
        category: "window"
        property alias questionWanted: window.questionWanted
        property alias listsWanted: window.listsWanted
        property alias kept: window.kept
        property alias doneBy: window.doneBy
        property alias x: window.x
        property alias y: window.y
        property alias width: window.width
        property alias height: window.height
    }

    Lists { id: allLists; session: window.session }
    Choice { id: theChoice; session: window.session; pickedGaps: allLists.gaps.picked }
    Trial { id: theTrial; session: window.session }
    Siting { id: theSiting; session: window.session }
    Upkeep { id: theUpkeep; session: window.session; by: window.doneBy; onOpenChanged: if (open) window.unfold("lists") }
    RowEditor { id: theEditor; session: window.session; by: window.doneBy; onOpenChanged: if (open) window.unfold("lists") }
    Actions { id: actions; app: window }
    Assistant { id: theAssistant; session: window.session; standard: window.standard }
    AssistantPage { id: assistantPage; assistant: theAssistant; session: window.session; onHelpWanted: window.openManual() }
    ManualPage { id: manual; session: window.session }

    // Panels are drawn once; not the one that every step of the threshold changes, since a change within a layer costs a second frame.
    // Nor without OpenGL, where a layer is no quicker and stays blank at scales that are no whole number.
    readonly property bool layered: mapView.accelerated
    header: TopBar { id: topBar; app: window; deeds: actions; layer.enabled: window.layered }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        // Wherever a list or a button was clicked last.
        Keys.onPressed: (event) => { if (event.accepted = event.key === Qt.Key_Home && event.modifiers === Qt.NoModifier) mapView.showAll() }
        FoldingPanel {
            objectName: "questionFold"
            Layout.fillHeight: true
            Layout.preferredWidth: implicitWidth
            open: window.questionOpen
            title: qsTr("Question")
            onToggled: window.toggle("question")
            QuestionPanel { anchors.fill: parent; session: window.session; choice: theChoice }
        }
        Line { Layout.fillHeight: true; upright: true }
        MapView {
            id: mapView
            Layout.fillWidth: true
            Layout.fillHeight: true
            session: window.session
            choice: theChoice
            trial: theTrial
            siting: theSiting
            upkeep: theUpkeep
            editor: theEditor
            focus: true
        }
        Line { Layout.fillHeight: true; upright: true }
        FoldingPanel {
            objectName: "listsFold"
            Layout.fillHeight: true
            Layout.preferredWidth: implicitWidth
            onLeft: false
            wide: window.width > 1800 ? 560 : window.width > 1600 ? 500 : window.width > 1280 ? 430 : 360
            open: window.listsOpen
            title: qsTr("Lists and reasons")
            onToggled: window.toggle("lists")
            SidePanel { id: side; anchors.fill: parent; app: window; visible: !theUpkeep.open && !theEditor.open; layer.enabled: window.layered }
            UpkeepPanel { anchors.fill: parent; upkeep: theUpkeep; app: window; deeds: actions }
            EditPanel { anchors.fill: parent; editor: theEditor; app: window }
        }
    }

    // Why something is as it is stands in the panel.
    Connections {
        target: theChoice
        function onChosen() { if (theChoice.kind !== "") window.unfold("lists") }
    }
    EmptyNote { anchors.centerIn: parent; session: window.session; deeds: actions }
    BusyNote { anchors.horizontalCenter: parent.horizontalCenter; anchors.bottom: parent.bottom; anchors.bottomMargin: 76; background_work: theUpkeep.background.busy ? theUpkeep.background : theEditor.background.busy ? theEditor.background : window.session.background }
    DoneNote { anchors.horizontalCenter: parent.horizontalCenter; anchors.bottom: parent.bottom; anchors.bottomMargin: 24; session: window.session }
    ErrorNote { id: errorNote; anchors.horizontalCenter: parent.horizontalCenter; anchors.bottom: parent.bottom; anchors.bottomMargin: 24; session: window.session }
    DropArea { anchors.fill: parent; onDropped: (drop) => { if (drop.hasUrls) actions.drop(drop.urls) } }
}
