// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import Circle15

// What the window can do, with its keys; and the dialogs that ask where to.
Item {
    id: actions
    required property var app
    readonly property Session session: app.session
    readonly property Action openStudy: Action { text: qsTr("Open a folder…"); shortcut: StandardKey.Open; onTriggered: actions.guard(() => actions.askFolder(studyDialog, actions.session.besideStudy())) }
    readonly property Action newStudy: Action { text: qsTr("New study…"); shortcut: StandardKey.New; onTriggered: actions.guard(() => actions.app.assistant.begin()) }
    readonly property Action updateList: Action { text: qsTr("Update a list…"); shortcut: "Ctrl+U"; enabled: actions.app.upkeep.possible; onTriggered: listDialog.open() }
    readonly property Action undoUpdate: Action { text: qsTr("Take back the last update…"); enabled: actions.app.upkeep.possible && actions.app.upkeep.last !== ""; onTriggered: actions.askUndo() }
    readonly property Action scenarios: Action { text: qsTr("Scenarios…"); enabled: actions.session.ready && !actions.session.readOnly; onTriggered: { theScenarios.refresh(); scenarioPanel.open() } }
    readonly property Action manual: Action { text: qsTr("Manual"); shortcut: StandardKey.HelpContents; onTriggered: actions.app.openManual() }
    readonly property Action undo: Action { text: qsTr("Undo"); shortcut: StandardKey.Undo; enabled: actions.app.trial.canUndo; onTriggered: actions.app.trial.undo() }
    readonly property Action redo: Action { text: qsTr("Redo"); enabled: actions.app.trial.canRedo; onTriggered: actions.app.trial.redo() }
    readonly property Action exportPicture: Action { text: qsTr("This view as PDF or picture…"); shortcut: "Ctrl+E"; onTriggered: pictureDialog.ask() }
    readonly property Action exportGaps: Action { text: actions.app.lists.gaps.picked.length > 0 ? qsTr("Picked gaps as GeoJSON…") : qsTr("Listed gaps as GeoJSON…"); shortcut: "Ctrl+G"; enabled: actions.app.lists.gaps.count > 0; onTriggered: gapsDialog.ask() }
    readonly property Action copyTable: Action { text: qsTr("Copy the listed gaps as a table"); shortcut: "Ctrl+Shift+C"; onTriggered: theTake.copy(actions.app.lists.gaps.table()) }
    readonly property Action exportResult: Action { text: qsTr("Result folder…"); enabled: !actions.session.readOnly; onTriggered: actions.askFolder(resultDialog, place.folder) }
    readonly property Action language: Action { text: actions.session.language === "zh" ? "English" : "中文"; shortcut: "Ctrl+L"; onTriggered: actions.session.language = actions.session.language === "zh" ? "en" : "zh" }
    readonly property alias takeAway: theTake
    readonly property alias saveTarget: place
    readonly property string serviceName: session.services[session.question.service]?.name ?? ""

    readonly property alias scenarioList: theScenarios
    readonly property alias scenariosOpen: scenarioPanel.visible
    readonly property alias recentStudies: theRecent
    property var afterSaving: null

    function saveTrial() { afterSaving = null; scenarioDialog.ask() }
    // Goes on at once, or once the user has said what becomes of a trial that no file holds.
    function guard(go) { if (app.trial.unsaved) loseTrial.ask(go); else go() }
    function openPath(path) { guard(() => session.open(path)) }
    function openScenario(file, onTop) {
        const go = () => app.trial.openScenario(theScenarios.url(file), onTop)
        if (onTop) go(); else guard(go)
    }
    // Its row in the study's own file, whatever the trial makes of it.
    function edit(kind, id) { if (!app.upkeep.open) app.editor.begin(kind, id) }
    function drop(urls) {
        if (!app.assistant.open && app.upkeep.wants(urls)) listChoice.ask(urls)
        else if (app.assistant.wants(urls)) app.assistant.add(urls)
        else guard(() => session.openUrl(urls[0]))
    }
    function askUndo() { undoing.ask(qsTr("Take back “%1”? The files are put back as they were before; what is taken back is kept beside them.").arg(app.upkeep.last), () => app.upkeep.undo()) }
    function askScenario() { scenarioFile.open() }
    function savedTrial(file) {
        if (!app.trial.save(file, "")) return
        theScenarios.keep(file)
        const go = afterSaving
        afterSaving = null
        if (go) go()
    }
    function askFolder(dialog, from) {
        dialog.currentFolder = from
        dialog.open()
    }

    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; onActivated: actions.redo.trigger() }
    Shortcut { sequence: StandardKey.Print; onActivated: actions.exportPicture.trigger() }
    Shortcut { sequence: "F2"; onActivated: actions.edit(actions.app.choice.kind, actions.app.choice.key) }
    Shortcut { sequence: "Ctrl+F"; onActivated: actions.app.startSearch() }
    Shortcut { sequence: StandardKey.Quit; onActivated: actions.app.close() }
    ScenarioList { id: theScenarios; session: actions.session }
    RecentStudies { id: theRecent; session: actions.session }
    ScenarioPanel { id: scenarioPanel; parent: Overlay.overlay; x: parent ? parent.width - width - 12 : 0; y: 52; app: actions.app; deeds: actions }
    ListChoice { id: listChoice; onUpdated: (list) => actions.app.upkeep.begin(list); onMade: (urls) => actions.guard(() => actions.app.assistant.add(urls)) }
    AskFirst { id: undoing; objectName: "askUndo"; title: qsTr("Take back the last update?"); yes: qsTr("Take back") }
    FileDialog { id: listDialog; objectName: "listDialog"; title: qsTr("A new list of facilities"); nameFilters: [qsTr("Lists") + " (*.xlsx *.xls *.csv *.tsv *.txt)"]; acceptLabel: qsTr("Open"); rejectLabel: qsTr("Cancel"); onAccepted: actions.app.upkeep.begin(selectedFile) }
    LoseTrial { id: loseTrial; onKept: (then) => { actions.afterSaving = then; scenarioDialog.ask() } }
    FileDialog { id: scenarioFile; title: qsTr("A scenario"); nameFilters: [qsTr("Scenarios") + " (*.toml)"]; acceptLabel: qsTr("Open"); rejectLabel: qsTr("Cancel"); onAccepted: { theScenarios.keep(selectedFile); actions.openScenario(theScenarios.path(selectedFile), false) } }
    TakeAway { id: theTake; session: actions.session }
    SaveTarget { id: place }
    SaveDialog { id: pictureDialog; target: place; title: qsTr("This view as PDF or picture"); kind: qsTr("Pictures"); endings: ["png", "svg", "pdf"]; words: [actions.session.studyName, actions.serviceName]; onSaved: (file) => theTake.picture(actions.app.map.map, file, actions.app.map.split) }
    SaveDialog { id: gapsDialog; target: place; title: qsTr("Gaps as GeoJSON"); kind: "GeoJSON"; endings: ["geojson"]; words: [actions.session.studyName, actions.serviceName, qsTr("gaps")]; onSaved: (file) => theTake.gaps(actions.app.lists.gaps.takenKeys(), file) }
    SaveDialog { id: scenarioDialog; target: place; title: qsTr("The trial as a scenario"); kind: qsTr("Scenarios"); endings: ["toml"]; words: [actions.session.studyName, qsTr("scenario")]; onSaved: (file) => actions.savedTrial(file) }
    FolderDialog { id: studyDialog; objectName: "studyDialog"; title: qsTr("A study or a result folder"); acceptLabel: qsTr("Open"); rejectLabel: qsTr("Cancel"); onAccepted: actions.session.openUrl(selectedFolder) }
    FolderDialog { id: resultDialog; objectName: "resultDialog"; title: qsTr("Folder for the results"); acceptLabel: qsTr("Write here"); rejectLabel: qsTr("Cancel"); onAccepted: theTake.result(selectedFolder) }
}
