// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// The study's name, the search, and what can be done with the whole.
Rectangle {
    id: bar
    required property var app
    required property Actions deeds
    implicitHeight: 48
    color: Theme.paper
    // Where the bar is short, what can be missed gives way.
    readonly property bool roomy: width >= 1330
    function startSearch() { search.forceActiveFocus() }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 12
        spacing: bar.roomy ? 8 : 4
        Words { text: bar.app.session.studyName; strong: true; font.pixelSize: Theme.heading + 2; Layout.maximumWidth: 320 }
        Words { text: qsTr("15-minute circle"); quiet: true; visible: bar.roomy }
        Rectangle {
            visible: bar.app.session.readOnly
            radius: 3
            color: Theme.doubtFill
            border.color: Theme.doubtEdge
            implicitWidth: readOnlyText.implicitWidth + 12
            implicitHeight: 22
            Words { id: readOnlyText; anchors.centerIn: parent; text: qsTr("result, read only"); font.pixelSize: Theme.small }
        }
        Item { Layout.fillWidth: true }
        SearchBox { id: search; Layout.fillWidth: true; Layout.preferredWidth: 280; Layout.minimumWidth: 110; Layout.maximumWidth: 280; app: bar.app }
        Item { Layout.preferredWidth: 8 }
        PushButton { action: bar.deeds.newStudy; quiet: true; objectName: "newStudy" }
        PushButton {
            id: opening
            objectName: "open"
            text: qsTr("Open") + " ▾"
            quiet: true
            onClicked: recent.popup(opening, 0, opening.height)
            RecentMenu { id: recent; deeds: bar.deeds }
        }
        PushButton {
            id: upkeep
            objectName: "upkeepButton"
            text: qsTr("Upkeep") + " ▾"
            quiet: true
            enabled: bar.app.upkeep.possible
            onClicked: upkeepMenu.popup(upkeep, 0, upkeep.height)
            Menu {
                id: upkeepMenu
                width: 280
                MenuRow { objectName: "updateList"; action: bar.deeds.updateList }
                MenuRow { objectName: "undoUpdate"; action: bar.deeds.undoUpdate; ToolTip.visible: hovered && bar.app.upkeep.last !== ""; ToolTip.delay: 400; ToolTip.text: bar.app.upkeep.last }
            }
        }
        PushButton { objectName: "scenariosButton"; action: bar.deeds.scenarios; quiet: true }
        PushButton { action: bar.deeds.undo; quiet: true; visible: enabled || bar.roomy }
        PushButton { action: bar.deeds.redo; quiet: true; visible: enabled || bar.roomy }
        PushButton {
            id: takeAway
            objectName: "takeAway"
            text: qsTr("Take away") + " ▾"
            quiet: true
            onClicked: menu.popup(takeAway, 0, takeAway.height)
            Menu {
                id: menu
                width: 280
                MenuRow { action: bar.deeds.exportPicture }
                MenuRow { action: bar.deeds.exportGaps }
                MenuRow { action: bar.deeds.copyTable }
                MenuRow { action: bar.deeds.exportResult }
            }
        }
        PushButton { action: bar.deeds.manual; quiet: true; objectName: "manual" }
        PushButton { objectName: "language"; action: bar.deeds.language; quiet: true }
    }
    Line { anchors.bottom: parent.bottom; width: parent.width }
}
