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
            readonly property string kind: modelData.kind
            spacing: 8
            Item {
                implicitWidth: 22
                implicitHeight: 18
                Rectangle {
                    anchors.centerIn: parent
                    visible: row.kind === "disc" || row.kind === "ring" || row.kind === "hollow"
                    width: 12; height: 12; radius: 6
                    color: row.modelData.colour
                    Rectangle { anchors.centerIn: parent; visible: row.kind !== "disc"; width: row.kind === "ring" ? 6 : 8; height: width; radius: width / 2; color: Theme.paper }
                }
                Rectangle { anchors.fill: parent; anchors.margins: 2; visible: row.kind === "fill"; color: row.modelData.colour }
                Rectangle { anchors.centerIn: parent; visible: row.kind === "line"; width: 22; height: 2; color: row.modelData.colour }
                Row {
                    anchors.centerIn: parent
                    visible: row.kind === "dash"
                    spacing: 3
                    Repeater { model: 3; Rectangle { width: 5; height: 2; color: row.modelData.colour } }
                }
                Rectangle {
                    anchors.centerIn: parent
                    visible: row.kind === "symbol"
                    width: 17; height: 17; radius: 3
                    color: row.modelData.colour
                    Words { anchors.centerIn: parent; text: row.modelData.letter; color: Theme.paper; font.pixelSize: 11; strong: true }
                }
            }
            Words { text: row.modelData.text; font.pixelSize: Theme.small; Layout.fillWidth: true }
        }
    }
}
