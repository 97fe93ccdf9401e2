// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// Finds islands, villages, facilities and piers by name, pinyin or first letters.
TextField {
    id: field
    required property var app
    readonly property RecordList places: app.lists.places
    objectName: "search"
    implicitHeight: Theme.row
    placeholderText: qsTr("Search a name or pinyin")
    placeholderTextColor: Theme.quietInk
    font.family: Theme.font
    font.pixelSize: Theme.body
    color: Theme.ink
    selectByMouse: true
    background: Rectangle { radius: 4; color: Theme.panel; border.width: field.activeFocus ? 2 : 1; border.color: field.activeFocus ? Theme.focus : Theme.rule }
    onTextChanged: { places.filter = text; hits.currentIndex = 0 }
    function take(row) {
        if (row < 0 || row >= places.count) return
        app.map.showPlace(places.keyAt(row))
        text = ""
        app.map.forceActiveFocus()
    }
    Keys.onDownPressed: hits.incrementCurrentIndex()
    Keys.onUpPressed: hits.decrementCurrentIndex()
    Keys.onReturnPressed: take(hits.currentIndex)
    Keys.onEscapePressed: { text = ""; app.map.forceActiveFocus() }
    Popup {
        y: field.height + 4
        width: Math.max(field.width, 320)
        height: Math.max(1, Math.min(field.places.count, 9)) * Theme.row + 2
        padding: 1
        visible: field.text !== "" && field.activeFocus
        closePolicy: Popup.NoAutoClose
        background: Rectangle { color: Theme.paper; border.color: Theme.rule; radius: 4 }
        contentItem: ListView {
            id: hits
            clip: true
            model: field.places
            Words { x: 10; height: Theme.row; verticalAlignment: Text.AlignVCenter; visible: field.places.count === 0; text: qsTr("No place of this name"); quiet: true }
            delegate: Rectangle {
                id: hit
                required property int index
                required property var cells
                width: hits.width
                height: Theme.row
                color: ListView.isCurrentItem ? Theme.chosen : "transparent"
                Words { anchors.verticalCenter: parent.verticalCenter; x: 10; width: parent.width - 120; text: hit.cells[0] }
                Words { anchors { verticalCenter: parent.verticalCenter; right: parent.right; rightMargin: 10 } text: hit.cells[1]; quiet: true; font.pixelSize: Theme.small; width: 100; horizontalAlignment: Text.AlignRight }
                TapHandler { onTapped: field.take(hit.index) }
            }
        }
    }
}
