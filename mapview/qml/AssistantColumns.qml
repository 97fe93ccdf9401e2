// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// The columns of the chosen list with some of their values, what each stands for, and the services its categories mean.
ColumnLayout {
    id: table
    required property Assistant assistant
    required property AssistantWords names
    readonly property var columns: assistant.columns
    readonly property var categories: assistant.categories
    readonly property var columnEntries: assistant.chosen >= 0 && columns.length > 0 ? assistant.columnNames().map((key) => ({ key: key, name: names.column(key) })) : []
    readonly property var serviceEntries: categories.length > 0 ? [{ key: "unsure", name: qsTr("not counted as any") }, ...assistant.services()] : []
    visible: columns.length > 0 || categories.length > 0
    spacing: 0
    RowLayout {
        Layout.margins: 6
        Layout.leftMargin: 12
        spacing: 8
        Words { text: qsTr("Heading"); quiet: true; font.pixelSize: Theme.small; Layout.preferredWidth: 130 }
        Words { text: qsTr("Stands for"); quiet: true; font.pixelSize: Theme.small; Layout.preferredWidth: 150 }
        Words { text: table.assistant.marked === "" ? qsTr("Some of its values") : table.assistant.marked; quiet: true; strong: table.assistant.marked !== ""; font.pixelSize: Theme.small; Layout.fillWidth: true }
    }
    Line { Layout.fillWidth: true }
    ListView {
        id: rows
        objectName: "assistantColumns"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: table.columns.length + table.categories.length
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        delegate: RowLayout {
            id: row
            required property int index
            readonly property bool isColumn: index < table.columns.length
            readonly property var column: table.columns[index] ?? ({ heading: "", samples: "", column: "", cell: "" })
            readonly property var category: table.categories[index - table.columns.length] ?? ({ word: "", service: "" })
            width: rows.width
            height: Theme.row + 2
            spacing: 8
            Words { Layout.leftMargin: 12; Layout.preferredWidth: 130; text: row.isColumn ? row.column.heading : "“" + row.category.word + "”"; strong: row.isColumn && row.column.column !== ""; font.pixelSize: Theme.body - 1 }
            PickBox {
                objectName: (row.isColumn ? "column" : "category") + (row.isColumn ? row.index : row.index - table.columns.length)
                Layout.preferredWidth: 150
                entries: row.isColumn ? table.columnEntries : table.serviceEntries
                key: row.isColumn ? row.column.column : row.category.service
                displayText: row.isColumn ? table.names.column(row.column.column) : row.category.service === "" ? "" : row.category.service.split(",").map((s) => table.serviceEntries.find((e) => e.key === s)?.name ?? s).join("、")
                Accessible.name: row.isColumn ? row.column.heading : row.category.word
                onPicked: (key) => row.isColumn ? table.assistant.setColumn(row.column.heading, key) : table.assistant.setCategory(row.category.word, key)
            }
            Words { Layout.fillWidth: true; Layout.rightMargin: 12; text: row.isColumn ? (table.assistant.marked === "" ? row.column.samples : row.column.cell) : qsTr("a category of the list"); quiet: table.assistant.marked === "" || !row.isColumn; font.pixelSize: Theme.small }
        }
    }
}
