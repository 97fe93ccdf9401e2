// SPDX-License-Identifier: MIT
#include "core/network/street_stretches.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "core/geometry/measure.hpp"

namespace circle15::network {

namespace {

using model::Metres;
using model::NodeId;

constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();

bool leads_somewhere(const model::StreetWay& way) {
    return std::ranges::adjacent_find(way.nodes, std::ranges::not_equal_to{}) != way.nodes.end();
}

/// How often ways use each point, counted to two; an end counts as two uses.
std::vector<std::uint8_t> uses_of(const model::Streets& streets) {
    std::vector<std::uint8_t> uses(streets.nodes.size(), 0);
    for (const model::StreetWay& way : streets.ways) {
        if (!leads_somewhere(way)) continue;
        for (std::size_t at = 0; at < way.nodes.size(); ++at) {
            std::uint8_t& count = uses[way.nodes[at]];
            const bool repeated = at > 0 && way.nodes[at] == way.nodes[at - 1];
            if (!repeated && count < 2) ++count;
        }
        uses[way.nodes.front()] = 2;
        uses[way.nodes.back()] = 2;
    }
    return uses;
}

/// Rows of the network's nodes in Hilbert order; equal keys by row.
std::vector<std::uint32_t> hilbert_order(const std::vector<Metres>& places, const std::vector<std::uint8_t>& uses) {
    Metres low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Metres high{-low.x, -low.y};
    for (std::size_t row = 0; row < places.size(); ++row) {
        if (uses[row] < 2) continue;
        low = {std::min(low.x, places[row].x), std::min(low.y, places[row].y)};
        high = {std::max(high.x, places[row].x), std::max(high.y, places[row].y)};
    }
    const double size_m = std::max(high.x - low.x, high.y - low.y);
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    for (std::size_t row = 0; row < places.size(); ++row) {
        if (uses[row] == 2) keys.emplace_back(geometry::hilbert_key(places[row], low, size_m), static_cast<std::uint32_t>(row));
    }
    std::ranges::sort(keys);
    std::vector<std::uint32_t> rows;
    rows.reserve(keys.size());
    for (const auto& [key, row] : keys) rows.push_back(row);
    return rows;
}

}  // namespace

Stretches stretches_of(const model::Streets& streets, const geometry::Projection& projection) {
    Stretches result;
    const std::vector<std::uint8_t> uses = uses_of(streets);
    result.places.resize(streets.nodes.size());
    for (std::size_t row = 0; row < uses.size(); ++row) {
        if (uses[row] > 0) result.places[row] = projection.to_metres(streets.nodes[row].place);
    }
    result.node_rows = hilbert_order(result.places, uses);

    std::vector<std::uint32_t> node_of(streets.nodes.size(), no_node);
    for (std::size_t node = 0; node < result.node_rows.size(); ++node)
        node_of[result.node_rows[node]] = static_cast<std::uint32_t>(node);
    for (std::size_t row = 0; row < streets.ways.size(); ++row) {
        const std::vector<std::uint32_t>& points = streets.ways[row].nodes;
        if (!leads_somewhere(streets.ways[row])) continue;
        std::uint32_t first = 0;
        for (std::uint32_t at = 1; at < points.size(); ++at) {
            if (points[at] == points[at - 1] || node_of[points[at]] == no_node) continue;
            result.list.push_back({.from = NodeId{node_of[points[first]]},
                                   .to = NodeId{node_of[points[at]]},
                                   .way = static_cast<std::uint32_t>(row),
                                   .first = first,
                                   .last = at});
            first = at;
        }
    }
    std::ranges::sort(result.list, {}, [](const Stretch& s) {
        return std::tuple(std::min(s.from, s.to), std::max(s.from, s.to), s.way, s.first);
    });
    return result;
}

}  // namespace circle15::network
