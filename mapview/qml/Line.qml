// SPDX-License-Identifier: MIT
import QtQuick
import Circle15

// A hairline between parts.
Rectangle {
    property bool upright: false
    implicitWidth: 1
    implicitHeight: 1
    color: Theme.rule
}
