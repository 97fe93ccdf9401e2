// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import Circle15

// What is chosen or picked, drawn on the map: the walk, the outlines, the place; and the graticule.
MapItemGroup {
    id: marks
    required property var map
    required property Choice choice
    required property MapMeasure measure
    property bool graticule: false

    MapItemView {
        model: marks.graticule ? marks.measure.graticule : []
        delegate: MapPolyline { required property var modelData; path: modelData; line.width: 1; line.color: "#406b8499" }
    }
    MapItemView {
        model: marks.choice.pickedOutlines
        delegate: MapPolyline { required property var modelData; path: modelData; line.width: 4; line.color: Theme.focus }
    }
    MapItemView {
        model: marks.choice.kind === "home" ? [] : marks.choice.outlines
        delegate: MapPolyline { required property var modelData; path: modelData; line.width: 2.4; line.color: marks.choice.kind === "gap" ? Theme.gap : Theme.focus }
    }
    MapItemView {
        model: marks.choice.walk
        delegate: MapPolyline { required property var modelData; path: modelData; line.width: 6; line.color: Theme.paper }
    }
    MapItemView {
        model: marks.choice.walk
        delegate: MapPolyline { required property var modelData; path: modelData; line.width: 3.2; line.color: Theme.walk }
    }
    MapQuickItem {
        visible: marks.choice.kind === "home" || marks.choice.kind === "facility"
        coordinate: marks.choice.place
        anchorPoint: Qt.point(15, 15)
        sourceItem: Rectangle { width: 30; height: 30; radius: 15; color: "transparent"; border.width: 3; border.color: Theme.walk }
    }
}
