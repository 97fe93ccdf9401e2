// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// A list was dropped on an open study: is it that study's new list, or the beginning of another study?
Dialog {
    id: asking
    objectName: "listChoice"
    property list<url> urls
    signal updated(list: url)
    signal made(urls: list<url>)
    function ask(dropped) {
        urls = dropped
        open()
    }
    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 480
    modal: true
    title: qsTr("What is this list for?")
    onOpened: update.forceActiveFocus()
    contentItem: Words { text: qsTr("“%1”: compare it with the study that is open, or begin another study with it?").arg(asking.urls.length > 0 ? decodeURIComponent(asking.urls[0].toString()).split("/").pop() : ""); wrapMode: Text.Wrap; elide: Text.ElideNone }
    footer: Row {
        layoutDirection: Qt.RightToLeft
        spacing: 8
        padding: 12
        PushButton { id: update; objectName: "listUpdates"; text: qsTr("Update this study"); checked: true; onClicked: { asking.close(); asking.updated(asking.urls[0]) } Keys.onReturnPressed: clicked() }
        PushButton { objectName: "listBegins"; text: qsTr("New study…"); onClicked: { asking.close(); asking.made(asking.urls) } }
        PushButton { text: qsTr("Cancel"); onClicked: asking.close() }
    }
}
