// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// What is amiss or doubtful, the gravest first; each leads to its row and place.
ColumnLayout {
    id: side
    required property Assistant assistant
    readonly property var doubts: assistant.doubts
    readonly property list<color> colours: [Theme.alert, Theme.doubtEdge, Theme.walk, Theme.quietInk]
    readonly property list<string> kinds: [qsTr("wrong"), qsTr("doubtful"), qsTr("mended"), qsTr("to know")]
    spacing: 0
    RowLayout {
        Layout.margins: 10
        Words { text: qsTr("Doubts"); strong: true; Layout.fillWidth: true }
        Words { text: side.doubts.length; quiet: true; font.pixelSize: Theme.small }
    }
    Line { Layout.fillWidth: true }
    ListView {
        id: list
        objectName: "assistantDoubts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: side.doubts.length
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: -1
        ScrollBar.vertical: ScrollBar {}
        function take(row) {
            const doubt = side.doubts[row]
            currentIndex = row
            if (doubt) side.assistant.showDoubt(doubt.source, doubt.place)
        }
        Keys.onReturnPressed: take(currentIndex)
        Keys.onSpacePressed: take(currentIndex)
        Words { anchors.centerIn: parent; visible: side.doubts.length === 0; text: side.assistant.files.length > 0 ? qsTr("None so far.") : ""; quiet: true }
        delegate: Rectangle {
            id: row
            required property int index
            readonly property var doubt: side.doubts[index] ?? ({ weight: 3, what: "", remedy: "", where: "" })
            width: list.width
            height: words.implicitHeight + 16
            color: ListView.isCurrentItem ? Theme.chosen : hover.hovered ? Theme.panel : "transparent"
            border.width: list.activeFocus && ListView.isCurrentItem ? 2 : 0
            border.color: Theme.focus
            Rectangle { width: 3; height: parent.height; color: side.colours[row.doubt.weight] }
            Accessible.role: Accessible.ListItem
            Accessible.name: side.kinds[row.doubt.weight] + ": " + row.doubt.what
            ColumnLayout {
                id: words
                anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 12; rightMargin: 12; topMargin: 8 }
                spacing: 1
                Words { text: side.kinds[row.doubt.weight] + " · " + row.doubt.where; quiet: true; font.pixelSize: Theme.small - 1; elide: Text.ElideMiddle; Layout.fillWidth: true }
                Words { text: row.doubt.what; wrapMode: Text.Wrap; elide: Text.ElideNone; font.pixelSize: Theme.body - 1; Layout.fillWidth: true }
                Words { text: row.doubt.remedy; visible: text !== ""; wrapMode: Text.Wrap; elide: Text.ElideNone; quiet: true; font.pixelSize: Theme.small; Layout.fillWidth: true }
            }
            HoverHandler { id: hover }
            TapHandler { onTapped: { list.forceActiveFocus(); list.take(row.index) } }
        }
    }
}
