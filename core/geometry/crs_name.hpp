// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace circle15::geometry {

/// What PROJ calls a CRS, such as "CGCS2000 / 3-degree Gauss-Kruger CM 123E" for EPSG:4550; the text itself where PROJ knows
/// none of that name.
[[nodiscard]] std::string crs_name(const std::string& crs);

/// What coordinates of a CRS are called beside a map: "CGCS2000 (EPSG:4550)", "WGS 84 (EPSG:32651)"; the name alone for a CRS
/// that is written out.
[[nodiscard]] std::string short_crs_name(const std::string& crs);

}  // namespace circle15::geometry
