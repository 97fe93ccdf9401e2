// SPDX-License-Identifier: MIT
#include "core/network/linking.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "core/geometry/measure.hpp"

namespace circle15::network {

using geometry::NearPoint;
using model::IslandId;
using model::Metres;

namespace {

constexpr double anywhere_m = 1e7;
/// What projecting there and back may add; limits are inclusive in spite of it.
constexpr double rounding_m = 1e-6;

std::vector<geometry::Region> regions_of(const model::Study& study, const geometry::Projection& projection) {
    std::vector<geometry::Region> regions;
    regions.reserve(study.islands.size());
    for (const auto& island : study.islands) regions.emplace_back(projection.to_metres(island.land));
    return regions;
}

std::vector<LandBox> boxes_of(const model::Study& study, const geometry::Projection& projection) {
    std::vector<LandBox> boxes;
    for (const auto& island : study.islands) {
        LandBox box;
        for (const auto& polygon : island.land) {
            for (const auto& point : projection.to_metres(polygon.shell)) {
                box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
                box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
            }
        }
        boxes.push_back(box);
    }
    return boxes;
}

geometry::SegmentIndex index_of(const StreetNetwork& network) {
    std::vector<geometry::Segment> segments;
    for (std::uint32_t edge = 0; edge < network.edge_count(); ++edge) {
        const auto points = network.shape(EdgeId{edge});
        for (std::uint32_t part = 0; part + 1 < points.size(); ++part) {
            segments.push_back({.a = points[part], .b = points[part + 1], .owner = edge, .part = part});
        }
    }
    return geometry::SegmentIndex(std::move(segments));
}

/// The island with the most metres; the lower one where two are equal.
std::optional<IslandId> longest(const std::map<IslandId, double>& metres_on) {
    const auto most = std::ranges::max_element(metres_on, {}, [](const auto& entry) { return entry.second; });
    return most == metres_on.end() ? std::nullopt : std::optional(most->first);
}

}  // namespace

std::string_view name_of(LinkFault fault) {
    switch (fault) {
        case LinkFault::in_the_sea:
            return "in_the_sea";
        case LinkFault::no_street_on_island:
            return "no_street_on_island";
        case LinkFault::too_far:
            return "too_far";
        case LinkFault::across_water:
            return "across_water";
    }
    std::unreachable();
}

Linker::Linker(const model::Study& study, const StreetNetwork& network, const geometry::Projection& projection)
    : rules_(study.link_rules),
      network_(&network),
      lands_(regions_of(study, projection)),
      boxes_(boxes_of(study, projection)),
      edge_islands_(network.edge_count()),
      has_street_(study.islands.size()),
      streets_(index_of(network)) {
    std::map<ComponentId, std::map<IslandId, double>> metres_in_component;
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        const auto points = network.shape(model::id_of<EdgeId>(i));
        std::map<IslandId, double> metres_on;
        for (std::size_t part = 0; part + 1 < points.size(); ++part) {
            const Metres middle{(points[part].x + points[part + 1].x) / 2, (points[part].y + points[part + 1].y) / 2};
            if (const auto island = land_at(middle)) metres_on[*island] += geometry::distance_m(points[part], points[part + 1]);
        }
        edge_islands_[i] = longest(metres_on);
        auto& in_component = metres_in_component[network.component(network.edges()[i].from)];
        for (const auto& [island, metres] : metres_on) in_component[island] += metres;
    }
    // Bridges and piers stand in the water; they belong to the island whose streets they continue.
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        if (!edge_islands_[i]) edge_islands_[i] = longest(metres_in_component[network.component(network.edges()[i].from)]);
        if (edge_islands_[i]) has_street_[edge_islands_[i]->at()] = true;
    }
}

std::optional<IslandId> Linker::land_at(Metres place) const {
    for (std::size_t row = 0; row < lands_.size(); ++row) {
        if (boxes_[row].holds(place, 0) && lands_[row].covers(place)) return model::id_of<IslandId>(row);
    }
    return std::nullopt;
}

std::optional<IslandId> Linker::island_at(Metres place) const {
    if (const auto island = land_at(place)) return island;
    std::optional<IslandId> nearest;
    double nearest_m = rules_.shore_tolerance_m + rounding_m;
    for (std::size_t row = 0; row < lands_.size(); ++row) {
        if (!boxes_[row].holds(place, nearest_m)) continue;
        const double distance_m = lands_[row].distance_m(place);
        if (distance_m > nearest_m || (nearest && distance_m == nearest_m)) continue;
        nearest = model::id_of<IslandId>(row);
        nearest_m = distance_m;
    }
    return nearest;
}

std::optional<double> Linker::street_distance_m(Metres place, double limit_m) const {
    const auto nearest = streets_.nearest(place, limit_m, [](const NearPoint&) { return true; });
    return nearest ? std::optional(nearest->distance_m) : std::nullopt;
}

LinkResult Linker::link(Metres place) const {
    if (const auto island = island_at(place)) return link(place, *island);
    const auto any = streets_.nearest(place, anywhere_m, [](const NearPoint&) { return true; });
    return NoLink{.fault = LinkFault::in_the_sea, .distance_m = any ? std::optional(any->distance_m) : std::nullopt};
}

LinkResult Linker::link(Metres place, IslandId island) const {
    NoLink failure{.fault = LinkFault::no_street_on_island, .island = island};
    if (!has_street_[island.at()]) return failure;
    const geometry::Region& land = lands_[island.at()];
    const auto on_island = [&](const NearPoint& near) { return edge_islands_[near.segment.owner] == island; };
    const auto nearest = streets_.nearest(place, anywhere_m, on_island);
    failure.distance_m = nearest->distance_m;

    // A place on another island's land is not a little off the shore of this one, however narrow the strait.
    const auto stands_on = land_at(place);
    const bool elsewhere = stands_on && *stands_on != island;
    const double off_land_m = elsewhere ? 0.0 : land.distance_m(place);
    if (off_land_m > rules_.shore_tolerance_m + rounding_m) {
        failure.fault = LinkFault::in_the_sea;
        return failure;
    }
    const double water_m = rules_.link_water_m + off_land_m + rounding_m;
    const auto joined = streets_.nearest(place, rules_.link_limit_m + rounding_m, [&](const NearPoint& near) {
        return on_island(near) && land.outside_m(place, near.place) <= water_m;
    });
    if (!joined) {
        failure.fault = nearest->distance_m <= rules_.link_limit_m + rounding_m ? LinkFault::across_water : LinkFault::too_far;
        return failure;
    }
    const EdgeId edge{joined->segment.owner};
    const auto points = network_->shape(edge);
    const double before_m = geometry::length_m(points.first(joined->segment.part + 1));
    const double along_m = before_m + joined->fraction * geometry::distance_m(joined->segment.a, joined->segment.b);
    return Link{.edge = edge,
                .along_m = std::min(along_m, network_->edge(edge).length_m),
                .foot = joined->place,
                .link_m = joined->distance_m,
                .island = island};
}

}  // namespace circle15::network
