// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>

#include "core/model/coordinate.hpp"

namespace circle15::app {

/// The plane the viewer draws on: spherical Web Mercator, x east and y north. For eyes alone; nothing is measured on it.
[[nodiscard]] QPointF to_mercator(model::LonLat place);
[[nodiscard]] model::LonLat from_mercator(QPointF point);

}  // namespace circle15::app
