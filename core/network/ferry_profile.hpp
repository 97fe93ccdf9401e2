// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/network/ferry_day.hpp"
#include "core/network/ferry_service.hpp"

namespace circle15::network {

/// When the service begins and with how many boats: sooner first, then fewer boats.
struct Served {
    DaySeconds at = 0;
    std::uint32_t boats = 0;
    auto operator<=>(const Served&) const = default;
};

/// A chance to leave a pier: being there by `be_there` and boarding `sailing` at its call `call`, one is served as `served`
/// says.
struct Boarding {
    DaySeconds be_there = 0;
    Served served;
    std::uint32_t sailing = 0;
    std::uint32_t call = 0;
    std::uint32_t leave_boat_call = 0;  ///< call at which one goes ashore
    std::uint32_t facility = 0;         ///< row of FerryService::facilities
    bool approximate = false;           ///< rests on a boat that keeps no clock
};

/// What somebody does who has just landed: walk to a facility, or change to another boat.
struct Onward {
    Served served;  ///< boats still to be taken
    std::uint32_t facility = 0;
    bool approximate = false;
    std::optional<PierChange> change;       ///< unset: walk to the facility
    std::optional<Boarding> next_boarding;  ///< set with `change`
};

/// For one service, from every pier: leave when -> be served when, over all sailings of a day. The profile variant of the
/// Connection Scan Algorithm (Dibbelt, Pajor, Strasser, Wagner, 2013 and 2018): one pass over the passages, latest departure
/// first. What differs: boarding and alighting allowances of each route and pier, so that entries are put in their place
/// instead of at the end; changes on foot looked up at the landing pier; facilities with opening hours as destinations; fewest
/// boats among equals; an optional longest wait at a pier, for which no entry may be dropped as dominated. Exact in whole
/// seconds; every journey takes at least one boat; cost linear in passages x (changes + facilities) of a pier. Keeps references
/// to both arguments.
class PierProfiles {
public:
    PierProfiles(const FerryDay& day, const FerryService& service);

    /// Latest first; without a longest wait a Pareto front: the earlier one must be there, the sooner served (or with fewer
    /// boats).
    [[nodiscard]] std::span<const Boarding> boardings(StopId stop) const { return boardings_[stop.at()]; }
    /// The best boat for somebody at the pier from `ready` on.
    [[nodiscard]] std::optional<Boarding> best(StopId stop, DaySeconds ready) const;
    /// The best way on for somebody who leaves the boat at the end of `passage`.
    [[nodiscard]] std::optional<Onward> onward(const Passage& passage) const;

    [[nodiscard]] const FerryDay& day() const { return *day_; }
    [[nodiscard]] const FerryService& service() const { return *service_; }

private:
    struct FacilityWalk {
        std::uint32_t facility = 0;
        DaySeconds walk_s = 0;
    };

    [[nodiscard]] const Boarding* find(StopId stop, DaySeconds ready) const;
    void insert(std::vector<Boarding>& boardings, const Boarding& fresh) const;

    const FerryDay* day_;
    const FerryService* service_;
    std::vector<std::vector<FacilityWalk>> facility_walks_;  ///< by stop
    std::vector<std::vector<Boarding>> boardings_;           ///< by stop
};

}  // namespace circle15::network
