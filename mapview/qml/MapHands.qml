// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// Wheel, drag, pinch, clicks and keys on the map.
Item {
    id: hands
    required property var host
    readonly property var map: host.map
    property var coordinate: null
    property bool byKeys: false
    property point at: Qt.point(0, 0)

    function locate() { coordinate = hover.hovered ? map.toCoordinate(at, false) : null }
    function zoomTo(level) { map.zoomLevel = Math.min(map.maximumZoomLevel, Math.max(map.minimumZoomLevel, level)) }
    function zoomBy(steps) { zoomTo(map.zoomLevel + steps * 0.5) }
    function zoomAt(point, steps) {
        const held = map.toCoordinate(point, false)
        zoomBy(steps)
        map.alignCoordinateToPoint(held, point)
    }

    // The gap that was chosen by the first of two clicks or else the island, whole; where that is seen already, only nearer.
    function nearer(point) {
        const at = map.toCoordinate(point, false)
        const key = host.choice.kind === "gap" ? "gap:" + host.choice.key : host.places.placeAt(at)
        if (key !== "" && host.places.zoomFor(key, map.width, map.height) > map.zoomLevel + 0.5) host.tour.go(key)
        else zoomAt(point, 2)
    }

    focus: true
    Keys.onPressed: (event) => {
        byKeys = true
        const step = 80
        if (event.modifiers & (Qt.AltModifier | Qt.ControlModifier)) return
        switch (event.key) {
        case Qt.Key_Left: map.pan(-step, 0); break
        case Qt.Key_Right: map.pan(step, 0); break
        case Qt.Key_Up: map.pan(0, -step); break
        case Qt.Key_Down: map.pan(0, step); break
        case Qt.Key_Plus: case Qt.Key_Equal: zoomBy(1); break
        case Qt.Key_Minus: zoomBy(-1); break
        case Qt.Key_F: host.tour.goToChoice(); break
        case Qt.Key_Home: host.showAll(); break
        case Qt.Key_Menu: menu.openAt(Qt.point(width / 2, height / 2)); break
        case Qt.Key_Escape:
            if (host.moving !== "") host.moving = ""
            else if (host.editor.placing) host.editor.placing = false
            else host.choice.clear()
            break
        default: return
        }
        event.accepted = true
    }

    HoverHandler {
        id: hover
        onPointChanged: {
            hands.at = point.position
            hands.locate()
        }
        onHoveredChanged: hands.locate()
    }
    Connections {
        target: hands.map
        // At once: the window tells a resting pointer only when the moved map is about to be drawn, and then has to draw twice.
        function onVisibleRegionChanged() { hands.locate() }
    }
    WheelHandler {
        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: (event) => hands.zoomAt(Qt.point(event.x, event.y), event.angleDelta.y / 120)
    }
    DragHandler {
        target: null
        property vector2d moved
        onActiveChanged: moved = Qt.vector2d(0, 0)
        onActiveTranslationChanged: {
            hands.map.pan(moved.x - activeTranslation.x, moved.y - activeTranslation.y)
            moved = activeTranslation
        }
    }
    PinchHandler {
        target: null
        // Between the fingers; it stays there whatever they do, and so two fingers pan as well.
        property var held: null
        function hold() { if (active && held) hands.map.alignCoordinateToPoint(held, centroid.position) }
        onActiveChanged: held = active ? hands.map.toCoordinate(centroid.position, false) : null
        onScaleChanged: (delta) => {
            hands.zoomTo(hands.map.zoomLevel + Math.log2(delta))
            hold()
        }
        onTranslationChanged: hold()
    }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        // Holds the pointer until drag or pinch take it, and then lets go for good: a finger of a pinch that keeps still taps
        // nothing when it is lifted.
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: (event) => {
            hands.forceActiveFocus()
            hands.byKeys = false
            hands.host.tour.pointing = true
            hands.host.clicked(hands.map.toCoordinate(event.position, false))
            hands.host.tour.pointing = false
        }
        onDoubleTapped: (event) => hands.nearer(event.position)
        // Fingers have no right button.
        onLongPressed: if (point.device.type === PointerDevice.TouchScreen) menu.openAt(point.position)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        // To a handler every touch is of every button.
        acceptedDevices: PointerDevice.AllDevices & ~PointerDevice.TouchScreen
        onTapped: (event) => menu.openAt(event.position)
    }
    MapMenu { id: menu; host: hands.host }
}
