// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Circle15

// Which layers are drawn.
GridLayout {
    id: ticks
    required property Question question
    columns: 2
    columnSpacing: 4
    rowSpacing: 0
    TickBox { text: qsTr("Homes"); checked: ticks.question.homes; onToggled: ticks.question.homes = checked; Layout.fillWidth: true }
    TickBox { text: qsTr("Gaps"); checked: ticks.question.gaps; onToggled: ticks.question.gaps = checked; Layout.fillWidth: true }
    TickBox { text: qsTr("Walking areas"); checked: ticks.question.areas; onToggled: ticks.question.areas = checked }
    TickBox { text: qsTr("Facilities"); checked: ticks.question.facilities; onToggled: ticks.question.facilities = checked }
    TickBox { text: qsTr("Streets"); checked: ticks.question.streets; onToggled: ticks.question.streets = checked }
    TickBox { text: qsTr("Ferries"); checked: ticks.question.ferries; onToggled: ticks.question.ferries = checked }
    TickBox { text: qsTr("Names"); checked: ticks.question.names; onToggled: ticks.question.names = checked }
    TickBox { text: qsTr("Graticule"); checked: ticks.question.graticule; onToggled: ticks.question.graticule = checked }
}
