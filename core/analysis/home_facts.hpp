// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "core/model/service_lists.hpp"
#include "core/network/walk_cost.hpp"

namespace circle15::analysis {

/// What is known of a home for one service, whatever the threshold; its status at any threshold follows by status_at().
struct HomeFacts {
    std::optional<network::FlatDmm> walk_dmm;  ///< exact cost on foot to the nearest facility
    std::optional<double> over_minutes;        ///< there is a way on foot, longer than the search: its end
    double speed_m_per_s = 1.0;                ///< of the measure's group
    std::int64_t without_place = 0;            ///< persons within the threshold who find no place; the home's others do
    bool joined = false;                       ///< to a street
    model::ListState list = model::ListState::missing;  ///< where the home is
    bool on_island = false;                             ///< not reached on foot, though the home's island has a facility
    bool by_boat = false;                               ///< not reached on foot, but by boat
    bool operator==(const HomeFacts&) const = default;

    [[nodiscard]] bool on_foot() const { return walk_dmm || over_minutes; }  ///< streets lead to a facility, however far
};

/// On foot to the nearest facility; no less than `over_minutes` where that is set.
[[nodiscard]] std::optional<double> minutes_of(const HomeFacts& facts);

}  // namespace circle15::analysis
