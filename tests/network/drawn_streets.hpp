// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/model/street.hpp"

namespace circle15::test {

/// Streets drawn by metres east and north of a corner.
struct DrawnStreets {
    model::Streets streets;
    geometry::Projection projection{"EPSG:4550"};

    [[nodiscard]] static model::Metres at(double east_m, double north_m) { return {447'000 + east_m, 3'400'000 + north_m}; }

    std::uint32_t node(double east_m, double north_m, bool barred = false) {
        const auto row = static_cast<std::uint32_t>(streets.nodes.size());
        streets.nodes.push_back({.osm_id = row + 1,
                                 .place = projection.to_lonlat(at(east_m, north_m)),
                                 .elevation_m = std::nullopt,
                                 .barred = barred});
        return row;
    }
    std::uint32_t way(std::vector<std::uint32_t> nodes, model::StreetKind kind = model::StreetKind::street) {
        const auto row = static_cast<std::uint32_t>(streets.ways.size());
        streets.ways.push_back({.osm_id = row + 101, .name = {}, .kind = kind, .nodes = std::move(nodes)});
        return row;
    }
    /// A square with its rims; rings closed, the outer one first.
    void square(const std::vector<std::vector<std::uint32_t>>& rings) {
        std::vector<std::uint32_t> rims;
        for (const auto& ring : rings) rims.push_back(way(ring, model::StreetKind::square));
        streets.squares.push_back({.osm_id = 900, .rim = rims.front(), .rings = rings});
    }
};

}  // namespace circle15::test
