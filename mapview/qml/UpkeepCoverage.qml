// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// Coverage of every service before and after what is taken.
GridLayout {
    id: grid
    required property Upkeep upkeep
    objectName: "upkeepCoverage"
    columns: 2
    columnSpacing: 20
    rowSpacing: 2
    Words { Layout.columnSpan: 2; Layout.fillWidth: true; Layout.leftMargin: 16; Layout.topMargin: 8; text: qsTr("Coverage, before → after"); quiet: true; strong: true; font.pixelSize: Theme.small }
    Repeater {
        model: grid.upkeep.coverage.length
        RowLayout {
            id: service
            required property int index
            readonly property var one: grid.upkeep.coverage[index] ?? ({ service: "", before: "", after: "", gain: 0 })
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            Layout.leftMargin: index % 2 === 0 ? 16 : 0
            Layout.rightMargin: index % 2 === 0 ? 0 : 16
            spacing: 6
            Words { text: service.one.service; font.pixelSize: Theme.small; quiet: true; Layout.fillWidth: true }
            Words { text: !grid.upkeep.coverageHolds ? service.one.before + " → …" : service.one.gain === 0 ? service.one.before : service.one.before + " → " + service.one.after; font.pixelSize: Theme.small; strong: grid.upkeep.coverageHolds && service.one.gain !== 0; color: !grid.upkeep.coverageHolds ? Theme.quietInk : service.one.gain > 0 ? Theme.good : service.one.gain < 0 ? Theme.alert : Theme.ink }
        }
    }
    Item { Layout.columnSpan: 2; Layout.preferredHeight: 4 }
}
