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
std::optional<std::vector<std::uint32_t>> greedy_cover(const Savings& savings, const Limits& limits) {
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
std::vector<bool> implied_rows(const Savings& savings) {
    std::vector<bool> implied(savings.persons.size(), false);
    std::vector<std::size_t> common(savings.persons.size(), 0);
    std::size_t work = 0;
    for (std::uint32_t row = 0; row < savings.persons.size() && work < dominance_work; ++row) {
        if (implied[row]) continue;
        const auto own = savings.of_row(row);
        std::vector<std::uint32_t> touched;
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
    const std::vector<double>* price = nullptr;  ///< by candidate; unset: each counts 1
    double tolerance = 0;
    double least_step = 1e-6;
    std::vector<std::uint32_t> start;
};

SolverResult cover(const Savings& savings, const Limits& limits, const CoverTask& task, SolveBudget& solve_budget) {
    Programme programme;
    for (std::size_t i = 0; i < savings.candidates; ++i)
        programme.add_column(task.price != nullptr ? -(*task.price)[i] : -1, 0, 1, true);
    add_limits(programme, limits);
    const auto implied = implied_rows(savings);
    for (std::size_t row = 0; row < savings.persons.size(); ++row) {
        if (implied[row]) continue;
        for (const auto& saving : savings.of_row(row)) programme.add_entry(static_cast<std::int32_t>(saving.candidate), 1);
        programme.end_row(1, unlimited);
    }
    SolverOptions options{
        .relative_gap = task.tolerance, .absolute_gap = task.least_step, .seconds = solve_budget.seconds_left()};
    if (!task.start.empty()) {
        options.start.assign(savings.candidates, 0.0);
        for (const auto candidate : task.start) options.start[candidate] = 1;
    }
    options.progress = [&](double value, double bound) { return solve_budget.go_on("branch and cut", -value, -bound); };
    return solve_budget.solver(programme, options);
}

std::vector<std::uint32_t> chosen_of(const SolverResult& solved, std::size_t candidates) {
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < candidates; ++i) {
        if (solved.point[i] > 0.5) chosen.push_back(i);
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
        const auto smaller = reduced(savings, freely, out, std::vector<bool>(savings.candidates, false));
        CoverTask task{.tolerance = tolerance, .least_step = 0.999};
        for (std::uint32_t i = 0; result.candidates && i < smaller.of.size(); ++i) {
            if (std::ranges::binary_search(*result.candidates, smaller.of[i])) task.start.push_back(i);
        }
        const auto solved = cover(smaller.savings, smaller.limits, task, solve_budget);
        if (solved.status == SolverStatus::infeasible) {
            result.clash = budget_clash(smaller.savings, smaller.limits, tolerance, solve_budget);
            return result;
        }
        if (!solved.point.empty()) {
            std::vector<std::uint32_t> found;
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
