// SPDX-License-Identifier: MIT
#pragma once

#include "mapview/sheet/map_painter.hpp"

namespace circle15::sheet {

/// Facility symbols, gap badges and names of one map, none over another: symbols stay where they are, badges move beside their
/// gap on a leader, names take the room that is left, in the order islands, facilities, villages, piers, boats; those without
/// room are left out. `crowds`: MapPainter::crowds(), numbered where the layers say so.
void paint_labels(QPainter& painter, const MapPainter& map, const Scene& scene, const Theme& theme, const Lettering& lettering,
                  const Viewport& viewport, const MapLayers& layers, std::vector<Crowd> crowds);

}  // namespace circle15::sheet
