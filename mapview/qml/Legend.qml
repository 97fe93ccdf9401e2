// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// What the marks on the map mean.
ColumnLayout {
    id: legend
    property var rows: []
    spacing: 3
    Repeater {
        model: legend.rows
        RowLayout {
            id: row
            required property var modelData
            spacing: 8
            LegendKey { row: row.modelData }
            Words { text: row.modelData.text; font.pixelSize: Theme.small; Layout.fillWidth: true; wrapMode: Text.Wrap; maximumLineCount: 2 }
        }
    }
}
