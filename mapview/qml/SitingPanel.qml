// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// "Where should it go?": the best places for new facilities, shown one by one, tried by a click.
ColumnLayout {
    id: panel
    required property var app
    readonly property Siting siting: app.siting
    spacing: 6
    visible: !app.session.readOnly
    RowLayout {
        Layout.topMargin: 8
        Layout.leftMargin: 16
        Layout.rightMargin: 12
        Layout.bottomMargin: panel.siting.sites.length > 0 ? 0 : 8
        Words { text: qsTr("Where should it go?"); strong: true; Layout.fillWidth: true }
        Words { text: qsTr("Add"); quiet: true }
        SpinBox { id: count; objectName: "sites"; from: 1; to: 12; value: 1; implicitWidth: 112; implicitHeight: Theme.row; palette.button: Theme.panel; font.family: Theme.font; font.pixelSize: Theme.body; Accessible.name: qsTr("Add") }
        PushButton { objectName: "findSites"; text: qsTr("Find"); onClicked: panel.siting.find(count.value) }
        PushButton { text: "×"; tip: qsTr("Close"); quiet: true; visible: panel.siting.proof !== ""; onClicked: panel.siting.clear() }
    }
    Words { visible: text !== ""; text: panel.siting.proof; quiet: true; font.pixelSize: Theme.small; Layout.leftMargin: 16; Layout.fillWidth: true }
    Repeater {
        model: panel.siting.sites
        RowLayout {
            id: site
            required property var modelData
            required property int index
            Layout.leftMargin: 16
            Layout.rightMargin: 12
            PushButton {
                text: (site.index + 1) + ". " + site.modelData.where
                quiet: true
                aligned: true
                leftPadding: 0
                Layout.fillWidth: true
                onClicked: panel.app.map.lookAt(site.modelData.place, 15)
            }
            Words { text: "+" + site.modelData.persons; color: Theme.good; strong: true }
            PushButton {
                text: qsTr("Try it")
                onClicked: {
                    if (site.modelData.facility !== "") panel.app.trial.openFacility(site.modelData.facility)
                    else panel.app.trial.openHere(site.modelData.place)
                    panel.app.map.lookAt(site.modelData.place, 14.5)
                }
            }
        }
    }
}
