// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/network/nearest_facility.hpp"

namespace circle15::network {

/// A place within reach of a site, and what the whole way costs, both link legs included.
struct ReachedPlace {
    std::uint32_t place = 0;  ///< row of the places given
    FlatDmm cost = 0;
    bool operator==(const ReachedPlace&) const = default;
};

/// Which of many places reach one site within a limit, asked for many sites: one bounded search a site, whose work grows with
/// what lies within the limit and not with the network or the number of places. Costs are those of NearestFacilities with
/// that site alone. Keeps a reference to the network; immutable, so several threads may ask, each with a Search of its own.
class PlaceReach {
public:
    /// Places without a link are never reached. `limit` is inclusive.
    PlaceReach(const StreetNetwork& network, std::span<const std::optional<Link>> places, const Walker& walker, FlatDmm limit);

    /// The memory of one thread's searches, used again by each.
    class Search {
    public:
        explicit Search(const PlaceReach& reach);
        /// The places within the limit, by rising row.
        [[nodiscard]] std::vector<ReachedPlace> around(const Link& site);

    private:
        void improve(std::uint32_t node, std::uint64_t cost);
        void reach_place(std::uint32_t place, std::uint64_t cost);

        const PlaceReach* reach_;
        std::vector<FlatDmm> node_costs_;
        std::vector<FlatDmm> place_costs_;
        std::vector<std::uint32_t> nodes_;  ///< touched by the search at hand
        std::vector<std::uint32_t> places_;
        std::vector<std::pair<FlatDmm, std::uint32_t>> heap_;
    };

private:
    /// A place seen from an end of its edge, or on its edge.
    struct Door {
        std::uint32_t place = 0;
        FlatDmm cost = 0;  ///< between the place and that end, its link leg included
    };
    [[nodiscard]] std::span<const Door> doors_at(std::uint32_t node) const;
    [[nodiscard]] std::span<const std::uint32_t> places_on(EdgeId edge) const;

    const StreetNetwork* network_;
    std::vector<std::optional<Link>> places_;
    Walker walker_;
    FlatDmm limit_;
    std::vector<std::uint32_t> door_starts_;  ///< by node, into doors_; one more than nodes
    std::vector<Door> doors_;
    std::vector<std::uint32_t> by_edge_;  ///< linked places, by edge
};

}  // namespace circle15::network
