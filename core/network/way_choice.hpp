// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

#include "core/network/nearest_facility.hpp"

namespace circle15::network {

// What the sources of this room share about ways between a place and a facility. Costs are 64-bit sums here, so that none
// overflows.

enum class EdgeEnd { from, to };
inline constexpr std::array<EdgeEnd, 2> both_ends{EdgeEnd::from, EdgeEnd::to};

/// How a place is best served: through an end of its edge, or straight along its edge to `facility`.
struct WayChoice {
    std::uint64_t cost = 0;
    model::FacilityId winner;
    const LinkedFacility* facility = nullptr;  ///< set where it lies on the place's own edge
    EdgeEnd end = EdgeEnd::from;               ///< else the end the way leaves by
};

[[nodiscard]] inline NodeId node_at(const StreetNetwork& network, EdgeId edge, EdgeEnd end) {
    return end == EdgeEnd::from ? network.edge(edge).from : network.edge(edge).to;
}

[[nodiscard]] inline double metres_at(const StreetNetwork& network, EdgeId edge, EdgeEnd end) {
    return end == EdgeEnd::from ? 0.0 : network.edge(edge).length_m;
}

[[nodiscard]] inline std::uint64_t leg_cost(double link_m, const Walker& walker) {
    return static_cast<std::uint64_t>(std::llround(link_m * walker.link_factor * dmm_per_m));
}

/// Cost of the stretch of an edge between the place's side and the facility's side, walked as `walker` does.
[[nodiscard]] inline std::optional<FlatDmm> walk_on_edge(const StreetNetwork& network, EdgeId edge, double place_m,
                                                         double facility_m, const Walker& walker) {
    const bool to_facility = walker.direction == Direction::to_facility;
    return network.cost_between(edge, to_facility ? place_m : facility_m, to_facility ? facility_m : place_m, walker.shape);
}

/// Cost between an end of a facility's edge and the facility, its link leg included.
[[nodiscard]] inline std::optional<std::uint64_t> offset_of(const StreetNetwork& network, const LinkedFacility& facility,
                                                            EdgeEnd end, const Walker& walker) {
    const Link& link = facility.link;
    const auto street = walk_on_edge(network, link.edge, metres_at(network, link.edge, end), link.along_m, walker);
    if (!street) return std::nullopt;
    return *street + leg_cost(link.link_m, walker);
}

}  // namespace circle15::network
