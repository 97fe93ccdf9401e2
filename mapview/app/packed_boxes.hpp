// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <vector>

namespace circle15::app {

/// Cuts a box into one box a weight, in the order given, areas by the weights and each as near to `aspect` (width by height) as
/// may be: a squarified treemap (Bruls, Huizing, van Wijk 2000) that keeps the order.
[[nodiscard]] std::vector<QRectF> packed_boxes(const std::vector<double>& weights, const QRectF& box, double aspect);

}  // namespace circle15::app
