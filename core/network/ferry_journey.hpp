// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/network/ferry_answer.hpp"

namespace circle15::network {

/// `board` is the boarding allowance, `alight` the alighting one, `opening` waiting at the door until the facility opens (or
/// has time).
enum class FerryLegKind { walk, wait, board, sail, alight, opening };

[[nodiscard]] std::string_view name_of(FerryLegKind kind);

/// A part of a journey by the clock; the legs of a journey follow each other without gaps, none is empty except walks of 0 s
/// left out.
struct FerryLeg {
    FerryLegKind kind = FerryLegKind::walk;
    DaySeconds from = 0;
    DaySeconds to = 0;
    std::optional<StopId> from_stop;       ///< unset: home
    std::optional<StopId> to_stop;         ///< unset: the facility
    std::optional<std::uint32_t> sailing;  ///< board, sail, alight
    std::uint32_t board_call = 0;          ///< of that sailing
    std::uint32_t alight_call = 0;
};

struct FerryJourney {
    DaySeconds leave = 0;     ///< home
    DaySeconds leave_by = 0;  ///< leaving home until then catches the same boat
    Served served;
    std::uint32_t facility = 0;
    bool approximate = false;
    std::vector<FerryLeg> legs;
};

/// A first boat just out of reach and by how many seconds.
struct NearMiss {
    HomeStep step;
    DaySeconds by_s = 0;
};

/// The journey that is served soonest after leaving home at `leave`.
[[nodiscard]] std::optional<FerryJourney> journey_leaving(const PierProfiles& profiles, std::span<const PierWalk> home,
                                                          DaySeconds leave);
/// The latest journey of the day (leaving at 00:00 or later) on which the service begins by `serve_by`.
[[nodiscard]] std::optional<FerryJourney> journey_arriving(const PierProfiles& profiles, std::span<const PierWalk> home,
                                                           DaySeconds serve_by);
/// The journey of the window's departures that takes least, by the steps of one home: the one that BoatAnswer::best_s, boats
/// and facility speak of.
[[nodiscard]] std::optional<FerryJourney> fastest_journey(const PierProfiles& profiles, std::span<const HomeStep> steps,
                                                          const DayWindow& window);
/// The last useful boat that somebody leaving at `leave` no longer catches: "the boat before leaves too early by n min".
[[nodiscard]] std::optional<NearMiss> boat_before(const PierProfiles& profiles, std::span<const PierWalk> home,
                                                  DaySeconds leave);
/// The first useful boat that gets there after `serve_by`: "the boat after comes too late by n min".
[[nodiscard]] std::optional<NearMiss> boat_after(const PierProfiles& profiles, std::span<const PierWalk> home,
                                                 DaySeconds serve_by);

}  // namespace circle15::network
