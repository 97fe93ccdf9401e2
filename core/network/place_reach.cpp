// SPDX-License-Identifier: MIT
#include "core/network/place_reach.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "core/network/walk_rows.hpp"
#include "core/network/way_choice.hpp"

namespace circle15::network {

PlaceReach::PlaceReach(const StreetNetwork& network, std::span<const std::optional<Link>> places, const Walker& walker,
                       FlatDmm limit)
    : network_(&network), places_(places.begin(), places.end()), walker_(walker), limit_(limit) {
    std::vector<std::pair<std::uint32_t, Door>> doors;
    for (std::uint32_t row = 0; row < places_.size(); ++row) {
        if (!places_[row]) continue;
        const Link& link = *places_[row];
        by_edge_.push_back(row);
        for (const EdgeEnd end : both_ends) {
            const auto street = walk_on_edge(network, link.edge, link.along_m, metres_at(network, link.edge, end), walker);
            if (!street) continue;
            const std::uint64_t cost = leg_cost(link.link_m, walker) + *street;
            if (cost <= limit)
                doors.push_back({node_at(network, link.edge, end).value, {.place = row, .cost = static_cast<FlatDmm>(cost)}});
        }
    }
    std::ranges::stable_sort(by_edge_, {}, [&](std::uint32_t row) { return places_[row]->edge; });
    std::ranges::stable_sort(doors, {}, &std::pair<std::uint32_t, Door>::first);
    door_starts_.assign(network.node_count() + 1, 0);
    for (const auto& [node, door] : doors) {
        ++door_starts_[node + 1];
        doors_.push_back(door);
    }
    std::partial_sum(door_starts_.begin(), door_starts_.end(), door_starts_.begin());
}

std::span<const PlaceReach::Door> PlaceReach::doors_at(std::uint32_t node) const {
    return std::span(doors_).subspan(door_starts_[node], door_starts_[node + 1] - door_starts_[node]);
}

std::span<const std::uint32_t> PlaceReach::places_on(EdgeId edge) const {
    const auto found = std::ranges::equal_range(by_edge_, edge, {}, [&](std::uint32_t row) { return places_[row]->edge; });
    return {found.begin(), found.end()};
}

PlaceReach::Search::Search(const PlaceReach& reach)
    : reach_(&reach), node_costs_(reach.network_->node_count(), no_way), place_costs_(reach.places_.size(), no_way) {}

void PlaceReach::Search::improve(std::uint32_t node, std::uint64_t cost) {
    if (cost > reach_->limit_ || cost >= node_costs_[node]) return;
    if (node_costs_[node] == no_way) nodes_.push_back(node);
    node_costs_[node] = static_cast<FlatDmm>(cost);
    heap_.emplace_back(static_cast<FlatDmm>(cost), node);
    std::ranges::push_heap(heap_, std::greater{});
}

void PlaceReach::Search::reach_place(std::uint32_t place, std::uint64_t cost) {
    if (cost > reach_->limit_ || cost >= place_costs_[place]) return;
    if (place_costs_[place] == no_way) places_.push_back(place);
    place_costs_[place] = static_cast<FlatDmm>(cost);
}

std::vector<ReachedPlace> PlaceReach::Search::around(const Link& site) {
    const StreetNetwork& network = *reach_->network_;
    const Walker& walker = reach_->walker_;
    const LinkedFacility facility{.facility = {}, .link = site};
    for (const EdgeEnd end : both_ends) {
        if (const auto offset = offset_of(network, facility, end, walker))
            improve(node_at(network, site.edge, end).value, *offset);
    }
    for (const std::uint32_t row : reach_->places_on(site.edge)) {
        const Link& place = *reach_->places_[row];
        const auto street = walk_on_edge(network, site.edge, place.along_m, site.along_m, walker);
        if (street) reach_place(row, leg_cost(place.link_m, walker) + *street + leg_cost(site.link_m, walker));
    }
    const WalkGraph::Rows& rows = network.graph().rows();
    const std::span<const FlatDmm> costs = rows.costs(walker.shape, walker.direction);
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, std::greater{});
        const auto [cost, node] = heap_.back();
        heap_.pop_back();
        if (cost > node_costs_[node]) continue;
        for (const Door& door : reach_->doors_at(node)) reach_place(door.place, std::uint64_t{cost} + door.cost);
        const Row row = rows.row(node);
        for (std::size_t i = 0; i < row.targets.size(); ++i)
            improve(row.targets[i], std::uint64_t{cost} + costs[row.first + i]);
    }
    std::ranges::sort(places_);
    std::vector<ReachedPlace> reached;
    reached.reserve(places_.size());
    for (const std::uint32_t place : places_) reached.push_back({.place = place, .cost = place_costs_[place]});
    for (const std::uint32_t node : nodes_) node_costs_[node] = no_way;
    for (const std::uint32_t place : places_) place_costs_[place] = no_way;
    nodes_.clear();
    places_.clear();
    return reached;
}

}  // namespace circle15::network
