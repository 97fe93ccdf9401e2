// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// Why the chosen home, facility or gap is as it is.
Item {
    id: panel
    required property Choice choice
    required property var app
    readonly property var reason: choice.explanation
    function toneColour(tone) { return [Theme.ink, Theme.good, Theme.alert, Theme.quietInk][tone ?? 0] }
    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight + 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        ColumnLayout {
            id: column
            x: 16
            y: 12
            width: panel.width - 32
            spacing: 3
            RowLayout {
                Words { text: panel.reason.title ?? ""; strong: true; font.pixelSize: Theme.heading; Layout.fillWidth: true; wrapMode: Text.Wrap; objectName: "reasonTitle" }
                PushButton { objectName: "editRow"; visible: panel.app.editor.canEdit(panel.choice.kind, panel.choice.key); text: qsTr("Edit…"); tip: qsTr("Change it in the study's own file (F2)"); quiet: true; Layout.alignment: Qt.AlignTop; onClicked: panel.app.commands.edit(panel.choice.kind, panel.choice.key) }
                PushButton { text: "×"; tip: qsTr("Close (Esc)"); quiet: true; Layout.alignment: Qt.AlignTop; onClicked: panel.choice.clear() }
            }
            Words { text: panel.reason.subtitle ?? ""; quiet: true; Layout.fillWidth: true; wrapMode: Text.Wrap; font.pixelSize: Theme.small + 1 }
            Words { text: panel.reason.verdict ?? ""; strong: true; color: panel.toneColour(panel.reason.tone); Layout.fillWidth: true; wrapMode: Text.Wrap; Layout.topMargin: 4 }
            Repeater {
                model: panel.reason.groups ?? []
                ColumnLayout {
                    id: group
                    required property var modelData
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    spacing: 2
                    Words { text: group.modelData.heading; quiet: true; strong: true; font.pixelSize: Theme.small }
                    Line { Layout.fillWidth: true }
                    Repeater {
                        model: group.modelData.facts
                        GridLayout {
                            id: fact
                            required property var modelData
                            Layout.fillWidth: true
                            columns: 2
                            columnSpacing: 12
                            rowSpacing: 0
                            Words { text: fact.modelData.label; quiet: !fact.modelData.strong; strong: fact.modelData.strong; Layout.preferredWidth: 124; Layout.alignment: Qt.AlignTop; wrapMode: Text.Wrap; font.pixelSize: Theme.body - 1 }
                            Words {
                                text: fact.modelData.value
                                color: fact.modelData.action !== "" ? Theme.focus : panel.toneColour(fact.modelData.tone)
                                font.underline: link.hovered || activeFocus
                                activeFocusOnTab: fact.modelData.action !== ""
                                Keys.onReturnPressed: panel.choice.follow(fact.modelData.action)
                                Accessible.role: fact.modelData.action !== "" ? Accessible.Link : Accessible.StaticText
                                Accessible.name: fact.modelData.label + " " + text
                                HoverHandler { id: link; enabled: fact.modelData.action !== ""; cursorShape: Qt.PointingHandCursor }
                                TapHandler { enabled: fact.modelData.action !== ""; onTapped: panel.choice.follow(fact.modelData.action) }
                                strong: fact.modelData.strong
                                Layout.fillWidth: true
                                wrapMode: Text.Wrap
                                font.pixelSize: Theme.body - 1
                            }
                            Item { visible: note.visible; Layout.preferredWidth: 124 }
                            Words { id: note; visible: text !== ""; text: fact.modelData.note; quiet: true; Layout.fillWidth: true; wrapMode: Text.Wrap; font.pixelSize: Theme.small }
                        }
                    }
                }
            }
        }
    }
}
