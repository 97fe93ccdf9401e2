// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Circle15

// One fact of a form: its name and a line to type it in.
RowLayout {
    id: box
    required property string fact
    required property var facts
    required property string name
    property alias hint: line.placeholderText
    readonly property string known: facts[fact] ?? ""
    signal said(string fact, string value)
    // Not while somebody types: what depends on it is read anew.
    onKnownChanged: if (!line.activeFocus) line.text = known
    spacing: 8
    Words { text: box.name; quiet: true; font.pixelSize: Theme.small; Layout.preferredWidth: 88 }
    TextBox {
        id: line
        objectName: "fact_" + box.fact
        Layout.fillWidth: true
        implicitHeight: Theme.row - 2
        text: box.known
        Accessible.name: box.name
        onEditingFinished: if (text !== box.known) box.said(box.fact, text)
    }
}
