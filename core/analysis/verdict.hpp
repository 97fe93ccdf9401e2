// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/analysis/home_facts.hpp"
#include "core/model/index.hpp"
#include "core/model/quality.hpp"
#include "core/model/verdict_terms.hpp"

namespace circle15::analysis {

using model::Action;
using model::action_count;
using model::Cause;
using model::cause_count;
using model::name_of;
using model::Stability;
using model::Status;
using model::status_count;

/// One home's answer for one service.
struct HomeVerdict {
    HomeFacts facts;
    std::optional<model::FacilityId> nearest;  ///< on foot; unset where the search ends before it
    Status status = Status::unknown;           ///< status_at() the measure's threshold
    std::optional<Cause> cause;                ///< set where the home is not covered
    Stability stability = Stability::certain;
    bool flips = false;  ///< borderline, also where the verdict is indicative
    model::Quality quality = model::Quality::surveyed;
    std::optional<double> link_m;  ///< distance to the nearest street, where the home is not joined to it
    bool operator==(const HomeVerdict&) const = default;

    [[nodiscard]] std::optional<double> minutes() const { return minutes_of(facts); }
};

/// The one judge of all: what a home of these facts is within so many minutes, inclusive. Files, window and siting ask it too.
/// What a list that is not complete does not cover is `unknown`; `full` holds for the threshold places were shared out by and
/// any longer one.
[[nodiscard]] Status status_at(const HomeFacts& facts, double minutes);

/// The main cause of a status; `slope` takes a look at the streets besides.
[[nodiscard]] std::optional<Cause> cause_of(Status status);

/// Of a verdict whose status, quality and flips are known.
[[nodiscard]] Stability stability_of(const HomeVerdict& verdict);

/// A home's persons of the group by status within so many minutes: all of them in its own, but those of a home with too few
/// places who do find one, who are covered.
[[nodiscard]] std::array<std::int64_t, status_count> persons_at(const HomeFacts& facts, double minutes, std::int64_t persons);
/// The same by a verdict's own threshold.
[[nodiscard]] std::array<std::int64_t, status_count> persons_by_status(const HomeVerdict& verdict, std::int64_t persons);

/// Persons of a service's target group by status, were its threshold so many minutes; they sum to `persons`.
struct CoverageAt {
    std::int64_t persons = 0;
    std::array<std::int64_t, status_count> by_status{};

    [[nodiscard]] std::int64_t covered() const { return by_status[static_cast<std::size_t>(Status::covered)]; }
    [[nodiscard]] std::int64_t unknown() const { return by_status[static_cast<std::size_t>(Status::unknown)]; }
    /// Who is known not to be covered.
    [[nodiscard]] std::int64_t out_of_reach() const { return persons - covered() - unknown(); }
    /// A home with so many persons of the group.
    void add(const HomeFacts& facts, double minutes, std::int64_t here);
};

}  // namespace circle15::analysis
