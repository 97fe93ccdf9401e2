// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// One of several, by its key: entries are { key, name }.
ComboBox {
    id: box
    property string key
    property var entries: []
    signal picked(string key)
    readonly property int row: entries.findIndex((e) => e.key === key)
    function follow() { currentIndex = row }
    model: entries
    textRole: "name"
    displayText: row >= 0 ? entries[row].name : key
    onRowChanged: follow()
    onEntriesChanged: follow()
    Component.onCompleted: follow()
    onActivated: (at) => {
        const said = entries[at].key
        follow()
        picked(said)
    }
    implicitHeight: Theme.row - 2
    font.family: Theme.font
    font.pixelSize: Theme.body - 1
    contentItem: Words { leftPadding: 8; rightPadding: 18; text: box.displayText; font.pixelSize: Theme.body - 1; verticalAlignment: Text.AlignVCenter; quiet: !box.enabled }
    indicator: Text { x: box.width - 18; anchors.verticalCenter: parent.verticalCenter; text: "▾"; color: Theme.quietInk; font.pixelSize: 13 }
    background: Rectangle { radius: 4; color: Theme.paper; border.width: box.visualFocus ? 2 : 1; border.color: box.visualFocus ? Theme.focus : Theme.rule }
    popup.width: Math.max(box.width, 210)
    delegate: ItemDelegate {
        id: entry
        required property var modelData
        required property int index
        width: ListView.view.width
        height: 28
        text: modelData.name
        highlighted: box.highlightedIndex === index
        contentItem: Words { text: entry.modelData.name; font.pixelSize: Theme.body - 1; verticalAlignment: Text.AlignVCenter; strong: entry.index === box.row }
        background: Rectangle { color: entry.highlighted ? Theme.chosen : Theme.paper }
    }
}
