// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Circle15

// What to do where nothing is open.
Rectangle {
    id: note
    required property Session session
    required property Actions deeds
    objectName: "emptyNote"
    visible: !session.ready && !session.background.busy
    width: column.implicitWidth + 48
    height: column.implicitHeight + 40
    radius: 6
    z: 5
    color: Theme.paper
    border.color: Theme.rule
    ColumnLayout {
        id: column
        anchors.centerIn: parent
        spacing: 10
        Words { text: qsTr("Nothing is open yet"); strong: true; font.pixelSize: Theme.heading }
        Words { text: qsTr("Open a study (with study.toml) or a folder that circle15 analyze wrote, or drop it here."); quiet: true }
        PushButton { objectName: "openFirst"; text: note.deeds.openStudy.text; onClicked: note.deeds.openStudy.trigger() }
    }
}
