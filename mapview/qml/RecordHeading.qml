// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// The heading of a column: sorts by it; its right edge is dragged to make the column wider, a double click fits it to its texts.
Item {
    id: heading
    required property RecordList list
    required property var modelData
    required property int index
    width: list.widths[index] ?? 0
    height: 26
    activeFocusOnTab: true
    Keys.onReturnPressed: list.sortBy(index)
    Keys.onSpacePressed: list.sortBy(index)
    Keys.onPressed: (event) => {
        if (event.key !== Qt.Key_Left && event.key !== Qt.Key_Right || !(event.modifiers & Qt.ControlModifier)) return
        list.widen(index, width + (event.key === Qt.Key_Left ? -12 : 12))
        event.accepted = true
    }
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: modelData.title
    Words {
        id: title
        anchors.fill: parent
        anchors.rightMargin: 6
        anchors.leftMargin: heading.modelData.figures || heading.index === 0 ? 0 : 6
        text: heading.modelData.title + (heading.list.sortedBy === heading.index ? (heading.list.descending ? " ↓" : " ↑") : "")
        quiet: true
        strong: heading.list.sortedBy === heading.index
        font.pixelSize: Theme.small
        horizontalAlignment: heading.modelData.figures ? Text.AlignRight : Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
    }
    Rectangle { anchors.fill: parent; color: "transparent"; border.width: heading.activeFocus ? 2 : 0; border.color: Theme.focus }
    ToolTip.visible: hover.hovered && (title.truncated || modelData.tip !== "")
    ToolTip.delay: 400
    ToolTip.text: modelData.tip || modelData.title
    TapHandler { onTapped: heading.list.sortBy(heading.index) }
    HoverHandler { id: hover; cursorShape: Qt.PointingHandCursor }
    Item {
        objectName: "edge" + heading.index
        x: parent.width - 5
        width: 10
        height: parent.height
        z: 1
        Line { anchors.centerIn: parent; height: parent.height - 12; color: edge.hovered || drag.active ? Theme.accent : Theme.rule }
        HoverHandler { id: edge; cursorShape: Qt.SplitHCursor }
        DragHandler {
            id: drag
            target: null
            yAxis.enabled: false
            property real from: 0
            onActiveChanged: if (active) from = heading.width
            onActiveTranslationChanged: if (active) heading.list.widen(heading.index, from + activeTranslation.x)
        }
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onDoubleTapped: heading.list.fit(heading.index) }
    }
}
