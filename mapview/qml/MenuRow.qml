// SPDX-License-Identifier: MIT
import QtQuick.Controls
import Circle15

// A line of a menu; what cannot be done now is seen to be so.
MenuItem { palette.windowText: enabled ? Theme.ink : Theme.disabled }
