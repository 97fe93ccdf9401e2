// SPDX-License-Identifier: MIT
import QtQuick
import QtPositioning
import Circle15

// Where the map looks: the whole county, a place that fills it, what is chosen; and back and forward through what was looked at.
Item {
    id: tour
    required property var map
    required property PlaceFinder places
    required property Choice choice
    required property Session session
    readonly property alias history: past
    property bool county: true
    // The place that was gone to, until the map is moved away from it.
    property string place: ""
    property bool moving: false
    // A click on the map chooses what is seen already: the map stays.
    property bool pointing: false

    function put(county, place, move) {
        moving = true
        // First, since the strip beneath the map comes and goes with it.
        tour.county = county
        tour.place = place
        move()
        moving = false
        arrived()
    }
    function arrived() { past.visit(map.center, map.zoomLevel, county) }
    function showAll() { put(true, "", () => fit("county", 0)) }
    function fit(key, margin) {
        const shape = places.extent(key)
        if (shape.isValid && map.width > 0) map.fitViewportToGeoShape(shape, margin)
    }
    // A gap is seen among its neighbours, whatever has a name fills the map.
    function go(key) { put(false, key, () => fit(key, key.startsWith("gap:") ? Math.min(map.width, map.height) * 0.22 : 24)) }
    // All of these places at once.
    function showPlaces(all) { if (all.length > 0) put(false, "", () => map.fitViewportToGeoShape(QtPositioning.path(all, 1).boundingGeoRectangle(), 60)) }
    // A box of the map, at least so much nearer that it is seen to be another view.
    function goTo(shape) {
        put(false, "", () => {
            const was = map.zoomLevel
            map.fitViewportToGeoShape(shape, 40)
            if (map.zoomLevel < was + 0.6) map.zoomLevel = Math.min(map.maximumZoomLevel, was + 1)
        })
    }
    function lookAt(where, zoom) {
        if (where.isValid) put(false, "", () => { map.zoomLevel = Math.max(map.zoomLevel, zoom); map.center = where })
    }
    // What is chosen or, where nothing is, the island in the middle.
    function goToChoice() {
        if (choice.kind !== "") return go(choice.kind + ":" + choice.key)
        const key = places.placeAt(map.center)
        if (key !== "") go(key)
        else showAll()
    }
    function look(view) {
        if (view.zoom === undefined) return
        moving = true
        county = view.county
        place = ""
        map.zoomLevel = view.zoom
        map.center = view.centre
        moving = false
    }
    function back() { look(past.back()) }
    function forward() { look(past.forward()) }
    function wentAway() {
        if (moving) return
        county = false
        place = ""
        rest.restart()
    }

    ViewHistory { id: past }
    // Not every step of a drag is a view of its own.
    Timer { id: rest; interval: 700; onTriggered: tour.arrived() }
    Connections {
        target: tour.map
        function onCenterChanged() { tour.wentAway() }
        function onZoomLevelChanged() { tour.wentAway() }
    }
    Connections {
        target: tour.session
        function onOpened_new() { past.clear(); tour.showAll() }
    }
    Connections {
        target: tour.choice
        // What is chosen, not what becomes of it: an edit moves nothing.
        function onChosen() {
            if (tour.pointing || tour.choice.kind === "") return
            const kind = tour.choice.kind
            if (["gap", "island", "township", "village"].includes(kind)) tour.goToChoice()
            else tour.lookAt(tour.choice.place, ["home", "facility"].includes(kind) ? 14.2 : 12.5)
        }
    }
    Shortcut { sequence: "Alt+Left"; onActivated: tour.back() }
    Shortcut { sequence: "Alt+Right"; onActivated: tour.forward() }
}
