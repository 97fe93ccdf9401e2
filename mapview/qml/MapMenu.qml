// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// What can be tried at a place: open, close, move or enlarge a facility, cancel sailings.
Menu {
    id: menu
    required property var host
    property var coordinate
    property string facility: ""
    readonly property Trial trial: host.trial
    objectName: "mapMenu"

    function openAt(point) {
        coordinate = host.map.toCoordinate(point, false)
        facility = host.choice.facilityAt(coordinate, host.measure.planePerPixel)
        popup(point.x, point.y)
    }

    MenuRow { objectName: "openHere"; text: qsTr("Open a facility here"); enabled: !menu.host.session.readOnly; onTriggered: menu.trial.openHere(menu.coordinate) }
    MenuSeparator {}
    MenuRow { text: qsTr("Put this facility into service"); enabled: menu.facility !== "" && !menu.trial.serves(menu.facility); onTriggered: menu.trial.openFacility(menu.facility) }
    MenuRow { text: qsTr("Close this facility"); enabled: menu.facility !== "" && menu.trial.serves(menu.facility); onTriggered: menu.trial.closeFacility(menu.facility) }
    MenuRow { text: qsTr("Move this facility"); enabled: menu.facility !== ""; onTriggered: menu.host.moving = menu.facility }
    MenuRow { text: qsTr("Enlarge this facility…"); enabled: menu.facility !== ""; onTriggered: enlarge.ask(menu.facility) }
    MenuRow { objectName: "editHere"; text: qsTr("Edit it in the study…"); enabled: menu.facility !== "" && menu.host.editor.canEdit("facility", menu.facility); onTriggered: menu.host.editor.begin("facility", menu.facility) }
    MenuSeparator {}
    Menu {
        id: routes
        title: qsTr("Cancel sailings")
        enabled: menu.trial.routes.length > 0
        MenuRow { text: qsTr("All boats"); onTriggered: menu.trial.cancelSailings("") }
        Instantiator {
            model: menu.trial.routes
            delegate: SailingMenu { required property var modelData; trial: menu.trial; route: modelData.id; title: modelData.name }
            onObjectAdded: (index, object) => routes.insertMenu(index + 1, object)
            onObjectRemoved: (index, object) => routes.removeMenu(object)
        }
    }
    Dialog {
        id: enlarge
        property string facility: ""
        function ask(id) {
            facility = id
            size.value = menu.trial.capacityOf(id)
            open()
        }
        parent: Overlay.overlay
        anchors.centerIn: parent
        modal: true
        title: qsTr("Capacity")
        standardButtons: Dialog.Ok | Dialog.Cancel
        onAccepted: menu.trial.enlargeFacility(facility, size.value)
        SpinBox { id: size; from: 1; to: 100000; editable: true; focus: true }
    }
}
