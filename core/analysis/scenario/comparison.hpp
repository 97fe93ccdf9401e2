// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// Persons of a target group in one unit by status, before and after; a home's persons that change status are lost to the one
/// and gained by the other, and so are persons who move away or come.
struct UnitChange {
    Unit unit;
    std::int64_t persons_before = 0;
    std::int64_t persons_after = 0;
    std::array<std::int64_t, status_count> before{};
    std::array<std::int64_t, status_count> after{};
    std::array<std::int64_t, status_count> gained{};  ///< after = before + gained - lost
    std::array<std::int64_t, status_count> lost{};
    std::int64_t walking = 0;  ///< who live there before and after and reach a facility on foot in both: whose minutes follow
    std::int64_t walk_gained = 0;               ///< who live there in both and reach one on foot only after
    std::int64_t walk_lost = 0;                 ///< only before
    std::optional<double> mean_minutes_before;  ///< per walking person, so that nobody is left out by losing the service
    std::optional<double> mean_minutes_after;
    std::optional<double> max_minutes_before;  ///< of the same persons
    std::optional<double> max_minutes_after;
    std::optional<double> minutes_change;  ///< mean per walking person; below 0: nearer
    bool operator==(const UnitChange&) const = default;
};

/// A home with somebody of the group whose status changed.
struct HomeFlip {
    model::HomeId home;
    Status from = Status::unknown;
    Status to = Status::unknown;
    std::optional<double> minutes_before;
    std::optional<double> minutes_after;
    std::string nearest_before;  ///< facility id; empty: none on foot
    std::string nearest_after;
    std::int64_t persons_before = 0;
    std::int64_t persons_after = 0;
    bool operator==(const HomeFlip&) const = default;
};

/// What became of the gaps of one service that share homes: `closed` has none after, `opened` none before, `merged` and `split`
/// several on one side, `regrouped` on both; `shrunk` and `grown` are one gap on both sides with fewer or more persons, `kept`
/// with as many but other homes or another cause.
enum class GapFate { closed, opened, merged, split, regrouped, shrunk, grown, kept };

struct GapChange {
    GapFate fate = GapFate::kept;
    std::vector<std::size_t> before;  ///< rows of the service's gaps before
    std::vector<std::size_t> after;
    std::int64_t persons_before = 0;
    std::int64_t persons_after = 0;
    bool operator==(const GapChange&) const = default;
};

/// What became of the boats of homes that reach the service by boat before and after, in persons who live there after.
struct BoatChange {
    std::int64_t persons = 0;        ///< with a boat before and after
    std::int64_t more_sailings = 0;  ///< of them, with more useful sailings a day
    std::int64_t fewer_sailings = 0;
    std::int64_t faster = 0;  ///< of them, whose median door-to-door time fell, or is there at last
    std::int64_t slower = 0;
    std::int64_t return_gained = 0;  ///< of them, with a same-day return only after
    std::int64_t return_lost = 0;    ///< only before
    bool operator==(const BoatChange&) const = default;
};

struct ServiceChange {
    model::RuleId rule;
    std::vector<UnitChange> units;  ///< county, townships, islands, villages, as in coverage; unchanged ones too
    std::vector<HomeFlip> flips;    ///< by HomeId
    std::vector<GapChange> gaps;    ///< those that changed, by first gap before, opened ones last
    BoatChange boats;
    std::int64_t homes_that_lost =
        0;               ///< homes with somebody of the group before and after whose status is a worse one, see is_loss
    bool worse = false;  ///< fewer persons covered in the county, some home lost, or somebody's same-day return is gone
};

struct Comparison {
    std::vector<ServiceChange> services;  ///< by RuleId
    bool worse = false;                   ///< some service is
};

[[nodiscard]] std::string_view name_of(GapFate fate);
/// Whether a home is worse off: covered, full, too far, by boat only, no access is the order; of what is unknown only coverage
/// is lost.
[[nodiscard]] bool is_loss(Status from, Status to);
[[nodiscard]] bool unchanged(const UnitChange& change);

}  // namespace circle15::analysis
