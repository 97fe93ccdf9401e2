// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// The places side by side, worst first; a click goes there, the arrow keys walk along.
Rectangle {
    id: strip
    required property Session session
    required property Overview overview
    property string at: ""
    signal taken(string key)
    implicitHeight: 118
    color: Theme.panel
    Line { width: parent.width }
    ListView {
        id: cards
        objectName: "overview"
        anchors { fill: parent; margins: 6 }
        orientation: ListView.Horizontal
        spacing: 6
        clip: true
        model: strip.overview.rows.length
        activeFocusOnTab: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: strip.overview.rowOf(strip.at, strip.overview.rows)
        highlightMoveDuration: 0
        Accessible.name: qsTr("Places, worst first")
        function walk(by) {
            const next = currentIndex < 0 ? 0 : Math.max(0, Math.min(count - 1, currentIndex + by))
            if (strip.overview.rows[next]) strip.taken(strip.overview.rows[next].key)
        }
        Keys.onLeftPressed: walk(-1)
        Keys.onRightPressed: walk(1)
        ScrollBar.horizontal: ScrollBar { height: 6 }
        delegate: PlaceCard {
            required property int index
            objectName: "strip:" + row.key
            width: 138
            height: cards.height
            session: strip.session
            row: strip.overview.rows[index] ?? strip.overview.blank
            current: ListView.isCurrentItem
            focused: cards.activeFocus && ListView.isCurrentItem
            onTaken: { cards.forceActiveFocus(); strip.taken(row.key) }
        }
    }
}
