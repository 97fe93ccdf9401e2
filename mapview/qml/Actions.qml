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
    readonly property Action openStudy: Action { text: qsTr("Open…"); shortcut: StandardKey.Open; onTriggered: folderDialog.open() }
    readonly property Action undo: Action { text: qsTr("Undo"); shortcut: StandardKey.Undo; enabled: actions.app.trial.canUndo; onTriggered: actions.app.trial.undo() }
    readonly property Action redo: Action { text: qsTr("Redo"); enabled: actions.app.trial.canRedo; onTriggered: actions.app.trial.redo() }
    readonly property Action exportPicture: Action { text: qsTr("This view as a picture…"); shortcut: "Ctrl+E"; onTriggered: actions.ask(qsTr("Pictures") + " (*.png *.svg *.pdf)", "png", (file) => take.picture(actions.app.map.map, file)) }
    readonly property Action exportGaps: Action { text: actions.app.lists.gaps.picked.length > 0 ? qsTr("Picked gaps as GeoJSON…") : qsTr("Listed gaps as GeoJSON…"); shortcut: "Ctrl+G"; enabled: actions.app.lists.gaps.count > 0; onTriggered: actions.ask("GeoJSON (*.geojson)", "geojson", (file) => take.gaps(actions.app.lists.gaps.takenKeys(), file)) }
    readonly property Action copyTable: Action { text: qsTr("Copy the listed gaps as a table"); shortcut: "Ctrl+Shift+C"; onTriggered: take.copy(actions.app.lists.gaps.table()) }
    readonly property Action exportResult: Action { text: qsTr("Result folder…"); enabled: !actions.session.readOnly; onTriggered: resultDialog.open() }
    readonly property Action language: Action { text: actions.session.language === "zh" ? "English" : "中文"; shortcut: "Ctrl+L"; onTriggered: actions.session.language = actions.session.language === "zh" ? "en" : "zh" }
    readonly property alias takeAway: take

    function ask(filter, suffix, then) {
        fileDialog.nameFilters = [filter]
        fileDialog.defaultSuffix = suffix
        fileDialog.then = then
        fileDialog.open()
    }
    function saveTrial() { ask(qsTr("Scenarios") + " (*.toml)", "toml", (file) => app.trial.save(file, app.trial.edits.join("; "))) }

    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; onActivated: actions.redo.trigger() }
    Shortcut { sequence: "Ctrl+F"; onActivated: actions.app.startSearch() }
    Shortcut { sequence: StandardKey.Quit; onActivated: Qt.quit() }
    TakeAway { id: take; session: actions.session }
    FileDialog { id: fileDialog; property var then; fileMode: FileDialog.SaveFile; onAccepted: then(selectedFile) }
    FolderDialog { id: folderDialog; title: qsTr("A study or a result folder"); onAccepted: actions.session.openUrl(selectedFolder) }
    FolderDialog { id: resultDialog; title: qsTr("Folder for the results"); onAccepted: take.result(selectedFolder) }
}
