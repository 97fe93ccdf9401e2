// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// What no file says: the place's name and day, and how many people of which age live there.
ScrollView {
    id: form
    required property Assistant assistant
    required property AssistantWords names
    readonly property var facts: assistant.facts
    readonly property bool peopleListed: facts.peopleListed ?? false
    readonly property var asked: [
        { fact: "nameZh", name: qsTr("Name, Chinese"), hint: "" },
        { fact: "nameEn", name: qsTr("Name, English"), hint: "" },
        { fact: "date", name: qsTr("As of"), hint: "2024-12-31" },
        { fact: "crs", name: qsTr("Metres in"), hint: "EPSG:4550" },
        { fact: "persons", name: qsTr("Persons in all"), hint: peopleListed ? qsTr("as the list says") : qsTr("the published total") },
        { fact: "personsSource", name: qsTr("Whose figure"), hint: "" }]
    contentWidth: availableWidth
    clip: true
    ColumnLayout {
        width: form.availableWidth
        spacing: 5
        Repeater {
            model: form.asked.length
            FactBox {
                required property int index
                fact: form.asked[index].fact
                name: form.asked[index].name
                hint: form.asked[index].hint
                facts: form.facts
                Layout.fillWidth: true
                Layout.leftMargin: 12
                Layout.rightMargin: 10
                onSaid: (fact, value) => form.assistant.setFact(fact, value)
            }
        }
        RowLayout {
            Layout.leftMargin: 12
            Layout.rightMargin: 10
            spacing: 8
            Words { text: qsTr("By age"); quiet: true; font.pixelSize: Theme.small; Layout.preferredWidth: 88; Layout.alignment: Qt.AlignTop }
            GridLayout {
                columns: 4
                columnSpacing: 4
                rowSpacing: 2
                Repeater {
                    model: 8
                    ColumnLayout {
                        id: band
                        required property int index
                        readonly property string share: (form.facts.ages ?? [])[index] ?? ""
                        onShareChanged: typed.text = share
                        spacing: 0
                        Words { text: form.names.bands[band.index]; quiet: true; font.pixelSize: Theme.small - 1 }
                        TextBox {
                            id: typed
                            objectName: "age" + band.index
                            Layout.fillWidth: true
                            implicitHeight: 26
                            padding: 4
                            text: band.share
                            Accessible.name: qsTr("Aged %1").arg(form.names.bands[band.index])
                            onEditingFinished: if (text !== band.share) form.assistant.setAge(band.index, text)
                        }
                    }
                }
            }
        }
        Words { Layout.leftMargin: 12; Layout.rightMargin: 10; Layout.bottomMargin: 8; Layout.fillWidth: true; wrapMode: Text.Wrap; elide: Text.ElideNone; quiet: true; font.pixelSize: Theme.small - 1; text: qsTr("Ages in persons or per cent; a row copied from a spreadsheet can be pasted into the first box. Needed where totals or lists come without ages.") }
    }
}
