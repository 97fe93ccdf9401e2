// SPDX-License-Identifier: MIT
#include "tests/network/random_town.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace circle15::test {

using namespace circle15::network;

namespace {

FlatDmm random_cost(std::mt19937_64& random) {
    switch (pick(random, 8)) {
        case 0:
            return 0;
        case 1:
            return no_way;
        case 2:
            return 200'000'000 + pick(random, 1000);
        case 3:
            return 1 + pick(random, 3);
        case 4:
            return 1'000'000 * (1 + pick(random, 3));
        default:
            return pick(random, 1'500'000);
    }
}

}  // namespace

RandomGraph random_graph(std::mt19937_64& random) {
    RandomGraph town{.nodes = 1 + pick(random, 14)};
    const std::uint32_t islands = 1 + pick(random, 3);
    const std::uint32_t tries = pick(random, 3 * town.nodes);
    for (std::uint32_t i = 0; i < tries; ++i) {
        const NodeId from{pick(random, town.nodes)};
        const NodeId to{pick(random, town.nodes)};
        if (from.value % islands != to.value % islands) continue;
        const FlatDmm along = random_cost(random);
        const FlatDmm against = pick(random, 2) == 0 ? along : random_cost(random);
        town.uncapped.push_back({.from = from, .to = to, .along = along, .against = against});
    }
    if (pick(random, 2) == 0) {
        town.capped = town.uncapped;
        for (GraphEdge& edge : town.capped) {
            if (edge.along != no_way) edge.along += pick(random, 2) * 100'000;
        }
    }
    for (std::uint32_t i = 0; i < 1 + pick(random, 5); ++i) {
        const FlatDmm offset = pick(random, 3) == 0 ? 0 : pick(random, 4'000'000);
        town.sources.push_back({.node = NodeId{pick(random, town.nodes)}, .offset = offset, .winner = pick(random, 6)});
    }
    town.query.shape = pick(random, 2) == 0 ? SlopeShape::uncapped : SlopeShape::capped;
    town.query.direction = pick(random, 2) == 0 ? Direction::to_facility : Direction::from_facility;
    if (pick(random, 3) != 0) town.query.limit = pick(random, 12'000'000);
    return town;
}

std::vector<std::optional<Label>> labels_by_relaxing(const RandomGraph& town) {
    std::vector<std::optional<Label>> labels(town.nodes);
    const std::uint64_t limit = town.query.limit.value_or(no_way - 1);
    bool changed = true;
    const auto offer = [&](NodeId node, std::uint64_t cost, std::uint32_t winner) {
        if (cost > limit) return;
        const Label label{.cost = static_cast<FlatDmm>(cost), .winner = winner};
        if (labels[node.at()] && *labels[node.at()] <= label) return;
        labels[node.at()] = label;
        changed = true;
    };
    for (const Source& source : town.sources) offer(source.node, source.offset, source.winner);
    const bool capped = town.query.shape == SlopeShape::capped && !town.capped.empty();
    const bool to_facility = town.query.direction == Direction::to_facility;
    while (changed) {
        changed = false;
        for (const GraphEdge& edge : capped ? town.capped : town.uncapped) {
            // Searching towards facilities, a label goes from an edge's end back to where people come from.
            const FlatDmm at_to = to_facility ? edge.against : edge.along;
            const FlatDmm at_from = to_facility ? edge.along : edge.against;
            if (const auto label = labels[edge.from.at()]; label && at_to != no_way)
                offer(edge.to, std::uint64_t{label->cost} + at_to, label->winner);
            if (const auto label = labels[edge.to.at()]; label && at_from != no_way)
                offer(edge.from, std::uint64_t{label->cost} + at_from, label->winner);
        }
    }
    return labels;
}

