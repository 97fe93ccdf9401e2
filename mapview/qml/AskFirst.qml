// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// Asks before the study's files are changed.
Dialog {
    id: asking
    property string words: ""
    property string yes: ""
    property var then: null
    function ask(what, go) {
        words = what
        then = go
        open()
    }
    function go() {
        const go = then
        then = null
        close()
        go()
    }
    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 460
    modal: true
    onOpened: yesButton.forceActiveFocus()
    contentItem: Words { text: asking.words; wrapMode: Text.Wrap; elide: Text.ElideNone }
    footer: Row {
        layoutDirection: Qt.RightToLeft
        spacing: 8
        padding: 12
        PushButton { id: yesButton; objectName: "yes"; text: asking.yes; checked: true; onClicked: asking.go(); Keys.onReturnPressed: asking.go() }
        PushButton { text: qsTr("Cancel"); onClicked: asking.close() }
    }
}
