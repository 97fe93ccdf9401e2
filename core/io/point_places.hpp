// SPDX-License-Identifier: MIT
#pragma once

#include <expected>
#include <memory>
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

/// A row's place, or why it has none.
using PlaceOrFlaw = std::expected<GivenPlace, std::unique_ptr<const model::InputFlaw>>;

/// The place of every row in WGS84, or its flaw: `missing_crs`, `unknown_crs`, `empty_coordinate`, `not_a_number`,
/// `coordinate_not_finite`, `coordinate_range`, `swapped_coordinates`, `outside_study`. Throws model::InputError where the
/// layer as a whole is at fault: `missing_crs`, `unknown_crs`, `crs_conflict` of the layer, `swapped_coordinates` (in all
/// rows), `wrong_crs` (all rows lie outside the box; the CRS that would bring them in is named).
[[nodiscard]] std::vector<PlaceOrFlaw> places_of(const RowFields& fields, const PointCrs& crs, const LonLatBox& box);

}  // namespace circle15::io
