// SPDX-License-Identifier: MIT
#include "core/io/street_doubts.hpp"

#include <algorithm>
#include <format>
#include <limits>

#include "core/io/street_ways.hpp"

namespace circle15::io {

namespace {

/// A neighbour this near is near, whatever the way looks like.
constexpr double far_m = 500;
/// A spike is far longer than the pieces streets usually have.
constexpr double times_median = 10;
/// Out to the node and back is this many times longer than past it.
constexpr double times_past = 3;

/// Of the lengths between neighbouring nodes, over all ways.
double median_piece_m(const model::Streets& streets) {
    std::vector<double> pieces;
    for (const model::StreetWay& way : streets.ways) {
        for (std::size_t at = 0; at + 1 < way.nodes.size(); ++at)
            pieces.push_back(about_metres(streets.nodes[way.nodes[at]].place, streets.nodes[way.nodes[at + 1]].place));
    }
    if (pieces.empty()) return 0;
    const auto middle = pieces.begin() + static_cast<std::ptrdiff_t>(pieces.size() / 2);
    std::ranges::nth_element(pieces, middle);
    return *middle;
}

/// How far each node's nearest neighbour along a way lies.
std::vector<double> nearest_neighbours(const model::Streets& streets) {
    std::vector<double> nearest_m(streets.nodes.size(), std::numeric_limits<double>::infinity());
    for (const model::StreetWay& way : streets.ways) {
        for (std::size_t at = 0; at + 1 < way.nodes.size(); ++at) {
            const std::uint32_t a = way.nodes[at];
            const std::uint32_t b = way.nodes[at + 1];
            const double metres = about_metres(streets.nodes[a].place, streets.nodes[b].place);
            nearest_m[a] = std::min(nearest_m[a], metres);
            nearest_m[b] = std::min(nearest_m[b], metres);
        }
    }
    return nearest_m;
}

}  // namespace

std::vector<model::DataIssue> street_doubts(const model::Streets& streets) {
    const double limit_m = std::max(far_m, times_median * median_piece_m(streets));
    const std::vector<double> nearest_m = nearest_neighbours(streets);
    std::vector<bool> told(streets.nodes.size());
    std::vector<model::DataIssue> issues;
    for (const model::StreetWay& way : streets.ways) {
        for (std::size_t at = 1; at + 1 < way.nodes.size(); ++at) {
            const std::uint32_t here = way.nodes[at];
            if (told[here] || nearest_m[here] <= limit_m) continue;
            const model::LonLat before = streets.nodes[way.nodes[at - 1]].place;
            const model::LonLat after = streets.nodes[way.nodes[at + 1]].place;
            const model::LonLat place = streets.nodes[here].place;
            const double by_way_m = about_metres(before, place) + about_metres(place, after);
            if (by_way_m <= times_past * about_metres(before, after)) continue;
            told[here] = true;
            issues.push_back({.file = streets.files.at(way.file),
                              .place = std::format("way {}", way.osm_id),
                              .rule = "street_spike",
                              .severity = model::Severity::doubt,
                              .grave = true,
                              .particulars = {{"node", streets.nodes[here].osm_id},
                                              {"distance_m", nearest_m[here]},
                                              {"lon", place.lon},
                                              {"lat", place.lat}}});
        }
    }
    return issues;
}

}  // namespace circle15::io
