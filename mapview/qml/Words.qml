// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// Text as the window writes it.
Text {
    property bool quiet: false
    property bool strong: false
    font.family: Theme.font
    font.pixelSize: Theme.body
    font.weight: strong ? Font.DemiBold : Font.Normal
    color: quiet ? Theme.quietInk : Theme.ink
    elide: Text.ElideRight
    textFormat: Text.PlainText
}
