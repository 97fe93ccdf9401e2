// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import Circle15

// Minutes on foot that count as covered; coverage follows at once.
Slider {
    id: slider
    required property Question question
    property real standard: 15
    objectName: "threshold"
    from: 5
    to: 60
    stepSize: 1
    snapMode: Slider.SnapAlways
    value: question.threshold
    onMoved: question.threshold = value
    implicitHeight: 34
    Accessible.name: qsTr("Threshold in minutes")
    background: Item {
        x: slider.leftPadding
        y: slider.topPadding + slider.availableHeight / 2 - 2
        width: slider.availableWidth
        height: 4
        Rectangle { width: parent.width; height: 4; radius: 2; color: Theme.rule }
        Rectangle { width: slider.visualPosition * parent.width; height: 4; radius: 2; color: Theme.accent }
        Rectangle { x: parent.width * slider.fraction(slider.standard) - 1; y: -4; width: 2; height: 12; color: Theme.quietInk }
        Words { x: parent.width * slider.fraction(slider.standard) - width / 2; y: 8; text: qsTr("standard"); quiet: true; font.pixelSize: 10 }
    }
    function fraction(minutes) { return (minutes - from) / (to - from) }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: slider.topPadding + slider.availableHeight / 2 - height / 2
        width: 18
        height: 18
        radius: 9
        color: Theme.paper
        border.width: slider.visualFocus ? 3 : 2
        border.color: slider.visualFocus ? Theme.focus : Theme.accent
    }
}
