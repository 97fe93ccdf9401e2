// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// The chosen file on a small map, and how it would lie in each reference system it may be in.
Item {
    id: places
    required property Assistant assistant
    required property AssistantWords names
    readonly property var file: assistant.files[assistant.chosen] ?? ({ asksCrs: false, crs: "" })
    property string shownCrs: ""
    clip: true
    // Rows that another reference system moves are looked for where they are then.
    Connections {
        target: places.assistant
        function onPlacesChanged() {
            if (places.file.crs === places.shownCrs) return
            places.shownCrs = places.file.crs
            if (places.assistant.marked === "") map.showAll()
        }
    }
    PreviewMap {
        id: map
        objectName: "assistantMap"
        anchors.fill: parent
        // Beside the choice, which would hide rows.
        anchors.rightMargin: places.file.asksCrs ? 270 : 0
        assistant: places.assistant
        activeFocusOnTab: true
        Accessible.name: qsTr("Where the rows lie")
        Keys.onPressed: (event) => {
            const middle = Qt.point(width / 2, height / 2)
            const moves = { [Qt.Key_Left]: [60, 0], [Qt.Key_Right]: [-60, 0], [Qt.Key_Up]: [0, 60], [Qt.Key_Down]: [0, -60] }
            if (moves[event.key]) panBy(moves[event.key][0], moves[event.key][1])
            else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal) zoomBy(1.5, middle)
            else if (event.key === Qt.Key_Minus) zoomBy(1 / 1.5, middle)
            else if (event.key === Qt.Key_Home) showAll()
            else return
            event.accepted = true
        }
        Rectangle { anchors.fill: parent; color: "transparent"; border.width: map.activeFocus ? 2 : 0; border.color: Theme.focus }
        WheelHandler { onWheel: (event) => map.zoomBy(Math.pow(1.2, event.angleDelta.y / 120), Qt.point(event.x, event.y)) }
        DragHandler {
            target: null
            onActiveTranslationChanged: {
                if (!active) { last = Qt.vector2d(0, 0); return }
                map.panBy(activeTranslation.x - last.x, activeTranslation.y - last.y)
                last = activeTranslation
            }
            onActiveChanged: last = Qt.vector2d(0, 0)
            property vector2d last
        }
    }
    Rectangle {
        visible: words.text !== ""
        anchors { left: parent.left; bottom: parent.bottom; margins: 10 }
        width: words.implicitWidth + 20
        height: 28
        radius: 4
        color: Theme.paper
        border.color: Theme.rule
        Words {
            id: words
            anchors.centerIn: parent
            font.pixelSize: Theme.small
            text: map.rows === 0 ? "" : (map.onLand < 0 ? qsTr("%1 places; no land is known yet").arg(map.rows) : map.onLand === map.rows ? qsTr("all %1 places on land").arg(map.rows) : qsTr("%1 of %2 places at sea").arg(map.rows - map.onLand).arg(map.rows)) + (map.under === "" ? "" : " · " + map.under)
            color: map.onLand >= 0 && map.onLand < map.rows ? Theme.alert : Theme.ink
        }
    }
    Rectangle {
        visible: places.file.asksCrs
        anchors { right: parent.right; top: parent.top; margins: 10 }
        width: 250
        height: crsColumn.implicitHeight + 16
        radius: 4
        color: Theme.paper
        border.color: Theme.rule
        ColumnLayout {
            id: crsColumn
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8 }
            spacing: 3
            Words { text: qsTr("Read as"); strong: true; font.pixelSize: Theme.small }
            Repeater {
                model: places.assistant.candidates.length
                PushButton {
                    id: entry
                    required property int index
                    readonly property var candidate: places.assistant.candidates[index] ?? ({ crs: "", rows: 0, onLand: -1, best: false, chosen: false })
                    objectName: "crs" + index
                    Layout.fillWidth: true
                    implicitHeight: Theme.row - 4
                    checked: candidate.chosen
                    Accessible.name: places.names.crs(candidate.crs) + " " + count.text
                    onClicked: places.assistant.setCrs(candidate.crs)
                    contentItem: RowLayout {
                        spacing: 6
                        Words { text: places.names.crs(entry.candidate.crs); color: entry.checked ? Theme.paper : Theme.ink; font.pixelSize: Theme.small; Layout.fillWidth: true }
                        Words { id: count; text: entry.candidate.rows === 0 ? qsTr("nowhere near") : entry.candidate.onLand < 0 ? qsTr("%1 near").arg(entry.candidate.rows) : qsTr("%1 of %2 on land").arg(entry.candidate.onLand).arg(entry.candidate.rows); color: entry.checked ? Theme.paper : entry.candidate.best ? Theme.good : Theme.quietInk; strong: entry.candidate.best; font.pixelSize: Theme.small }
                    }
                }
            }
            TextBox { objectName: "otherCrs"; Layout.fillWidth: true; implicitHeight: Theme.row - 4; font.pixelSize: Theme.small; placeholderText: places.file.crs === "" ? qsTr("as the file says; else EPSG:…") : qsTr("another, such as EPSG:4549"); onAccepted: if (text !== "") { places.assistant.setCrs(text); text = "" } }
        }
    }
}
