// SPDX-License-Identifier: MIT
#include "core/analysis/boat_network.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace circle15::analysis {

using model::StopId;
using network::Direction;
using network::Link;
using network::NearestFacilities;

namespace {

model::DaySeconds whole_seconds(network::FlatDmm cost, double speed_m_per_s) {
    return static_cast<model::DaySeconds>(std::ceil(network::seconds_of(cost, speed_m_per_s)));
}

}  // namespace

BoatNetwork::BoatNetwork(const Ground& ground, network::SlopeShape shape)
    : network_(&ground.network),
      piers_(model::study_piers_of(*ground.study.timetable, ground.study.piers)),
      homes_(ground.homes.size()),
      stops_(piers_.size()) {
    const auto link_of = [&](std::size_t stop) {
        return piers_[stop] ? std::get_if<Link>(&ground.piers[piers_[stop]->at()]) : nullptr;
    };
    const auto& standard = ground.study.standard;
    const auto end = network::flat_dmm_in(model::search_end_min(standard) * 60, model::fastest_m_per_s(standard));
    for (std::size_t row = 0; row < piers_.size(); ++row) {
        const Link* pier = link_of(row);
        if (pier == nullptr) continue;
        // The pier stands in for a facility, and is looked for no farther.
        const std::vector<network::LinkedFacility> goal{{.facility = model::FacilityId{0}, .link = *pier}};
        searches_.push_back(
            {.stop = model::id_of<StopId>(row),
             .component = ground.network.component(ground.network.edge(pier->edge).from),
             .to = NearestFacilities(ground.network, goal, {.shape = shape, .direction = Direction::to_facility}, end),
             .from = NearestFacilities(ground.network, goal, {.shape = shape, .direction = Direction::from_facility}, end)});
    }
    for (std::size_t row = 0; row < homes_.size(); ++row) {
        if (const Link* home = ground.home_link(model::id_of<model::HomeId>(row))) homes_[row] = walks_of(*home);
    }
    for (std::size_t row = 0; row < stops_.size(); ++row) {
        const Link* pier = link_of(row);
        if (pier == nullptr) continue;
        stops_[row] = walks_of(*pier);
        std::erase_if(stops_[row], [&](const StopWalk& walk) { return walk.stop.at() == row; });
    }
}

std::vector<StopWalk> BoatNetwork::walks_of(const Link& place) const {
    const auto component = network_->component(network_->edge(place.edge).from);
    std::vector<StopWalk> walks;
    for (const auto& search : searches_) {
        if (search.component != component) continue;
        const auto there = search.to.from(place);
        const auto back = search.from.from(place);
        if (there && back) walks.push_back({.stop = search.stop, .to_stop = there->cost, .from_stop = back->cost});
    }
    return walks;
}

const BoatNetwork::StopSearch* BoatNetwork::search_of(StopId stop) const {
    const auto found = std::ranges::find(searches_, stop, &StopSearch::stop);
    return found == searches_.end() ? nullptr : &*found;
}

std::vector<network::PathPart> BoatNetwork::path_to(StopId stop, const Link& place) const {
    const StopSearch* search = search_of(stop);
    return search == nullptr ? std::vector<network::PathPart>{} : search->to.path(place);
}

std::vector<network::PathPart> BoatNetwork::path_from(StopId stop, const Link& place) const {
    const StopSearch* search = search_of(stop);
    return search == nullptr ? std::vector<network::PathPart>{} : search->from.path(place);
}

const BoatNetwork& boats_of(const Ground& ground, network::SlopeShape shape) {
    BoatNetworks& networks = *ground.boat_networks;
    const std::scoped_lock lock(networks.filling);
    const bool flat = !ground.study.has_elevation || shape == network::SlopeShape::uncapped;
    auto& wanted = flat ? networks.uncapped : networks.capped;
    if (!wanted) wanted = std::make_unique<BoatNetwork>(ground, flat ? network::SlopeShape::uncapped : shape);
    return *wanted;
}

std::vector<network::PierWalk> pier_walks(const std::vector<StopWalk>& walks, double speed_m_per_s) {
    std::vector<network::PierWalk> seconds;
    seconds.reserve(walks.size());
    for (const auto& walk : walks) {
        seconds.push_back(
            {walk.stop, whole_seconds(walk.to_stop, speed_m_per_s), whole_seconds(walk.from_stop, speed_m_per_s)});
    }
    return seconds;
}

std::vector<network::PierFootpath> footpaths(const BoatNetwork& boats, double speed_m_per_s) {
    std::vector<network::PierFootpath> paths;
    const auto& stops = boats.between_stops();
    for (std::size_t row = 0; row < stops.size(); ++row) {
        for (const auto& walk : stops[row]) {
            paths.push_back(
                {.from = model::id_of<StopId>(row), .to = walk.stop, .walk_s = whole_seconds(walk.to_stop, speed_m_per_s)});
        }
    }
    return paths;
}

}  // namespace circle15::analysis
