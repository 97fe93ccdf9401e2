// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Circle15

// The manual, opened by F1 at the page of the panel in hand: pages on the left, the text on the right.
Popup {
    id: manual
    required property Session session
    property string page: "first-look"
    objectName: "manualPage"
    parent: Overlay.overlay
    x: 40
    y: 24
    width: (parent?.width ?? 0) - 80
    height: (parent?.height ?? 0) - 48
    padding: 0
    modal: true
    focus: true
    function openAt(which) {
        page = which
        open()
    }
    background: Rectangle { color: Theme.paper; border.color: Theme.rule; radius: 6 }
    contentItem: FocusScope {
        focus: true
        Keys.onEscapePressed: manual.close()
        Manual { id: pages; language: manual.session.language }
        RowLayout {
            anchors.fill: parent
            anchors.margins: 1
            spacing: 0
            ListView {
                id: list
                objectName: "manualPages"
                Layout.preferredWidth: 210
                Layout.fillHeight: true
                Layout.topMargin: 12
                model: pages.pages
                focus: true
                activeFocusOnTab: true
                keyNavigationEnabled: true
                boundsBehavior: Flickable.StopAtBounds
                currentIndex: pages.pages.findIndex((each) => each.key === manual.page)
                onCurrentIndexChanged: if (currentIndex >= 0) manual.page = pages.pages[currentIndex].key
                delegate: Rectangle {
                    id: row
                    required property var modelData
                    required property int index
                    width: list.width
                    height: 34
                    color: ListView.isCurrentItem ? Theme.chosen : hover.hovered ? Theme.panel : "transparent"
                    border.width: list.activeFocus && ListView.isCurrentItem ? 2 : 0
                    border.color: Theme.focus
                    Words { anchors { left: parent.left; leftMargin: 16; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter } text: row.modelData.name; strong: row.ListView.isCurrentItem }
                    HoverHandler { id: hover }
                    TapHandler { onTapped: list.currentIndex = row.index }
                }
            }
            Line { Layout.fillHeight: true; upright: true }
            Flickable {
                id: sheet
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                contentHeight: text.height + 48
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                Keys.onDownPressed: flick(0, -700)
                Keys.onUpPressed: flick(0, 700)
                ScrollBar.vertical: ScrollBar { policy: ScrollBar.AsNeeded }
                // Block by block: within one text a picture would have the room of a line, and paragraphs none between them.
                Column {
                    id: text
                    objectName: "manualText"
                    x: 28
                    y: 16
                    width: Math.min(sheet.width - 56, 820)
                    spacing: 10
                    Repeater {
                        model: manual.visible ? pages.blocks(manual.page) : []
                        onModelChanged: sheet.contentY = 0
                        Item {
                            id: block
                            required property var modelData
                            width: text.width
                            height: modelData.picture === "" ? words.implicitHeight : picture.height
                            Text {
                                id: words
                                width: parent.width
                                text: block.modelData.text
                                textFormat: Text.MarkdownText
                                wrapMode: Text.Wrap
                                color: Theme.ink
                                linkColor: Theme.walk
                                font.family: Theme.font
                                font.pixelSize: Theme.body
                                lineHeight: 1.25
                                onLinkActivated: (link) => { const to = pages.pageOf(link); if (to !== "") manual.page = to }
                                HoverHandler { cursorShape: words.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor }
                            }
                            Image {
                                id: picture
                                source: block.modelData.picture === "" ? "" : pages.folder + "/" + block.modelData.picture
                                width: Math.min(820, parent.width)
                                fillMode: Image.PreserveAspectFit
                                Accessible.name: block.modelData.name
                            }
                        }
                    }
                }
            }
        }
        PushButton { anchors { right: parent.right; top: parent.top; margins: 8; rightMargin: 18 } text: "×"; tip: qsTr("Close (Esc)"); onClicked: manual.close() }
    }
}
