// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// Parts before (left) from after (right); dragged, or moved by the arrow keys.
Item {
    id: bar
    property real span: 100
    width: 1
    x: span / 2
    activeFocusOnTab: true
    Keys.onLeftPressed: x = Math.max(0, x - 20)
    Keys.onRightPressed: x = Math.min(span, x + 20)
    Rectangle { x: -1.5; width: 3; height: parent.height; color: Theme.accent }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height * 0.8
        width: 34; height: 34; radius: 17
        color: Theme.accent
        border.width: bar.activeFocus ? 3 : 0
        border.color: Theme.focus
        Words { anchors.centerIn: parent; text: "◂▸"; color: Theme.paper }
    }
    Rectangle { y: 68; x: -width - 8; width: was.implicitWidth + 16; height: 26; radius: 4; color: Theme.accent; Words { id: was; anchors.centerIn: parent; text: qsTr("before"); color: Theme.paper } }
    Rectangle { y: 68; x: 8; width: now.implicitWidth + 16; height: 26; radius: 4; color: Theme.accent; Words { id: now; anchors.centerIn: parent; text: qsTr("after"); color: Theme.paper } }
    DragHandler { target: bar; yAxis.enabled: false; xAxis.minimum: 0; xAxis.maximum: bar.span; margin: 20; cursorShape: Qt.SplitHCursor }
}
