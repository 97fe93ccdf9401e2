// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// Which service the map is asked about.
ComboBox {
    id: picker
    required property Session session
    objectName: "services"
    implicitHeight: 36
    model: session.services
    textRole: "name"
    // What the map shows, whatever row the list has fallen back to since its words changed.
    displayText: session.services[session.question.service]?.name ?? ""
    onActivated: (row) => session.question.service = row
    onModelChanged: follow()
    Component.onCompleted: follow()
    function follow() { currentIndex = session.question.service }
    Connections {
        target: picker.session.question
        function onServiceChanged() { picker.follow() }
    }
    font.family: Theme.font
    font.pixelSize: Theme.heading
    font.weight: Font.DemiBold
    Accessible.name: qsTr("Service")
    contentItem: Text { leftPadding: 10; text: picker.displayText; font: picker.font; color: Theme.ink; verticalAlignment: Text.AlignVCenter; elide: Text.ElideRight }
    indicator: Text { x: picker.width - 24; anchors.verticalCenter: parent.verticalCenter; text: "▾"; color: Theme.quietInk; font.pixelSize: 16 }
    background: Rectangle { radius: 4; color: Theme.panel; border.width: picker.visualFocus ? 2 : 1; border.color: picker.visualFocus ? Theme.focus : Theme.rule }
    delegate: ItemDelegate {
        id: entry
        required property var modelData
        required property int index
        width: picker.width
        height: 34
        highlighted: picker.highlightedIndex === index
        contentItem: Words { text: entry.modelData.name; verticalAlignment: Text.AlignVCenter; strong: picker.currentIndex === entry.index }
        background: Rectangle { color: entry.highlighted ? Theme.chosen : Theme.paper }
    }
}
