// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/location/solver.hpp"
#include "core/model/location_problem.hpp"

namespace circle15::location {

using model::Demand;
using model::DemandId;
using model::Pair;
using model::Site;
using model::SiteId;
using Problem = model::LocationProblem;

/// What the sites are for: MCLP (Church & ReVelle 1974), LSCP (Toregas 1971), p-median (Hakimi 1964), p-center, and MCLP with
/// capacities. The two that weigh costs reach as many persons as possible first, whatever it costs those reached (see
/// Request::unreached_cost).
enum class Objective { most_covered, fewest_sites, least_person_cost, least_worst, most_served };

/// At least `sites` open sites on an island, existing ones counted.
struct IslandMinimum {
    std::string island;
    std::size_t sites = 1;
};

/// The work as it goes: the best answer so far and what no answer can beat, both in the objective's unit; at the stage `reach`,
/// which comes first where reach comes before cost, in persons.
struct Progress {
    std::string_view stage;
    double value = 0;
    std::optional<double> bound;
};

/// Seconds since some moment, by a clock that only goes forward.
[[nodiscard]] double seconds_now();

struct Request {
    Objective objective = Objective::most_covered;
    std::optional<std::size_t> add;  ///< at most this many new sites; with `existing_free`, this many more than exist
    std::optional<double> budget;    ///< for the new sites together
    std::vector<IslandMinimum> minimums;
    bool existing_free = false;       ///< whether existing sites may be closed
    std::optional<double> threshold;  ///< pairs that cost more do not count; unset: all do
    std::optional<double>
        unreached_cost;             ///< least_person_cost: what a person out of reach is charged; unset: reach comes first
    bool capacities = false;        ///< least_person_cost: whether sites take no more than their capacity
    double tolerance = 0;           ///< proven relative gap that will do
    std::optional<double> seconds;  ///< to spend; an answer cut short depends on the machine
    bool runners_up = true;
    double nearly_as_good = 0.01;                   ///< runners-up are worse by no more than this part of the answer's value
    std::function<bool(const Progress&)> progress;  ///< false stops the work; may be empty
    Solver solver = maximise;                       ///< does the branch and cut
    std::function<double()> clock = seconds_now;    ///< what `seconds` are counted by
};

[[nodiscard]] std::string_view name_of(Objective objective);
[[nodiscard]] std::optional<Objective> objective_named(std::string_view name);

/// Throws model::InputError on tables that cannot be used: ids given twice, rows that do not exist, values that are no amounts.
void check(const Problem& problem, const Request& request);

}  // namespace circle15::location
