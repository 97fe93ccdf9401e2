// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// Colours and signs of what a new list changes, alike in the list and on the map.
QtObject {
    readonly property var colours: ({ added: Theme.good, closed: Theme.alert, changed: Theme.walk, moved: Theme.proposal, unsure: Theme.unsure })
    readonly property var signs: ({ added: "+", closed: "×", changed: "=", moved: "→", unsure: "?" })
    function colour(change) { return colours[change] ?? Theme.quietInk }
    function sign(change) { return signs[change] ?? "" }
}
