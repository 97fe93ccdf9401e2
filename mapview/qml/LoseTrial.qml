// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// Asks before edits that no file holds are lost.
Dialog {
    id: asking
    objectName: "loseTrial"
    property var then: null
    signal kept(then: var)
    function ask(go) {
        then = go
        open()
    }
    function leave() {
        const go = then
        then = null
        close()
        go()
    }
    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 460
    modal: true
    title: qsTr("Save the trial first?")
    contentItem: Words { text: qsTr("It is in no file yet and would be lost."); wrapMode: Text.Wrap; elide: Text.ElideNone }
    footer: Row {
        layoutDirection: Qt.RightToLeft
        spacing: 8
        padding: 12
        PushButton { objectName: "keepTrial"; text: qsTr("Save…"); onClicked: { asking.close(); asking.kept(asking.then) } }
        PushButton { objectName: "dropTrial"; text: qsTr("Do not save"); onClicked: asking.leave() }
        PushButton { text: qsTr("Cancel"); onClicked: asking.close() }
    }
}
