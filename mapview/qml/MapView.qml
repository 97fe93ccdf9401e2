// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Circle15

// The map: its layers, and what the pointer and the keys do to them.
FocusScope {
    id: view
    required property Session session
    required property Choice choice
    required property Trial trial
    readonly property bool software: GraphicsInfo.api === GraphicsInfo.Software
    readonly property bool accelerated: GraphicsInfo.api !== GraphicsInfo.Software && GraphicsInfo.api !== GraphicsInfo.Unknown
    readonly property alias map: theMap
    readonly property alias measure: theMeasure
    readonly property bool painting: labels.painting || (past.visible && labelsBefore.painting)
    readonly property list<rect> covered: [boxOf(notes), boxOf(buttons), Qt.rect(scale.x, scale.y, measure.barPixels, scale.height)]
    property bool compare: false
    readonly property real split: past.visible ? swipe.x : -1
    property string moving: ""
    clip: true
    activeFocusOnTab: true
    Accessible.name: qsTr("Map")

    // What names keep clear of: what lies on the map and, beside another time, that one's half.
    function keptFree(x, width) { return past.visible ? [...covered, Qt.rect(x, 0, width, height)] : covered }
    function boxOf(item) { return Qt.rect(item.x, item.y, item.width, item.height) }
    function showAll() {
        const e = session.extent
        if (e.north !== undefined) theMap.visibleRegion = QtPositioning.rectangle(QtPositioning.coordinate(e.north, e.west), QtPositioning.coordinate(e.south, e.east))
    }
    function lookAt(place, zoom) {
        if (!place.isValid) return
        theMap.zoomLevel = Math.max(theMap.zoomLevel, zoom)
        theMap.center = place
    }
    function showPlace(key) {
        const hit = theHits.find(key)
        if (hit.kind === "facility") {
            session.question.service = hit.service
            choice.choose("facility", hit.id)
        }
        lookAt(hit.place, hit.zoom)
    }
    function clicked(at) {
        if (moving !== "") {
            trial.moveFacility(moving, at)
            moving = ""
        } else {
            choice.pick(at, theMeasure.planePerPixel)
        }
    }

    MapMeasure { id: theMeasure; map: theMap; session: view.session }
    PlaceFinder { id: theHits; session: view.session }
    Map {
        id: theMap
        anchors.fill: parent
        plugin: Plugin { name: "itemsoverlay" }
        minimumTilt: 0
        maximumTilt: 0
        minimumZoomLevel: 7
        maximumZoomLevel: 18.5
        color: Theme.sea
        onMapReadyChanged: view.showAll()
        GroundLayer { map: theMap; session: view.session; visible: !view.software; chosenGap: view.choice.gapRank; layer.enabled: still }
        HomesLayer { map: theMap; session: view.session; visible: !view.software; layer.enabled: still && cells }
        Item {
            id: past
            visible: view.compare && view.trial.edited
            width: swipe.x
            height: parent.height
            clip: true
            Rectangle { anchors.fill: parent; color: Theme.sea }
            GroundLayer { map: theMap; session: view.session; before: true; visible: !view.software && past.visible; layer.enabled: still }
            HomesLayer { map: theMap; session: view.session; before: true; visible: !view.software && past.visible; layer.enabled: still && cells }
        }
        // Beneath names and symbols; but what paints the whole map would hide them.
        MapMarks { z: view.software ? 1 : 0; map: theMap; choice: view.choice; measure: theMeasure; graticule: view.session.question.graticule }
        Item {
            x: past.visible ? swipe.x : 0
            width: parent.width - x
            height: parent.height
            clip: past.visible
            MapImage { id: labels; x: -parent.x; width: theMap.width; height: theMap.height; map: theMap; session: view.session; labelsOnly: !view.software; keptFree: view.keptFree(0, swipe.x + 6) }
        }
        Item {
            visible: past.visible
            width: past.width
            height: parent.height
            clip: true
            MapImage { id: labelsBefore; width: theMap.width; height: theMap.height; map: theMap; session: view.session; before: true; labelsOnly: !view.software; visible: past.visible; keptFree: view.keptFree(swipe.x - 6, view.width - swipe.x + 6) }
        }
    }
    MapHands { id: hands; anchors.fill: parent; host: view }
    SwipeBar { id: swipe; visible: past.visible; height: parent.height; span: parent.width }
    MapNotes { id: notes; x: 12; y: 12; session: view.session }
    MapTip { hands: hands; choice: view.choice; host: view }
    MapScale { id: scale; anchors { left: parent.left; bottom: parent.bottom; margins: 12 } measure: theMeasure; pointer: hands.coordinate }
    Column {
        id: buttons
        anchors { right: parent.right; bottom: parent.bottom; margins: 12 }
        spacing: 4
        PushButton { text: "+"; tip: qsTr("Nearer (+)"); width: 34; onClicked: hands.zoomBy(1) }
        PushButton { text: "−"; tip: qsTr("Farther (-)"); width: 34; onClicked: hands.zoomBy(-1) }
        PushButton { text: "⌂"; tip: qsTr("The whole county (Home)"); width: 34; onClicked: view.showAll() }
    }
    Rectangle {
        visible: view.moving !== ""
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 16 }
        width: movingText.implicitWidth + 28
        height: 36
        radius: 6
        color: Theme.accent
        Words { id: movingText; anchors.centerIn: parent; text: qsTr("Click where it should stand; Esc keeps it"); color: Theme.paper }
    }
    Rectangle { anchors.fill: parent; color: "transparent"; border.color: Theme.focus; border.width: 2; visible: view.activeFocus && hands.byKeys }
    Connections {
        target: view.session
        function onOpened_new() { view.showAll() }
    }
    Connections {
        target: view.choice
        // What is chosen, not what becomes of it: an edit moves nothing.
        function onChosen() { if (!hands.pointing) view.lookAt(view.choice.place, 14.2) }
    }
}
