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

Linker::Linker(const model::Study& study, const StreetNetwork& network, const geometry::Projection& projection)
    : Linker(study, network, std::make_shared<const Lands>(study, projection)) {}

Linker::Linker(const model::Study& study, const StreetNetwork& network, std::shared_ptr<const Lands> lands)
    : rules_(study.link_rules),
      network_(&network),
      lands_(std::move(lands)),
      edge_islands_(network.edge_count()),
      worths_(network.edge_count()),
      has_street_(study.islands.size()),
      streets_(index_of(network)) {
    const auto found = study.streets.whole.find(network.by_rule());
    const model::WholeStreets* whole = found == study.streets.whole.end() ? nullptr : &found->second;
    find_islands(whole);
    find_worths(study, whole);
}

void Linker::find_islands(const model::WholeStreets* whole) {
    std::map<ComponentId, std::map<IslandId, double>> metres_in_component;
    for (std::size_t i = 0; i < network_->edge_count(); ++i) {
        const auto points = network_->shape(model::id_of<EdgeId>(i));
        std::map<IslandId, double> metres_on;
        for (std::size_t part = 0; part + 1 < points.size(); ++part) {
            const Metres middle{(points[part].x + points[part + 1].x) / 2, (points[part].y + points[part + 1].y) / 2};
            if (const auto island = lands_->at(middle))
                metres_on[*island] += geometry::distance_m(points[part], points[part + 1]);
        }
        edge_islands_[i] = longest(metres_on);
        auto& in_component = metres_in_component[network_->component(network_->edges()[i].from)];
        for (const auto& [island, metres] : metres_on) in_component[island] += metres;
    }
    for (std::size_t part = 0; part < network_->components().size(); ++part) {
        main_islands_.push_back(whole != nullptr ? whole->parts.at(part).island
                                                 : longest(metres_in_component[model::id_of<ComponentId>(part)]));
    }
    // Bridges and piers stand in the water; they belong to the island whose streets they continue.
    for (std::size_t i = 0; i < network_->edge_count(); ++i) {
        if (!edge_islands_[i]) edge_islands_[i] = main_island(network_->component(network_->edges()[i].from));
        if (edge_islands_[i]) has_street_[edge_islands_[i]->at()] = true;
    }
}

void Linker::find_worths(const model::Study& study, const model::WholeStreets* whole) {
    std::map<IslandId, std::map<ComponentId, double>> metres_on;
    const auto part_of = [&](std::size_t edge) { return network_->component(network_->edges()[edge].from); };
    for (std::size_t i = 0; i < network_->edge_count(); ++i) {
        if (edge_islands_[i]) metres_on[*edge_islands_[i]][part_of(i)] += network_->edges()[i].length_m;
    }
    for (const auto& [island, parts] : metres_on)
        largest_.emplace(island, std::ranges::max_element(parts, {}, [](const auto& part) { return part.second; })->first);
    for (std::size_t i = 0; i < network_->edge_count(); ++i) {
        const ComponentId part = part_of(i);
        const auto& island = edge_islands_[i];
        const double part_m = whole != nullptr ? whole->parts.at(part.at()).length_m : network_->components()[part.at()].length_m;
        const bool largest = island && (whole != nullptr ? std::ranges::contains(whole->parts.at(part.at()).largest_on, *island)
                                                         : largest_.at(*island) == part);
        const bool leads = part_m >= rules_.part_min_m || largest;
        const bool sheltered = study.streets.ways[network_->edges()[i].way].sheltered;
        worths_[i] = leads ? (sheltered ? StreetWorth::leads_sheltered : StreetWorth::leads)
                           : (sheltered ? StreetWorth::scrap_sheltered : StreetWorth::scrap);
    }
}

std::optional<IslandId> Linker::island_at(Metres place) const {
    return lands_->near(place, rules_.shore_tolerance_m + rounding_m);
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
    // A place on another island's land is not a little off the shore of this one, however narrow the strait.
    const auto stands_on = lands_->at(place);
    const bool elsewhere = stands_on && *stands_on != island;
    const double off_land_m = elsewhere ? 0.0 : lands_->of(island).distance_m(place);
    LinkResult joined = join(place, island, off_land_m, rules_.link_limit_m);
    if (off_land_m <= rules_.shore_tolerance_m + rounding_m || !has_street_[island.at()]) return joined;
    const auto* link = std::get_if<Link>(&joined);
    return NoLink{.fault = LinkFault::in_the_sea,
                  .distance_m = link != nullptr ? std::optional(link->link_m) : std::get<NoLink>(joined).distance_m,
                  .island = island};
}

LinkResult Linker::link_pier(Metres place, IslandId island) const {
    // Piers stand in the water: land is looked for first, the island's declaration decides.
    LinkResult ashore = join(place, island, lands_->of(island).distance_m(place), rules_.pier_limit_m);
    const auto* fault = std::get_if<NoLink>(&ashore);
    const bool over_water = fault != nullptr && fault->fault == LinkFault::across_water;
    return over_water ? join(place, island, rules_.pier_limit_m, rules_.pier_limit_m) : ashore;
}

LinkResult Linker::join(Metres place, IslandId island, double off_land_m, double limit_m) const {
    NoLink failure{.fault = LinkFault::no_street_on_island, .island = island};
    if (!has_street_[island.at()]) return failure;
    const geometry::Region& land = lands_->of(island);
    const auto on_island = [&](const NearPoint& near) { return edge_islands_[near.segment.owner] == island; };
    const double water_m = rules_.link_water_m + off_land_m + rounding_m;
    std::optional<NearPoint> joined;
    for (const StreetWorth worth :
         {StreetWorth::leads, StreetWorth::leads_sheltered, StreetWorth::scrap, StreetWorth::scrap_sheltered}) {
        joined = streets_.nearest(place, limit_m + rounding_m, [&](const NearPoint& near) {
            return worths_[near.segment.owner] == worth && on_island(near) && land.outside_m(place, near.place) <= water_m;
        });
        if (joined) break;
    }
    if (!joined) {
        failure.distance_m = streets_.nearest(place, anywhere_m, on_island)->distance_m;
        failure.fault = *failure.distance_m <= limit_m + rounding_m ? LinkFault::across_water : LinkFault::too_far;
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
