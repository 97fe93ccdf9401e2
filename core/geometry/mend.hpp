// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// Valid polygons that cover what the given ones cover, rings that cross themselves untangled (GEOS MakeValid, structure);
/// lines and points that are left of them are dropped.
[[nodiscard]] model::MultiPolygonOf<model::Metres> mended(const model::MultiPolygonOf<model::Metres>& polygons);

}  // namespace circle15::geometry