model::Streets random_streets(std::mt19937_64& random) {
    model::Streets streets;
    const std::uint32_t islands = 1 + pick(random, 3);
    const std::uint32_t points = islands * (3 + pick(random, 5));
    const bool hilly = pick(random, 2) == 0;
    for (std::uint32_t i = 0; i < points; ++i) {
        model::StreetNode node{.osm_id = i, .place = {}, .elevation_m = std::nullopt};
        node.place = {.lon = 122.4 + 0.02 * (i % islands) + 1e-6 * pick(random, 4000), .lat = 30.7 + 1e-6 * pick(random, 4000)};
        if (hilly && pick(random, 4) != 0) node.elevation_m = pick(random, 80);
        streets.nodes.push_back(node);
    }
    const std::uint32_t ways = islands + pick(random, 3 * islands);
    for (std::uint32_t i = 0; i < ways; ++i) {
        model::StreetWay way;
        way.osm_id = i;
        way.kind = pick(random, 8) == 0 ? model::StreetKind::bridge : model::StreetKind::path;
        way.direction = std::array{model::FootDirection::both, model::FootDirection::both, model::FootDirection::both,
                                   model::FootDirection::along, model::FootDirection::against}[pick(random, 5)];
        const std::uint32_t island = i % islands;
        for (std::uint32_t at = 0; at < 2 + pick(random, 4); ++at)
            way.nodes.push_back(island + islands * pick(random, points / islands));
        streets.ways.push_back(std::move(way));
    }
    return streets;
}

Link random_link(std::mt19937_64& random, const StreetNetwork& streets) {
    Link link{.edge = EdgeId{pick(random, static_cast<std::uint32_t>(streets.edge_count()))}};
    const double length_m = streets.edge(link.edge).length_m;
    link.along_m = pick(random, 4) == 0 ? 0.0 : pick(random, 4) == 0 ? length_m : length_m * pick(random, 1001) / 1000;
    link.link_m = pick(random, 3) == 0 ? 0.0 : 0.01 * pick(random, 9000);
    return link;
}

std::optional<NearestFacility> nearest_by_trying_all(const StreetNetwork& streets, const Link& place,
                                                     const std::vector<LinkedFacility>& facilities, const Walker& walker,
                                                     std::optional<FlatDmm> limit) {
    constexpr std::uint64_t never = 1ULL << 60;
    const auto walk = [&](EdgeId edge, double from_m, double to_m) -> std::uint64_t {
        const auto cost = streets.cost_between(edge, from_m, to_m, walker.shape);
        return cost ? *cost : never;
    };
    const std::size_t n = streets.node_count();
    std::vector<std::uint64_t> way(n * n, never);
    for (std::size_t i = 0; i < n; ++i) way[i * n + i] = 0;
    for (std::uint32_t i = 0; i < streets.edge_count(); ++i) {
        const StreetEdge& edge = streets.edge(EdgeId{i});
        std::uint64_t& there = way[edge.from.at() * n + edge.to.at()];
        there = std::min(there, walk(EdgeId{i}, 0, edge.length_m));
        std::uint64_t& back = way[edge.to.at() * n + edge.from.at()];
        back = std::min(back, walk(EdgeId{i}, edge.length_m, 0));
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) way[i * n + j] = std::min(way[i * n + j], way[i * n + k] + way[k * n + j]);
        }
    }
    const auto leg = [&](const Link& link) {
        return static_cast<std::uint64_t>(std::llround(link.link_m * walker.link_factor * dmm_per_m));
    };
    std::optional<std::pair<std::uint64_t, model::FacilityId>> best;
    for (const LinkedFacility& facility : facilities) {
        const bool to_facility = walker.direction == Direction::to_facility;
        const Link& a = to_facility ? place : facility.link;
        const Link& b = to_facility ? facility.link : place;
        std::uint64_t street = a.edge == b.edge ? walk(a.edge, a.along_m, b.along_m) : never;
        const StreetEdge& ea = streets.edge(a.edge);
        const StreetEdge& eb = streets.edge(b.edge);
        for (const auto& [out, out_m] : {std::pair{ea.from, 0.0}, std::pair{ea.to, ea.length_m}}) {
            for (const auto& [in, in_m] : {std::pair{eb.from, 0.0}, std::pair{eb.to, eb.length_m}}) {
                street = std::min(street,
                                  walk(a.edge, a.along_m, out_m) + way[out.at() * n + in.at()] + walk(b.edge, in_m, b.along_m));
            }
        }
        const std::pair total{leg(place) + street + leg(facility.link), facility.facility};
        if (street < never && total.first <= limit.value_or(no_way - 1) && (!best || total < *best)) best = total;
    }
    if (!best) return std::nullopt;
    return NearestFacility{.cost = static_cast<FlatDmm>(best->first), .facility = best->second};
}

}  // namespace circle15::test
