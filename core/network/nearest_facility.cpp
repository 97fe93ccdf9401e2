// SPDX-License-Identifier: MIT
#include "core/network/nearest_facility.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>

#include "core/network/way_choice.hpp"

namespace circle15::network {

namespace {

std::vector<LinkedFacility> by_edge(std::vector<LinkedFacility> facilities) {
    std::ranges::sort(facilities, {}, [](const LinkedFacility& f) {
        return std::tuple(f.link.edge, f.link.along_m, f.facility, f.link.link_m);
    });
    return facilities;
}

WalkLabels search_from(const StreetNetwork& network, std::span<const LinkedFacility> facilities, const Walker& walker,
                       std::optional<FlatDmm> limit) {
    std::vector<Source> sources;
    for (const LinkedFacility& facility : facilities) {
        for (const EdgeEnd end : both_ends) {
            const auto offset = offset_of(network, facility, end, walker);
            if (!offset || *offset >= no_way) continue;
            sources.push_back({.node = node_at(network, facility.link.edge, end),
                               .offset = static_cast<FlatDmm>(*offset),
                               .winner = facility.facility.value});
        }
    }
    return search(network.graph(), sources, {.shape = walker.shape, .direction = walker.direction, .limit = limit});
}

}  // namespace

NearestFacilities::NearestFacilities(const StreetNetwork& network, std::vector<LinkedFacility> facilities, const Walker& walker,
                                     std::optional<FlatDmm> limit)
    : network_(&network),
      facilities_(by_edge(std::move(facilities))),
      walker_(walker),
      limit_(limit),
      labels_(search_from(network, facilities_, walker, limit)) {}

std::span<const LinkedFacility> NearestFacilities::on_edge(EdgeId edge) const {
    const auto found = std::ranges::equal_range(facilities_, edge, {}, [](const LinkedFacility& f) { return f.link.edge; });
    return {found.begin(), found.end()};
}

std::optional<WayChoice> NearestFacilities::best_way(const Link& place) const {
    std::optional<WayChoice> best;
    const auto consider = [&](const WayChoice& choice) {
        if (!best || std::tie(choice.cost, choice.winner) < std::tie(best->cost, best->winner)) best = choice;
    };
    const std::uint64_t leg = leg_cost(place.link_m, walker_);
    for (const LinkedFacility& facility : on_edge(place.edge)) {
        const auto street = walk_on_edge(*network_, place.edge, place.along_m, facility.link.along_m, walker_);
        if (!street) continue;
        consider({.cost = leg + *street + leg_cost(facility.link.link_m, walker_),
                  .winner = facility.facility,
                  .facility = &facility,
                  .end = {}});
    }
    for (const EdgeEnd end : both_ends) {
        const auto label = labels_.at(node_at(*network_, place.edge, end));
        const auto street = walk_on_edge(*network_, place.edge, place.along_m, metres_at(*network_, place.edge, end), walker_);
        if (!label || !street) continue;
        consider(
            {.cost = leg + *street + label->cost, .winner = model::FacilityId{label->winner}, .facility = nullptr, .end = end});
    }
    if (best && limit_ && best->cost > *limit_) return std::nullopt;
    if (best && best->cost >= no_way) throw std::overflow_error("a walk is too long for the units it is counted in (429 km)");
    return best;
}

std::optional<NearestFacility> NearestFacilities::from(const Link& place) const {
    const auto best = best_way(place);
    if (!best) return std::nullopt;
    return NearestFacility{.cost = static_cast<FlatDmm>(best->cost), .facility = best->winner};
}

std::vector<ReachedPart> NearestFacilities::reached(FlatDmm limit) const {
    if (limit_ && limit > *limit_) throw std::invalid_argument("reach asked for beyond the search's own limit");
    std::vector<ReachedPart> parts;
    std::vector<ReachedPart> here;
    auto facility = facilities_.begin();
    for (std::size_t i = 0; i < network_->edge_count(); ++i) {
        const EdgeId edge = model::id_of<EdgeId>(i);
        const double length_m = network_->edge(edge).length_m;
        // From `at_m` towards `to_m`, as far as what is left of the limit goes.
        const auto spread = [&](double at_m, double to_m, std::uint64_t spent) {
            if (spent > limit) return;
            const double end_m =
                network_->reach_along(edge, at_m, to_m, static_cast<FlatDmm>(limit - spent), walker_.shape, walker_.direction);
            if (end_m != at_m) here.push_back({.edge = edge, .from_m = std::min(at_m, end_m), .to_m = std::max(at_m, end_m)});
        };
        here.clear();
        for (const EdgeEnd end : both_ends) {
            const auto label = labels_.at(node_at(*network_, edge, end));
            const double at_m = metres_at(*network_, edge, end);
            if (label) spread(at_m, length_m - at_m, label->cost);
        }
        for (; facility != facilities_.end() && facility->link.edge == edge; ++facility) {
            const std::uint64_t leg = leg_cost(facility->link.link_m, walker_);
            spread(facility->link.along_m, 0, leg);
            spread(facility->link.along_m, length_m, leg);
        }
        std::ranges::sort(here, {}, [](const ReachedPart& part) { return std::pair(part.from_m, part.to_m); });
        for (const ReachedPart& part : here) {
            const bool joins = !parts.empty() && parts.back().edge == edge && part.from_m <= parts.back().to_m;
            if (joins) parts.back().to_m = std::max(parts.back().to_m, part.to_m);
            if (!joins) parts.push_back(part);
        }
    }
    return parts;
}

}  // namespace circle15::network
