// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Circle15

// A folder to open, or one that was open before.
Menu {
    id: recent
    required property Actions deeds
    width: 360
    onAboutToShow: earlier.model = deeds.recentStudies.rows()
    MenuItem { action: recent.deeds.openStudy }
    MenuSeparator {}
    Instantiator {
        id: earlier
        model: []
        delegate: MenuItem {
            required property var modelData
            text: modelData.name
            ToolTip.visible: hovered
            ToolTip.delay: 400
            ToolTip.text: modelData.path
            onTriggered: recent.deeds.openPath(modelData.path)
        }
        onObjectAdded: (index, object) => recent.insertItem(index + 2, object)
        onObjectRemoved: (index, object) => recent.removeItem(object)
    }
}
