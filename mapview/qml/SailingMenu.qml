// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// A route's boats of the day: all of them cancelled, or one.
Menu {
    id: boatMenu
    required property Trial trial
    required property string route
    width: 320
    onAboutToShow: boats.model = trial.sailings(route)
    MenuRow { text: qsTr("The whole route"); onTriggered: boatMenu.trial.cancelSailings(boatMenu.route) }
    MenuSeparator {}
    Instantiator {
        id: boats
        model: []
        delegate: MenuRow {
            required property var modelData
            text: modelData.text
            enabled: modelData.sails
            onTriggered: boatMenu.trial.cancelSailing(modelData.id)
        }
        onObjectAdded: (index, object) => boatMenu.insertItem(index + 2, object)
        onObjectRemoved: (index, object) => boatMenu.removeItem(object)
    }
}
