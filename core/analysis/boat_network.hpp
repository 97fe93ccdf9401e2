// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/network/ferry_day.hpp"
#include "core/network/ferry_service.hpp"

namespace circle15::analysis {

/// The walk between a place and a stop of the timetable, as costs, so that every speed can be had from it.
struct StopWalk {
    model::StopId stop;
    network::FlatDmm to_stop = 0;
    network::FlatDmm from_stop = 0;
};

/// Who can walk to which stops of the timetable: homes, the stops themselves, and any other place when asked. Places not joined
/// to a street reach none. Keeps a reference to the ground's network.
class BoatNetwork {
public:
    /// `shape` is how the group walks; the study must have a timetable.
    BoatNetwork(const Ground& ground, network::SlopeShape shape);

    [[nodiscard]] const std::vector<StopWalk>& from_home(model::HomeId home) const { return homes_[home.at()]; }
    [[nodiscard]] const std::vector<std::vector<StopWalk>>& between_stops() const { return stops_; }  ///< by StopId
    [[nodiscard]] std::vector<StopWalk> walks_of(const network::Link& place) const;
    /// The walk itself, in walking order; empty where there is none.
    [[nodiscard]] std::vector<network::PathPart> path_to(model::StopId stop, const network::Link& place) const;
    [[nodiscard]] std::vector<network::PathPart> path_from(model::StopId stop, const network::Link& place) const;
    [[nodiscard]] std::optional<model::PierId> pier_of(model::StopId stop) const { return piers_[stop.at()]; }

private:
    /// One search each way answers every place on a stop's island.
    struct StopSearch {
        model::StopId stop;
        model::ComponentId component;
        network::NearestFacilities to;
        network::NearestFacilities from;
    };

    [[nodiscard]] const StopSearch* search_of(model::StopId stop) const;

    const network::StreetNetwork* network_;
    std::vector<std::optional<model::PierId>> piers_;  ///< by StopId
    std::vector<StopSearch> searches_;
    std::vector<std::vector<StopWalk>> homes_;  ///< by HomeId
    std::vector<std::vector<StopWalk>> stops_;  ///< by StopId, other stops only
};

/// The boat networks of a ground and of every ground made from it by edits, one for each slope shape; made when first asked.
struct BoatNetworks {
    std::mutex filling;
    std::unique_ptr<BoatNetwork> uncapped;
    std::unique_ptr<BoatNetwork> capped;
};

/// May be asked by several threads.
[[nodiscard]] const BoatNetwork& boats_of(const Ground& ground, network::SlopeShape shape);

/// The same walks in seconds at one speed, rounded up so that nobody is promised a boat by a fraction of a second.
[[nodiscard]] std::vector<network::PierWalk> pier_walks(const std::vector<StopWalk>& walks, double speed_m_per_s);

/// All walks between stops at one speed.
[[nodiscard]] std::vector<network::PierFootpath> footpaths(const BoatNetwork& boats, double speed_m_per_s);

}  // namespace circle15::analysis
