// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/network/ferry_profile.hpp"

namespace circle15::network {

/// Departures from home, spread evenly from `from` to `to`.
struct DayWindow {
    DaySeconds from = 7 * 3600;
    DaySeconds to = 17 * 3600;
    bool operator==(const DayWindow&) const = default;
};

/// Whoever leaves home after `after` and no later than `leave_by` does best to walk to `walk.stop` and take `boarding`.
struct HomeStep {
    DaySeconds after = 0;
    DaySeconds leave_by = 0;
    PierWalk walk;
    Boarding boarding;
};

/// One home's day by boat to one service; durations from leaving home until the service begins, in seconds.
struct BoatAnswer {
    std::optional<double> best_s;
    std::optional<double> median_s;  ///< unset where half the departures or more never get there
    std::optional<double> p90_s;
    std::optional<double> worst_s;            ///< unset where any departure never gets there
    std::optional<double> mean_s;             ///< of the departures that get there
    std::optional<double> mean_wait_s;        ///< of these, for the first boat, before the boarding allowance
    double share = 0;                         ///< of the window from which the service is reached
    std::optional<DaySeconds> first_leave_s;  ///< from 00:00 on: leaving sooner gains nothing
    std::optional<DaySeconds> last_leave_s;   ///< leaving later is too late; past 86400 for boats after midnight
    std::uint32_t useful_sailings = 0;        ///< first boats that are best for some departure from 00:00 on
    std::uint32_t boats = 0;                  ///< on the fastest journey of the window
    std::optional<std::uint32_t> facility;    ///< of that journey
    bool approximate = false;                 ///< some of it rests on boats that keep no clock
    bool operator==(const BoatAnswer&) const = default;
};

/// "Leave when -> be served when" of one home over all times, latest first; exact. Steps leave gaps where the longest wait is
/// limited. `home` holds every pier that can be walked to, each once.
[[nodiscard]] std::vector<HomeStep> steps_from(const PierProfiles& profiles, std::span<const PierWalk> home);

/// Sums the steps up over departures spread evenly in `window`, by integration instead of sampling. Quantiles are over the
/// whole window: departures that never get there count as endless.
[[nodiscard]] BoatAnswer boat_answer(std::span<const HomeStep> steps, const DayWindow& window);
[[nodiscard]] BoatAnswer boat_answer(const PierProfiles& profiles, std::span<const PierWalk> home, const DayWindow& window);

}  // namespace circle15::network
