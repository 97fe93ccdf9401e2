// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/location/problem.hpp"

namespace circle15::location {

/// `optimal`: nothing better exists; `within_gap`: nothing better than `bound` exists; `infeasible`: see `clash`; `unsettled`:
/// time ran out before anything was found that keeps to the limits.
enum class Proof { optimal, within_gap, infeasible, unsettled };

/// What a set of open sites does for the demand, counted from the pairs themselves.
struct Outcome {
    double persons = 0;      ///< reached, or served where capacities count
    double person_cost = 0;  ///< of those reached, each at the nearest open site, or where it is assigned; 0 of most_served
    double worst_cost = 0;   ///< of those reached; 0 of most_served
    bool operator==(const Outcome&) const = default;
};

/// A site to open and what it adds to the existing ones and the steps before it.
struct Step {
    SiteId site;
    double persons = 0;            ///< newly reached or served
    double person_cost_saved = 0;  ///< by those reached before
    double value_saved = 0;        ///< of an objective that is a sum of costs
    Outcome after;
};

/// Persons of a demand point who go to one site; where capacities count.
struct AssignedPersons {
    DemandId demand;
    SiteId site;
    double persons = 0;
    double cost = 0;
};

/// Another answer nearly as good: the chosen one with `opens` in place of `closes`, or a wholly different one.
struct RunnerUp {
    std::vector<SiteId> closes;
    std::vector<SiteId> opens;
    double value = 0;
};

/// Why no site can reach a demand point with persons.
enum class Unreachable { no_site_on_island, beyond_threshold };

struct UnreachableDemand {
    DemandId demand;
    Unreachable why = Unreachable::beyond_threshold;
};

enum class ClashKind {
    island_lacks_sites,
    minimums_exceed_sites,
    minimums_exceed_budget,
    too_few_sites,
    too_small_budget,
    sites_and_budget
};

/// The requirement that cannot be met: `needed` at least, against `allowed`.
struct Clash {
    ClashKind kind = ClashKind::too_few_sites;
    std::string island;  ///< of the minimum, where one clashes
    double needed = 0;
    double allowed = 0;
};

struct Answer {
    Proof proof = Proof::within_gap;
    double value = 0;  ///< persons, sites, person-cost or cost, by objective
    double bound = 0;  ///< what no answer can beat; equals `value` when optimal
    double gap = 0;    ///< |bound - value| relative to the greater of them
    bool reach_proven =
        true;        ///< costs: whether it is proven that nobody more can be reached; else `bound` holds for this many only
    Outcome before;  ///< of the existing sites that stay
    Outcome after;
    std::vector<Step> steps;                ///< new sites, the one that adds most first
    std::vector<AssignedPersons> assigned;  ///< of `after`, where costs are weighed and capacities count
    std::vector<SiteId> closed;             ///< existing sites given up, with Request::existing_free
    std::vector<UnreachableDemand> unreachable;
    std::vector<RunnerUp> substitutes;    ///< for each step at most one: the best other site in its place, nearly as good
    std::optional<RunnerUp> second_best;  ///< the best answer but this one, where it was cheap to prove and is nearly as good
    std::optional<Clash> clash;
};

[[nodiscard]] std::string_view name_of(Proof proof);
[[nodiscard]] std::string_view name_of(Unreachable why);
[[nodiscard]] std::string_view name_of(ClashKind kind);

}  // namespace circle15::location
