// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/io/row_fields.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/island.hpp"

namespace circle15::io {

/// A rectangle in WGS84 degrees.
struct LonLatBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    [[nodiscard]] bool contains(model::LonLat place) const {
        return west <= place.lon && place.lon <= east && south <= place.lat && place.lat <= north;
    }
};

/// Where points of a study can lie: the islands' bounding box, twice as wide and high, at least 0.025 degree more on every
/// side.
[[nodiscard]] LonLatBox study_box(const std::vector<model::Island>& islands);

/// The CRS that points are given in.
struct PointCrs {
    std::string
        declared;  ///< as study.toml has it; `column`: every row names its own; empty: what the map layer says of itself
    std::string measuring;  ///< tried when the declared one cannot be right
};

struct GivenPlace {
    model::LonLat place;
    std::string crs;
};

/// The place of every row in WGS84. Throws model::InputError: `missing_crs`, `unknown_crs`, `crs_conflict`, `empty_coordinate`,
/// `not_a_number`, `coordinate_not_finite`, `coordinate_range`, `swapped_coordinates`, `wrong_crs` (all rows lie outside the
/// box; the CRS that would bring them in is named), `outside_study` (one row does).
[[nodiscard]] std::vector<GivenPlace> places_of(const RowFields& fields, const PointCrs& crs, const LonLatBox& box);

}  // namespace circle15::io
