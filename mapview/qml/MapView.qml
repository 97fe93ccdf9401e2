// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import Circle15

// The map: its layers, and what the pointer and the keys do to them; over it the whole county's board, under it the strip of
// places.
FocusScope {
    id: view
    required property Session session
    required property Choice choice
    required property Trial trial
    required property Siting siting
    required property Upkeep upkeep
    required property RowEditor editor
    readonly property bool software: GraphicsInfo.api === GraphicsInfo.Software
    readonly property bool accelerated: GraphicsInfo.api !== GraphicsInfo.Software && GraphicsInfo.api !== GraphicsInfo.Unknown
    readonly property alias map: theMap
    readonly property alias measure: theMeasure
    readonly property alias places: theHits
    readonly property alias tour: theTour
    readonly property bool painting: boarded ? board.painting : labels.painting || (past.visible && labelsBefore.painting)
    readonly property list<rect> covered: [boxOf(notes), boxOf(buttons), Qt.rect(scale.x, scale.y, measure.barPixels, scale.height)]
    readonly property bool boarded: theTour.county && overview.apart
    property bool compare: false
    readonly property real split: past.visible ? swipe.x : -1
    property string moving: ""
    clip: true
    activeFocusOnTab: true
    // What the strip does not need is the map's.
    Keys.forwardTo: boarded ? [] : [hands]
    onBoardedChanged: if (activeFocus) Qt.callLater(() => (boarded ? board : hands).forceActiveFocus())
    Accessible.name: qsTr("Map")

    // What names keep clear of: what lies on the map and, beside another time, that one's half.
    function keptFree(x, width) { return past.visible ? [...covered, Qt.rect(x, 0, width, height)] : covered }
    function boxOf(item) { return Qt.rect(item.x, item.y, item.width, item.height) }
    function showAll() { theTour.showAll() }
    function lookAt(place, zoom) { theTour.lookAt(place, zoom) }
    function showPlace(key) {
        const hit = theHits.find(key)
        if (hit.kind === "facility") session.question.service = hit.service
        choice.choose(hit.kind, hit.id)
        theTour.go(key)
    }
    function clicked(at) {
        if (moving !== "") {
            trial.moveFacility(moving, at)
            moving = ""
        } else if (editor.placing) {
            editor.setPlace(at)
        } else if (upkeep.open && upkeep.rowAt(at, theMeasure.planePerPixel) >= 0) {
            upkeep.current = upkeep.rowAt(at, theMeasure.planePerPixel)
        } else {
            // A disc that stands for many homes opens into them; a facility on it is what was meant.
            const crowd = theHits.crowdAt(at, theMeasure.planePerPixel)
            if (crowd.isValid && choice.facilityAt(at, theMeasure.planePerPixel) === "") theTour.goTo(crowd)
            else choice.pick(at, theMeasure.planePerPixel)
        }
    }
    function hintAt(at) { return theHits.crowdHint(at, theMeasure.planePerPixel) || choice.hint(at, theMeasure.planePerPixel) }

    MapMeasure { id: theMeasure; map: theMap; session: view.session }
    PlaceFinder { id: theHits; session: view.session }
    Overview { id: overview; session: view.session }
    MapTour { id: theTour; map: theMap; places: theHits; choice: view.choice; session: view.session }
    Map {
        id: theMap
        anchors { fill: parent; bottomMargin: strip.visible ? strip.height : 0 }
        visible: !view.boarded
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
        UpkeepMarks { upkeep: view.upkeep; editor: view.editor; map: theMap; z: 2 }
        MapMarks { sites: view.siting.sites; z: view.software ? 1 : 0; map: theMap; choice: view.choice; measure: theMeasure; graticule: view.session.question.graticule }
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
    LandPicture { objectName: "land"; anchors.fill: parent; visible: !view.session.ready; session: view.session }
    MapHands { id: hands; anchors.fill: theMap; host: view; enabled: !view.boarded }
    SwipeBar { id: swipe; visible: past.visible && !view.boarded; height: theMap.height; span: parent.width }
    MapTip { hands: hands; host: view }
    MapScale { id: scale; visible: !view.boarded; anchors { left: parent.left; bottom: theMap.bottom; margins: 12 } measure: theMeasure; pointer: hands.coordinate }
    CountyBoard {
        id: board
        objectName: "board"
        anchors.fill: parent
        visible: view.boarded
        kept: view.boxOf(notes)
        session: view.session
        overview: overview
        onTaken: (key) => theTour.go(key)
        onSeaTaken: theTour.go("county")
    }
    OverviewStrip {
        id: strip
        visible: !view.boarded && overview.rows.length > 1
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        session: view.session
        overview: overview
        at: theTour.place
        onTaken: (key) => theTour.go(key)
    }
    MapNotes { id: notes; x: 12; y: 12; session: view.session }
    Column {
        id: buttons
        visible: !view.boarded
        anchors { right: parent.right; bottom: theMap.bottom; margins: 12 }
        spacing: 4
        PushButton { text: "‹"; tip: qsTr("Back (Alt+Left)"); width: 34; enabled: theTour.history.canBack; onClicked: theTour.back() }
        PushButton { text: "+"; tip: qsTr("Nearer (+)"); width: 34; onClicked: hands.zoomBy(1) }
        PushButton { text: "−"; tip: qsTr("Farther (-)"); width: 34; onClicked: hands.zoomBy(-1) }
        PushButton { text: "⌂"; tip: qsTr("The whole county (Home)"); width: 34; onClicked: view.showAll() }
    }
    MapAsk { visible: view.moving !== "" || view.editor.placing; anchors { horizontalCenter: parent.horizontalCenter; bottom: theMap.bottom; bottomMargin: 16 } }
    Rectangle { anchors.fill: parent; color: "transparent"; border.color: Theme.focus; border.width: 2; visible: view.activeFocus && hands.byKeys && !view.boarded }
}
