// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// A panel beside the map that folds to a rail, so that the map has the room. The tab at its inner edge folds and unfolds it.
Item {
    id: fold
    property bool open: true
    property real wide: 264
    property bool onLeft: true
    property string title: ""
    default property alias content: holder.data
    signal toggled
    implicitWidth: open ? wide : 30
    z: 1

    Item { id: holder; anchors.fill: parent; visible: fold.open }
    Rectangle {
        anchors.fill: parent
        visible: !fold.open
        color: over.hovered ? Theme.chosen : Theme.panel
        Words { anchors.centerIn: parent; rotation: fold.onLeft ? -90 : 90; text: fold.title; strong: true; font.pixelSize: Theme.small + 1 }
        HoverHandler { id: over; cursorShape: Qt.PointingHandCursor }
        TapHandler { onTapped: fold.toggled() }
    }
    Rectangle {
        id: tab
        x: fold.onLeft ? fold.width + 1 : -width - 1
        anchors.verticalCenter: parent.verticalCenter
        width: 16
        height: 52
        color: overTab.hovered || tab.activeFocus ? Theme.chosen : Theme.paper
        border.color: tab.activeFocus ? Theme.focus : Theme.rule
        activeFocusOnTab: true
        Accessible.role: Accessible.Button
        Accessible.name: fold.open ? qsTr("Fold: %1").arg(fold.title) : qsTr("Unfold: %1").arg(fold.title)
        Keys.onReturnPressed: fold.toggled()
        Keys.onSpacePressed: fold.toggled()
        Words { anchors.centerIn: parent; text: fold.open === fold.onLeft ? "‹" : "›"; strong: true; quiet: true }
        HoverHandler { id: overTab; cursorShape: Qt.PointingHandCursor }
        TapHandler { onTapped: fold.toggled() }
    }
}
