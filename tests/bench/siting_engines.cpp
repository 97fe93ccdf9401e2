// SPDX-License-Identifier: MIT
#include "tests/bench/siting_engines.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/location/costs.hpp"
#include "core/location/incumbent.hpp"
#include "core/location/multipliers.hpp"
#include "core/location/programmes.hpp"

namespace circle15::bench {

using namespace location;

namespace {

/// Church and ReVelle's rows, who is covered by which candidates; for p-median what each person saves there.
struct Covering {
    Covering(const Problem& problem, const SitingTask& task, EqualRows equal) {
        const Request request{.objective = task.objective, .add = task.add};
        check(problem, request);
        const auto table = table_of(problem, request);
        limits = limits_of(problem, request, table);
        if (task.objective == Objective::least_person_cost) {
            auto charged = charge(table, limits, 2 * std::ranges::max(table.pair_cost) + 1);
            savings = std::move(charged.savings);
            total = charged.total;
            return;
        }
        SavingsBuilder builder(limits.size(), equal);
        for (const auto demand : table.persons.ids()) {
            std::vector<Saving> row;
            // No site of these lands exists: all are candidates.
            for (const auto site : table.sites_of(demand))
                row.push_back({.candidate = model::id_of<CandidateId>(site.at()), .saving = 1});
            builder.add(table.persons[demand], row);
        }
        savings = builder.finish();
    }
    Limits limits;
    Savings savings;
    std::optional<double> total;  ///< of a cost, which what is saved is taken from
};

}  // namespace

double fractions_cover(const Problem& problem, const SitingTask& task) {
    const Covering covering(problem, task, EqualRows::merge);
    const auto chosen = greedy_choice(covering.savings, covering.limits);
    BoundingTask bounding{.value = total_of(covering.savings, chosen), .kept = chosen, .whole = true, .rounds = 2000};
    SolveBudget effort({.seconds = task.seconds});
    return bound_by_multipliers(SavingsRelaxation(covering.savings), covering.limits, bounding, effort).fractions;
}

Measured solved_alone(const Problem& problem, const SitingTask& task, EqualRows equal, const Engine& engine, double limit) {
    const Watch watch;
    const Covering covering(problem, task, equal);
    const auto programme = saving_programme(covering.savings, covering.limits);
    const Watch solver_watch;
    const auto result = engine.maximise(programme, {.relative_gap = task.tolerance, .seconds = limit});
    Measured measured{.seconds = watch.seconds(), .solver_seconds = solver_watch.seconds(), .value = result.value};
    measured.bound = result.bound;
    if (covering.total) {
        measured.value = *covering.total - measured.value;
        measured.bound = *covering.total - measured.bound;
    }
    const double most = std::max(std::abs(measured.value), std::abs(measured.bound));
    measured.gap = result.bound < unlimited ? std::abs(measured.bound - measured.value) / most : 1;
    measured.proof = result.status == SolverStatus::solved ? "optimal" : "cut short";
    return measured;
}

}  // namespace circle15::bench
