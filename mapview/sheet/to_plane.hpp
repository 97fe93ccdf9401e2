// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <functional>

#include "core/model/coordinate.hpp"

namespace circle15::sheet {

/// From WGS84 to the plane a map is drawn on: x east, y north, near enough equal in both directions. EPSG:4550 metres for
/// print, Web Mercator for the viewer.
using ToPlane = std::function<QPointF(model::LonLat)>;

}  // namespace circle15::sheet
