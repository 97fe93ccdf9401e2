// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

// GCJ-02 (Amap, Tencent) and BD-09 (Baidu), constants of METHODS.md 9. Degrees in, degrees out. The inverses iterate to
// below 1e-9 degree. Outside China the offsets are applied all the same.

[[nodiscard]] model::LonLat gcj02_from_wgs84(model::LonLat wgs84);
[[nodiscard]] model::LonLat wgs84_from_gcj02(model::LonLat gcj02);
[[nodiscard]] model::LonLat bd09_from_gcj02(model::LonLat gcj02);
[[nodiscard]] model::LonLat gcj02_from_bd09(model::LonLat bd09);

}  // namespace circle15::geometry
