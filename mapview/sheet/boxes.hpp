// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

namespace circle15::sheet {

/// Also true for boxes without width, such as that of a street running due north, which QRectF::intersects leaves out.
[[nodiscard]] inline bool touches(const QRectF& a, const QRectF& b) {
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

}  // namespace circle15::sheet
