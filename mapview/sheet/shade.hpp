// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>
#include <QTransform>

#include "core/model/relief.hpp"
#include "core/words/lang.hpp"
#include "mapview/sheet/theme.hpp"
#include "mapview/sheet/to_plane.hpp"

namespace circle15::sheet {

/// The shade of an island's slopes: black, as transparent as they are turned to the light, which falls from the north-west.
struct Shade {
    QImage image;         ///< the north above
    QTransform to_plane;  ///< from the image's dots
    QRectF box;           ///< on the plane
};

/// How dark the darkest slope becomes. Quiet enough that the coast keeps its contrast of 3:1 to it and that classes of minutes
/// are not taken for each other.
inline constexpr double deepest_shade = 0.18;

/// Empty where the ground is level or without heights. The sea and the last cell before it, by `land`, bear no shade.
[[nodiscard]] Shade shade_of(const model::Relief& relief, const QPainterPath& land, const ToPlane& to_plane);

/// For a legend: what it is, and land from the light to the deepest shade.
[[nodiscard]] QString shade_words(words::Lang lang);
void paint_shade_sample(QPainter& painter, const QRectF& box, const Theme& theme);

}  // namespace circle15::sheet
