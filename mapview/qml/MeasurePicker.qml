// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// By which measure of the rule homes are judged: its own, a ring, or another group that walks at its own speed.
ColumnLayout {
    id: picker
    required property Session session
    readonly property var measures: session.figures.measures ?? []
    visible: measures.length > 1
    spacing: 2
    Words { text: qsTr("Judged by"); strong: true; font.pixelSize: Theme.small }
    Repeater {
        model: picker.measures.length
        PushButton {
            id: entry
            required property int index
            readonly property var measure: picker.measures[index] ?? ({ name: "", text: "", percent: "", askable: false, chosen: false, minutes: 0 })
            readonly property color ink: checked ? Theme.paper : Theme.ink
            objectName: "measure" + index
            Layout.fillWidth: true
            implicitHeight: Theme.row - 2
            checked: measure.chosen
            enabled: measure.askable
            tip: measure.name + ": " + qsTr("Homes, gaps and figures by this measure")
            Accessible.name: measure.name + " " + measure.text + " " + measure.percent
            onClicked: picker.session.askMeasure(index)
            contentItem: RowLayout {
                spacing: 6
                Words { text: entry.measure.name; color: entry.ink; font.pixelSize: Theme.small; Layout.fillWidth: true }
                Words { text: entry.measure.text; color: entry.ink; font.pixelSize: Theme.small; elide: Text.ElideNone }
                Words { text: entry.measure.percent; color: entry.ink; font.pixelSize: Theme.small; strong: true; Layout.minimumWidth: 44; horizontalAlignment: Text.AlignRight }
            }
        }
    }
}
