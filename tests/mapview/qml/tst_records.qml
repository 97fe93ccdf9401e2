// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Circle15

// Lists, slider and notes by themselves, as the window has them.
TestCase {
    id: test
    name: "Parts"
    when: windowShown
    width: 500
    height: 500
    visible: true

    Component { id: slider; ThresholdSlider { width: 200; question: testSession.question; standard: 15 } }
    Component { id: note; ErrorNote { session: testSession } }
    Component { id: legend; Legend { width: 200; rows: [{ kind: "disc", colour: "#ff0000", text: "far", letter: "" }] } }
    Component { id: records; RecordView { width: 400; height: 300; list: testList } }
    SignalSpy { id: taken; signalName: "taken" }

    function test_slider_moves_the_threshold() {
        const item = createTemporaryObject(slider, test)
        testSession.question.threshold = 15
        item.forceActiveFocus()
        keyClick(Qt.Key_Right)
        compare(testSession.question.threshold, 16)
        mouseClick(item, item.width - 2, item.height / 2)
        verify(testSession.question.threshold > 50)
    }
    function test_the_legend_paints_its_colour() {
        const item = createTemporaryObject(legend, test)
        waitForRendering(item)
        const image = grabImage(item)
        compare(image.pixel(11, 9), "#ff0000")
    }
    function test_the_error_note_shows_only_an_error() {
        const item = createTemporaryObject(note, test)
        compare(item.visible, false)
        testSession.open("/nowhere/at all")
        tryCompare(item, "visible", true)
        testSession.dismissError()
        tryCompare(item, "visible", false)
    }
    function test_a_list_sorts_narrows_and_takes() {
        const item = createTemporaryObject(records, test)
        taken.target = item
        taken.clear()
        compare(testList.count, 3)
        testList.sortBy(1)
        compare(testList.keyAt(0), "c")
        const filter = findChild(item, "filter")
        filter.forceActiveFocus()
        keyClick(Qt.Key_S)
        keyClick(Qt.Key_S)
        tryCompare(testList, "count", 1)
        item.rows.forceActiveFocus()
        item.rows.currentIndex = 0
        keyClick(Qt.Key_Return)
        compare(taken.count, 1)
        compare(taken.signalArguments[0][0], "b")
        filter.text = ""
        tryCompare(testList, "count", 3)
    }
}
