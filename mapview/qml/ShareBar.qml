// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// Persons by status: one bar of the whole group, and its parts in words.
ColumnLayout {
    id: bar
    property var parts: []
    spacing: 3
    Row {
        Layout.fillWidth: true
        Layout.preferredHeight: 10
        spacing: 0
        Repeater {
            model: bar.parts.length
            Rectangle { required property int index; readonly property var part: bar.parts[index] ?? {}; width: bar.width * (part.share ?? 0); height: 10; color: part.colour ?? "transparent" }
        }
    }
    Repeater {
        model: bar.parts.length
        RowLayout {
            id: part
            required property int index
            readonly property var modelData: bar.parts[index] ?? ({ word: "", persons: "", colour: "transparent" })
            Rectangle { implicitWidth: 9; implicitHeight: 9; radius: 2; color: part.modelData.colour }
            Words { text: part.modelData.word; font.pixelSize: Theme.small; quiet: true; Layout.fillWidth: true }
            Words { text: part.modelData.persons; font.pixelSize: Theme.small }
        }
    }
}
