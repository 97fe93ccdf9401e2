// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Circle15

// One difference: what, whose, which fields; the tick takes it, a click leads to it.
Rectangle {
    id: row
    required property int index
    required property var owner
    required property UpkeepKinds signs
    property bool chosen: false
    property bool focused: false
    readonly property var entry: owner.rows[index] ?? ({ change: "", kind: "", name: "", service: "", township: "", fields: "", metres: 0, why: "", accepted: false })
    readonly property string about: [entry.service, entry.township, entry.metres > 0 ? qsTr("moved by %1 m").arg(entry.metres) : ""].filter((t) => t !== "").join(" · ")
    signal toggled
    signal taken
    height: words.implicitHeight + 14
    color: chosen ? Theme.chosen : hover.hovered ? Theme.panel : "transparent"
    border.width: focused ? 2 : 0
    border.color: Theme.focus
    Accessible.role: Accessible.CheckBox
    Accessible.name: entry.kind + " " + entry.name + " " + about
    Accessible.checked: entry.accepted
    TapHandler { onTapped: row.taken() }
    HoverHandler { id: hover }
    TickBox {
        id: tick
        objectName: "take" + row.index
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        width: 24
        enabled: !row.owner.upkeep.written
        focusPolicy: Qt.NoFocus
        checked: row.entry.accepted
        Accessible.name: qsTr("Take it")
        onToggled: row.toggled()
    }
    UpkeepSign { id: sign; anchors { left: tick.right; verticalCenter: parent.verticalCenter } kinds: row.signs; change: row.entry.change; taken: row.entry.accepted }
    ColumnLayout {
        id: words
        anchors { left: sign.right; right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: 14; leftMargin: 10 }
        spacing: 1
        RowLayout {
            spacing: 8
            Words { text: row.entry.name; strong: true; font.pixelSize: Theme.body - 1; Layout.fillWidth: true }
            Words { text: row.entry.kind; color: row.signs.colour(row.entry.change); font.pixelSize: Theme.small; strong: true }
        }
        Words { text: row.about; quiet: true; font.pixelSize: Theme.small; wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.fillWidth: true }
        Words { visible: text !== ""; text: row.entry.fields; font.pixelSize: Theme.small; wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.fillWidth: true }
        Words { visible: text !== ""; text: row.entry.why; color: Theme.unsure; font.pixelSize: Theme.small; wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.fillWidth: true }
    }
}
