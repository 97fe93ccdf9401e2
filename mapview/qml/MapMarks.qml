// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Circle15

// What is chosen or picked, drawn on the map: the walk, the outlines, the place; the answers of siting by rank; and the graticule.
MapItemGroup {
    id: marks
    required property var map
    required property Choice choice
    required property MapMeasure measure
    property bool graticule: false
    property var sites: []

    // Without a graphics card a shape that lies outside the map would be painted over the panels.
    function seen(path) { return map.visibleRegion.boundingGeoRectangle().intersects(QtPositioning.path(path, 1).boundingGeoRectangle()) }

    MapItemView {
        model: marks.graticule ? marks.measure.graticule : []
        delegate: MapPolyline { required property var modelData; path: modelData; line.width: 1; line.color: "#406b8499" }
    }
    MapItemView {
        model: marks.choice.pickedOutlines
        delegate: MapPolyline { required property var modelData; path: modelData; visible: marks.seen(modelData); line.width: 4; line.color: Theme.focus }
    }
    MapItemView {
        model: marks.choice.kind === "home" ? [] : marks.choice.outlines
        delegate: MapPolyline { required property var modelData; path: modelData; visible: marks.seen(modelData); line.width: 2.4; line.color: marks.choice.kind === "facility" ? Theme.focus : Theme.gap }
    }
    MapItemView {
        model: marks.choice.walk
        delegate: MapPolyline { required property var modelData; path: modelData; visible: marks.seen(modelData); line.width: 6; line.color: Theme.paper }
    }
    MapItemView {
        model: marks.choice.walk
        delegate: MapPolyline { required property var modelData; path: modelData; visible: marks.seen(modelData); line.width: 3.2; line.color: Theme.walk }
    }
    MapItemView {
        model: marks.sites
        delegate: MapQuickItem {
            id: site
            required property var modelData
            coordinate: modelData.place
            anchorPoint: Qt.point(14, 34)
            sourceItem: Item {
                objectName: "site" + site.modelData.rank
                width: 28
                height: 34
                Rectangle { anchors.horizontalCenter: parent.horizontalCenter; y: 18; width: 12; height: 12; rotation: 45; color: Theme.proposal }
                Rectangle { width: 28; height: 28; radius: 14; color: Theme.proposal; border.color: Theme.paper; border.width: 2 }
                Words { width: 28; height: 28; text: site.modelData.rank; color: Theme.paper; strong: true; horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter }
            }
        }
    }
    MapQuickItem {
        visible: marks.choice.kind === "home" || marks.choice.kind === "facility"
        coordinate: marks.choice.place
        anchorPoint: Qt.point(15, 15)
        sourceItem: Rectangle { width: 30; height: 30; radius: 15; color: "transparent"; border.width: 3; border.color: Theme.walk }
    }
}
