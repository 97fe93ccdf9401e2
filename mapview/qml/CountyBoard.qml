// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Circle15

// The county without its sea: every inhabited island at the scale that fills its card, worst first, and a locator that tells
// where they lie. Arrow keys walk, Enter goes there.
FocusScope {
    id: board
    required property Session session
    required property Overview overview
    readonly property int space: 6
    // What lies at the top left; the headline stands beside it.
    // Beside the tabs that fold the panels.
    readonly property int side: 14
    property rect kept: Qt.rect(0, 0, 0, 0)
    readonly property real inset: Math.max(kept.y + kept.height, 40)
    readonly property var boxes: overview.boxes(width - space - 2 * side, height - inset - space, space, overview.rows)
    property bool painting: false
    property int current: 0
    signal taken(string key)
    signal seaTaken

    function look() {
        let busy = locator.painting
        for (let row = 0; row < cards.count; ++row) busy = busy || ((cards.itemAt(row) as PlaceCard)?.painting ?? false)
        painting = busy
    }
    function walk(by) { current = Math.max(0, Math.min(overview.rows.length - 1, current + by)) }

    activeFocusOnTab: true
    Accessible.name: qsTr("All islands")
    Keys.onLeftPressed: walk(-1)
    Keys.onUpPressed: walk(-1)
    Keys.onRightPressed: walk(1)
    Keys.onDownPressed: walk(1)
    Keys.onReturnPressed: if (overview.rows[current]) taken(overview.rows[current].key)
    Rectangle { anchors.fill: parent; color: Theme.panel }
    // What lies beneath is not meant.
    MouseArea { anchors.fill: parent; hoverEnabled: true; acceptedButtons: Qt.AllButtons; onWheel: (wheel) => wheel.accepted = true }
    Words {
        objectName: "headline"
        x: board.kept.x + board.kept.width + 12
        width: board.width - x - 12
        height: board.inset
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: board.overview.headline
        strong: true
        font.pixelSize: Theme.heading + 2
        // The last words are the figure; they are not cut for want of room.
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.small
    }
    Repeater {
        id: cards
        model: board.overview.rows.length
        PlaceCard {
            required property int index
            readonly property var box: board.boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 }
            objectName: "card:" + row.key
            x: box.x + board.side + board.space / 2
            y: box.y + board.inset + board.space / 2
            width: box.width
            height: box.height
            session: board.session
            row: board.overview.rows[index] ?? board.overview.blank
            detailed: true
            focused: board.activeFocus && board.current === index
            onPaintingChanged: board.look()
            onTaken: board.taken(row.key)
            Component.onCompleted: board.look()
        }
    }
    Rectangle {
        id: sea
        readonly property var box: board.boxes[board.overview.rows.length] ?? { x: 0, y: 0, width: 0, height: 0 }
        objectName: "card:sea"
        x: box.x + board.side + board.space / 2
        y: box.y + board.inset + board.space / 2
        width: box.width
        height: box.height
        color: Theme.sea
        border.color: overSea.hovered ? Theme.quietInk : Theme.rule
        PlacePicture { id: locator; anchors.fill: parent; anchors.margins: 1; session: board.session; place: "sea"; above: title.height; onPaintingChanged: board.look() }
        Rectangle {
            id: title
            x: 1; y: 1
            width: parent.width - 2
            height: 22
            color: Theme.paper
            Words { anchors { fill: parent; leftMargin: 7; rightMargin: 7 } verticalAlignment: Text.AlignVCenter; text: qsTr("Km across the sea and ferry lines"); quiet: true; font.pixelSize: Theme.small }
        }
        HoverHandler { id: overSea; cursorShape: Qt.PointingHandCursor }
        TapHandler { onTapped: board.seaTaken() }
    }
}
