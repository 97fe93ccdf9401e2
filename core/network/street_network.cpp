// SPDX-License-Identifier: MIT
#include "core/network/street_network.hpp"

#include <algorithm>
#include <format>
#include <limits>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/geometry/measure.hpp"
#include "core/model/errors.hpp"

namespace circle15::network {

namespace {

constexpr double steepest = 0.6;

bool follows_ground(model::StreetKind kind) {
    switch (kind) {
        case model::StreetKind::bridge:
        case model::StreetKind::pier:
        case model::StreetKind::tunnel:
            return false;
        case model::StreetKind::street:
        case model::StreetKind::path:
        case model::StreetKind::steps:
        case model::StreetKind::square:
            return true;
    }
    std::unreachable();
}

/// Rise over run between two points of a way; level where the deck does not follow the ground, nothing where either point of
/// the ground has no elevation.
std::optional<double> grade_between(const model::Streets& streets, const model::StreetWay& way, std::uint32_t a,
                                    std::uint32_t b, double run_m) {
    if (!follows_ground(way.kind)) return 0;
    const auto& from = streets.nodes[a].elevation_m;
    const auto& to = streets.nodes[b].elevation_m;
    if (!from || !to) return std::nullopt;
    return run_m > 0 ? std::clamp((*to - *from) / run_m, -steepest, steepest) : 0;
}

FlatDmm checked_cost(double flat_m, const model::Streets& streets, const StreetEdge& edge) {
    if (flat_m * dmm_per_m < no_way - 1) return flat_dmm_of_metres(flat_m);
    const model::StreetWay& way = streets.ways[edge.way];
    throw model::InputError({.file = way.file < streets.files.size() ? streets.files[way.file] : std::string{},
                             .place = std::format("way {}", way.osm_id),
                             .rule = "street_too_long",
                             .particulars = {{"length_km", edge.length_m / 1000}}});
}

}  // namespace

StreetNetwork::StreetNetwork(const model::Streets& streets, const geometry::Projection& projection, const WalkedStreets& walked)
    : by_rule_(walked.by_rule), graph_(0, {}) {
    {
        const Stretches stretches = stretches_of(streets, projection, walked);
        squares_left_ = stretches.squares_left;
        node_places_.reserve(stretches.node_rows.size());
        for (const std::uint32_t row : stretches.node_rows) node_places_.push_back(stretches.places[row]);
        edges_.reserve(stretches.list.size());
        without_heights_m_.reserve(stretches.list.size());
        shape_starts_.reserve(stretches.list.size() + 1);
        std::size_t points = 0;
        for (const Stretch& stretch : stretches.list) points += stretch.rows.size();
        if (points > std::numeric_limits<std::uint32_t>::max())
            throw std::length_error("the streets have too many points for 32-bit indices");
        shapes_.reserve(points);
        for (const Stretch& stretch : stretches.list) add_edge(streets, stretch, stretches.places);
        shape_starts_.push_back(static_cast<std::uint32_t>(shapes_.size()));
        if (std::ranges::all_of(grades_, [](float grade) { return grade == 0; })) grades_ = {};
        find_components(streets, stretches.node_rows);
    }
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        const EdgeId id = model::id_of<EdgeId>(i);
        StreetEdge& edge = edges_[i];
        if (edge.along != no_way)
            edge.along = checked_cost(flat_metres(id, edge.length_m, SlopeShape::uncapped, true), streets, edge);
        if (edge.against != no_way)
            edge.against = checked_cost(flat_metres(id, edge.length_m, SlopeShape::uncapped, false), streets, edge);
    }
    graph_ = graph_of_edges(streets);
}

