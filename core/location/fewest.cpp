// SPDX-License-Identifier: MIT
#include "core/location/fewest.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/location/incumbent.hpp"
#include "core/location/programmes.hpp"
#include "core/location/reduce.hpp"

namespace circle15::location {

namespace {

constexpr std::size_t dominance_work = 200'000'000;

/// Greedy, then without those that turn out to cover nobody alone; unset where the limits leave somebody uncovered.
std::optional<std::vector<CandidateId>> greedy_cover(const Savings& savings, const Limits& limits) {
    Incumbent set(savings, limits);
    add_greedily(set, savings, limits, limits.budget.has_value());
    const double everybody = std::accumulate(savings.persons.begin(), savings.persons.end(), 0.0);
    if (set.total() < everybody * (1 - 1e-12) || !set.allowance().is_met()) return std::nullopt;
    for (const auto candidate : std::vector(set.chosen())) {
        set.close(candidate);
        if (set.gain_of(candidate) > 0 || !set.allowance().is_met()) set.open(candidate);
    }
    return set.chosen();
}

/// Rows whose candidates include all those of another row are covered with it.
By<RowId, bool> implied_rows(const Savings& savings) {
    By<RowId, bool> implied(savings.persons.size(), false);
    By<RowId, std::size_t> common(savings.persons.size(), 0);
    std::size_t work = 0;
    for (const auto row : implied.ids()) {
        if (work >= dominance_work) break;
        if (implied[row]) continue;
        const auto own = savings.of_row(row);
        std::vector<RowId> touched;
        for (const auto& saving : own) {
            for (const auto& other : savings.of_candidate(saving.candidate)) {
                if (common[other.row]++ == 0) touched.push_back(other.row);
                ++work;
            }
        }
        for (const auto other : touched) {
            if (other != row && common[other] == own.size()) implied[other] = true;
            common[other] = 0;
        }
    }
    return implied;
}

struct CoverTask {
    const By<CandidateId, double>* price = nullptr;  ///< unset: each counts 1
    double tolerance = 0;
    double least_step = 1e-6;
    std::vector<CandidateId> start;
};

SolverResult cover(const Savings& savings, const Limits& limits, const CoverTask& task, SolveBudget& solve_budget) {
    Programme programme;
    for (const auto i : ids<CandidateId>(savings.candidates))
        programme.add_column(task.price != nullptr ? -(*task.price)[i] : -1, 0, 1, true);
    add_limits(programme, limits);
    const auto implied = implied_rows(savings);
    for (const auto row : savings.persons.ids()) {
        if (implied[row]) continue;
        for (const auto& saving : savings.of_row(row)) programme.add_entry(column_of(saving.candidate), 1);
        programme.end_row(1, unlimited);
    }
    SolverOptions options{
        .relative_gap = task.tolerance, .absolute_gap = task.least_step, .seconds = solve_budget.seconds_left()};
    if (!task.start.empty()) {
        options.start.assign(savings.candidates, 0.0);
        for (const auto candidate : task.start) options.start[candidate.at()] = 1;
    }
    options.progress = [&](double value, double bound) { return solve_budget.go_on("branch and cut", -value, -bound); };
    return solve_budget.solver(programme, options);
}

std::vector<CandidateId> chosen_of(const SolverResult& solved, std::size_t candidates) {
    std::vector<CandidateId> chosen;
    for (const auto i : ids<CandidateId>(candidates)) {
        if (solved.point[i.at()] > 0.5) chosen.push_back(i);
    }
    return chosen;
}

/// Why nothing within the budget covers everybody.
Clash budget_clash(const Savings& savings, Limits limits, double tolerance, SolveBudget& solve_budget) {
    const double budget = *limits.budget;
    limits.budget.reset();
    const auto solved = cover(savings, limits, {.price = &limits.cost, .tolerance = tolerance}, solve_budget);
    return Clash{.kind = ClashKind::too_small_budget, .needed = -solved.bound, .allowed = budget};
}

}  // namespace

Cover fewest_covering(const Savings& savings, const Limits& limits, double tolerance, SolveBudget& solve_budget) {
    auto freely = limits;
    freely.count.reset();
    Cover result{.candidates = greedy_cover(savings, freely)};
    result.bound = static_cast<double>(std::accumulate(limits.need.begin(), limits.need.end(), std::size_t{0}));
    if (!savings.persons.empty()) result.bound = std::max(result.bound, 1.0);
    const auto size = [&] { return static_cast<double>(result.candidates->size()); };
    if (result.candidates) (void)solve_budget.go_on("greedy", size(), result.bound);

    if (!result.candidates || size() > result.bound) {
        auto out = dominated(savings, freely, dominance_work);
        if (result.candidates) {
            for (const auto candidate : *result.candidates) out[candidate] = false;
        }
        const auto smaller = reduced(savings, freely, out, By<CandidateId, bool>(savings.candidates, false));
        CoverTask task{.tolerance = tolerance, .least_step = 0.999};
        if (result.candidates) task.start = still_open(smaller, *result.candidates);
        const auto solved = cover(smaller.savings, smaller.limits, task, solve_budget);
        if (solved.status == SolverStatus::infeasible) {
            result.clash = budget_clash(smaller.savings, smaller.limits, tolerance, solve_budget);
            return result;
        }
        if (!solved.point.empty()) {
            std::vector<CandidateId> found;
            for (const auto i : chosen_of(solved, smaller.of.size())) found.push_back(smaller.of[i]);
            if (!result.candidates || found.size() < result.candidates->size()) result.candidates = std::move(found);
        }
        result.bound = std::max(result.bound, std::ceil(-solved.bound - 1e-6));
    }
    if (result.candidates) result.bound = std::min(result.bound, size());
    if (limits.count && result.bound > static_cast<double>(*limits.count)) {
        result.clash = Clash{.kind = limits.budget ? ClashKind::sites_and_budget : ClashKind::too_few_sites,
                             .needed = result.bound,
                             .allowed = static_cast<double>(*limits.count)};
    }
    if (limits.count && result.candidates && result.candidates->size() > *limits.count) result.candidates.reset();
    return result;
}

}  // namespace circle15::location
