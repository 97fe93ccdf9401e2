// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Circle15

// A place as a small map, with its name, its share and who is left out there.
Rectangle {
    id: card
    required property Session session
    required property var row
    property bool detailed: false
    property bool current: false
    property bool focused: false
    readonly property alias painting: picture.painting
    readonly property int words: detailed ? Theme.body : Theme.small
    signal taken
    color: Theme.sea
    border.color: card.focused ? Theme.focus : card.current ? Theme.accent : hover.hovered ? Theme.quietInk : Theme.rule
    border.width: card.focused || card.current ? 2 : 1
    activeFocusOnTab: false
    Accessible.role: Accessible.Button
    Accessible.name: row.name + " " + row.percent + " " + row.gap

    PlacePicture { id: picture; anchors.fill: parent; anchors.margins: card.border.width; session: card.session; place: card.row.key; detailed: card.detailed; above: head.height }
    Rectangle {
        id: head
        x: card.border.width
        y: card.border.width
        width: parent.width - 2 * x
        height: lines.implicitHeight + 9
        color: Theme.paper
        // A card too narrow for name and share beside each other has them below each other: neither is cut.
        GridLayout {
            id: lines
            anchors { left: parent.left; right: parent.right; leftMargin: 7; rightMargin: 7 }
            y: 2
            rowSpacing: 0
            columnSpacing: 6
            columns: name.implicitWidth + columnSpacing + share.implicitWidth > width ? 1 : 2
            Words { id: name; text: card.row.name; strong: true; font.pixelSize: card.words + (card.detailed ? 1 : 0); Layout.fillWidth: true }
            Words { id: share; text: card.row.percent; strong: true; font.pixelSize: card.words + (card.detailed ? 2 : 0); elide: Text.ElideNone }
            Words { Layout.columnSpan: lines.columns; Layout.fillWidth: true; text: card.row.gap; color: card.row.out > 0 ? Theme.gap : Theme.quietInk; strong: card.row.out > 0; font.pixelSize: Theme.small }
        }
        // Of the group: how much is within the threshold, known to be beyond it, and not known (grey).
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 4; color: Theme.rule }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width * (card.row.persons > 0 ? card.row.known : 0); height: 4; color: Theme.unserved }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width * (card.row.persons > 0 ? card.row.covered : 0); height: 4; color: Theme.served }
    }
    HoverHandler { id: hover; cursorShape: Qt.PointingHandCursor }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: card.taken() }
}
