// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// What is doubtful about a new list or could not be used of it, the gravest first.
Rectangle {
    id: box
    required property var doubts
    implicitHeight: Math.min(list.contentHeight + 12, 92)
    color: Theme.doubtFill
    ListView {
        id: list
        objectName: "upkeepDoubts"
        anchors { fill: parent; leftMargin: 16; rightMargin: 8; topMargin: 6; bottomMargin: 6 }
        clip: true
        model: box.doubts
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        delegate: Words {
            required property var modelData
            width: list.width - 12
            text: (modelData.where === "" ? "" : modelData.where + "：") + modelData.what
            color: modelData.grave ? Theme.alert : Theme.ink
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}
