// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Circle15

// Where the study goes, what is still missing or what it will hold, and the button that makes it.
Rectangle {
    id: bar
    required property Assistant assistant
    required property AssistantWords names
    signal studyWanted
    implicitHeight: 56
    color: Theme.panel
    RowLayout {
        anchors { fill: parent; leftMargin: 16; rightMargin: 16 }
        spacing: 8
        Words { text: qsTr("Study goes to"); quiet: true }
        TextBox { objectName: "studyFolder"; Layout.preferredWidth: 300; text: bar.assistant.study; enabled: bar.assistant.files.length > 0; Accessible.name: qsTr("Study goes to"); onEditingFinished: if (text !== bar.assistant.study) bar.assistant.study = text }
        PushButton { text: qsTr("Choose…"); enabled: bar.assistant.files.length > 0; onClicked: bar.studyWanted() }
        Words {
            objectName: "assistantLeft"
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            maximumLineCount: 2
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
            text: bar.assistant.left.length > 0 ? bar.names.gaps[bar.assistant.left[0]] + (bar.assistant.left.length > 1 ? qsTr(" (%1 more)").arg(bar.assistant.left.length - 1) : "") : bar.assistant.outcome
            color: bar.assistant.left.length > 0 && bar.assistant.files.length > 0 ? Theme.alert : Theme.quietInk
        }
        PushButton { objectName: "makeStudy"; text: qsTr("Make the study and open it"); enabled: bar.assistant.left.length === 0; checked: enabled; implicitHeight: 36; leftPadding: 18; rightPadding: 18; onClicked: bar.assistant.make() }
    }
}