void StreetNetwork::add_edge(const model::Streets& streets, const Stretch& stretch, const std::vector<model::Metres>& places) {
    const model::StreetWay& way = streets.ways[stretch.way];
    shape_starts_.push_back(static_cast<std::uint32_t>(shapes_.size()));
    StreetEdge edge{.from = stretch.from, .to = stretch.to, .way = stretch.way};
    double without_heights_m = 0;
    for (std::size_t at = 0; at < stretch.rows.size(); ++at) {
        const std::uint32_t row = stretch.rows[at];
        if (at > 0) {
            const std::uint32_t before = stretch.rows[at - 1];
            if (row == before) continue;
            const double run_m = geometry::distance_m(places[before], places[row]);
            const auto known = grade_between(streets, way, before, row, run_m);
            const double grade = known.value_or(0);
            edge.length_m += run_m;
            if (!known) without_heights_m += run_m;
            if (grade != 0) grades_.resize(shapes_.size() - 1, 0.0F);
            if (grade != 0) grades_.push_back(static_cast<float>(grade));
        }
        shapes_.push_back(places[row]);
    }
    if (!grades_.empty()) grades_.resize(shapes_.size(), 0.0F);
    const bool across = way.kind == model::StreetKind::square;  // a rim's direction says nothing of the square within
    if (!across && way.direction == model::FootDirection::against) edge.along = no_way;
    if (!across && way.direction == model::FootDirection::along) edge.against = no_way;
    if (follows_ground(way.kind)) {
        slope_cover_.ground_m += edge.length_m;
        slope_cover_.known_m += edge.length_m - without_heights_m;
    }
    without_heights_m_.push_back(static_cast<float>(without_heights_m));
    edges_.push_back(edge);
}

void StreetNetwork::find_components(const model::Streets& streets, const std::vector<std::uint32_t>& node_rows) {
    std::vector<std::uint32_t> lowest(node_count());
    std::iota(lowest.begin(), lowest.end(), 0U);
    const auto root_of = [&](NodeId node) {
        std::uint32_t at = node.value;
        while (lowest[at] != at) at = lowest[at] = lowest[lowest[at]];
        return at;
    };
    for (const StreetEdge& edge : edges_) {
        const std::uint32_t a = root_of(edge.from);
        const std::uint32_t b = root_of(edge.to);
        lowest[std::max(a, b)] = std::min(a, b);
    }
    // The root is the lowest node of its component, so components are numbered in node order.
    node_components_.resize(node_count());
    for (std::size_t i = 0; i < node_count(); ++i) {
        const std::uint32_t root = root_of(model::id_of<NodeId>(i));
        if (root == i) {
            node_components_[i] = model::id_of<ComponentId>(components_.size());
            components_.push_back({.somewhere = streets.nodes[node_rows[i]].place});
        } else {
            node_components_[i] = node_components_[root];
        }
        ++components_[node_components_[i].at()].nodes;
    }
    for (const StreetEdge& edge : edges_) {
        StreetComponent& component = components_[node_components_[edge.from.at()].at()];
        ++component.edges;
        component.length_m += edge.length_m;
    }
}

WalkGraph StreetNetwork::graph_of_edges(const model::Streets& streets) const {
    std::vector<GraphEdge> uncapped;
    uncapped.reserve(edges_.size());
    for (const StreetEdge& edge : edges_)
        uncapped.push_back({.from = edge.from, .to = edge.to, .along = edge.along, .against = edge.against});
    if (grades_.empty()) return {node_count(), uncapped};
    std::vector<GraphEdge> capped = uncapped;
    for (std::size_t i = 0; i < capped.size(); ++i) {
        const EdgeId id = model::id_of<EdgeId>(i);
        const double length_m = edges_[i].length_m;
        if (capped[i].along != no_way)
            capped[i].along = checked_cost(flat_metres(id, length_m, SlopeShape::capped, true), streets, edges_[i]);
        if (capped[i].against != no_way)
            capped[i].against = checked_cost(flat_metres(id, length_m, SlopeShape::capped, false), streets, edges_[i]);
    }
    return {node_count(), uncapped, capped};
}

std::span<const model::Metres> StreetNetwork::shape(EdgeId edge) const {
    return std::span(shapes_).subspan(shape_starts_[edge.at()], shape_starts_[edge.at() + 1] - shape_starts_[edge.at()]);
}

}  // namespace circle15::network
