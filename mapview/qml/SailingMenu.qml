// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// A route's boats of the day: all of them cancelled, or one.
Menu {
    id: menu
    required property Trial trial
    required property string route
    width: 320
    onAboutToShow: boats.model = trial.sailings(route)
    MenuItem { text: qsTr("The whole route"); onTriggered: menu.trial.cancelSailings(menu.route) }
    MenuSeparator {}
    Instantiator {
        id: boats
        model: []
        delegate: MenuItem {
            required property var modelData
            text: modelData.text
            enabled: modelData.sails
            onTriggered: menu.trial.cancelSailing(modelData.id)
        }
        onObjectAdded: (index, object) => menu.insertItem(index + 2, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)
    }
}
