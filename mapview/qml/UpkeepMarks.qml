// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Circle15

// What a new list changes, on the map: a sign by kind where the facility stands, and the way there of one that has moved.
MapItemGroup {
    id: marks
    required property Upkeep upkeep
    required property RowEditor editor
    required property var map

    // Without a graphics card a shape that lies outside the map would be painted over the panels.
    function seen(path) { return map.visibleRegion.boundingGeoRectangle().intersects(QtPositioning.path(path, 1).boundingGeoRectangle()) }

    UpkeepKinds { id: theKinds }
    MapItemView {
        model: marks.upkeep.marks.filter((m) => m.way.length > 0).map((m) => m.way)
        delegate: MapPolyline { required property var modelData; path: modelData; visible: marks.seen(modelData); line.width: 3; line.color: theKinds.colour("moved") }
    }
    MapItemView {
        model: marks.upkeep.marks
        delegate: MapQuickItem {
            id: mark
            required property var modelData
            readonly property bool current: modelData.row === marks.upkeep.current
            coordinate: modelData.place
            anchorPoint: Qt.point(15, 15)
            z: current ? 1 : 0
            sourceItem: Item {
                objectName: "mark" + mark.modelData.row
                width: 30
                height: 30
                Rectangle { anchors.centerIn: parent; visible: mark.current; width: 30; height: 30; radius: 15; color: Theme.paper; border.width: 3; border.color: Theme.focus }
                UpkeepSign { anchors.centerIn: parent; kinds: theKinds; change: mark.modelData.change; taken: marks.upkeep.rows[mark.modelData.row]?.accepted ?? false }
            }
        }
    }
    // Where a row that is edited is to stand.
    MapQuickItem {
        visible: marks.editor.open && marks.editor.moved
        coordinate: marks.editor.place
        anchorPoint: Qt.point(15, 15)
        sourceItem: Item {
            objectName: "editMark"
            width: 30
            height: 30
            Rectangle { anchors.centerIn: parent; width: 30; height: 30; radius: 15; color: "transparent"; border.width: 3; border.color: Theme.proposal }
            Rectangle { anchors.centerIn: parent; width: 8; height: 8; radius: 4; color: Theme.proposal }
        }
    }
}
