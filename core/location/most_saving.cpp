// SPDX-License-Identifier: MIT
#include "core/location/most_saving.hpp"

#include <algorithm>
#include <cmath>

#include "core/location/incumbent.hpp"
#include "core/location/iterated_local_search.hpp"
#include "core/location/multipliers.hpp"
#include "core/location/programmes.hpp"
#include "core/location/reduce.hpp"
#include "core/location/tree.hpp"

namespace circle15::location {

namespace {

constexpr std::size_t dominance_work = 200'000'000;
constexpr std::size_t offer_work = 20'000'000;
constexpr std::size_t large = 50'000;   ///< entries of a programme that branch and cut does not solve at once
constexpr std::size_t patience = 1000;  ///< rounds of shaking without gain
constexpr std::size_t few_candidates = 200;
constexpr std::size_t second_work = 1'000'000'000;  ///< of the tree, for a second best choice

bool is_settled(const Choice& choice, const SearchOptions& options, bool whole) {
    const double slack = whole ? 0.5 : 1e-9 * std::max(1.0, std::abs(choice.value));
    if (choice.bound <= choice.value + options.tolerance.at(choice.value) + slack) return true;
    return options.enough && (choice.value >= *options.enough || choice.bound < *options.enough);
}

/// The multiplier bound, improving `choice` on the way.
Bounding tighten(const Savings& savings, const Limits& limits, const SearchOptions& options, Choice& choice,
                 SolveBudget& solve_budget) {
    BoundingTask task{.value = choice.value, .kept = choice.candidates, .whole = savings.whole, .tolerance = options.tolerance};
    if (!options.avoid) {
        task.offer = [&](const std::vector<CandidateId>& chosen, double& value, std::vector<CandidateId>& kept) {
            Incumbent set(savings, limits);
            for (const auto candidate : chosen) {
                if (set.allowance().may_add(candidate)) set.open(candidate);
            }
            add_greedily(set, savings, limits, limits.budget.has_value());
            improve(set, savings, limits, offer_work);
            if (!set.allowance().is_met() || set.total() <= value) return;
            value = set.total();
            kept = set.chosen();
        };
    }
    const SavingsRelaxation relaxation(savings);
    auto bounding = bound_by_multipliers(relaxation, limits, task, solve_budget);
    choice.value = task.value;
    choice.candidates = task.kept;
    choice.bound = std::max(choice.value, std::min(choice.bound, bounding.bound));
    return bounding;
}

/// A better choice than `start`, where shaking it finds one.
void better(const Reduced& smaller, const std::vector<CandidateId>& start, Choice& choice, SolveBudget& solve_budget) {
    Incumbent set(smaller.savings, smaller.limits);
    for (const auto candidate : start) set.open(candidate);
    iterated_local_search(set, smaller.savings, smaller.limits, patience, [&](double total) {
        return solve_budget.go_on("swaps", std::max(choice.value, smaller.constant + total), choice.bound);
    });
    if (!set.allowance().is_met() || smaller.constant + set.total() <= choice.value) return;
    choice.value = smaller.constant + set.total();
    choice.candidates = smaller.required;
    for (const auto candidate : set.chosen()) choice.candidates.push_back(smaller.of[candidate]);
    std::ranges::sort(choice.candidates);
}

/// Branch and cut on the undecided candidates; `decided` says which those are not.
void prove(const Savings& savings, const Limits& limits, const SearchOptions& options, const Bounding& decided, Choice& choice,
           SolveBudget& solve_budget) {
    auto smaller = reduced(savings, limits, decided.excluded, decided.required);
    if (!options.avoid) {
        auto out = dominated(smaller.savings, smaller.limits, dominance_work);
        for (const auto i : smaller.of.ids()) out[i] = out[i] && !std::ranges::binary_search(choice.candidates, smaller.of[i]);
        By<CandidateId, bool> excluded(savings.candidates, true);
        for (const auto i : smaller.of.ids()) excluded[smaller.of[i]] = out[i];
        for (const auto candidate : smaller.required) excluded[candidate] = false;
        smaller = reduced(savings, limits, excluded, decided.required);
    }
    const auto entries = entries_of(smaller.savings);
    if (entries > options.largest) return;
    if (std::ranges::includes(choice.candidates, smaller.of) && !options.avoid) {
        choice.bound = std::min(choice.bound, choice.value + options.tolerance.at(choice.value));
        return;
    }

    auto start = still_open(smaller, choice.candidates);
    if (!options.avoid && entries > large) {
        better(smaller, start, choice, solve_budget);
        start = still_open(smaller, choice.candidates);
        if (is_settled(choice, options, savings.whole) || !solve_budget.go_on("swaps", choice.value, choice.bound)) return;
    }
    if (!solve_budget.has_time_for(entries)) return;
    auto programme = saving_programme(smaller.savings, smaller.limits);
    if (options.avoid) {
        double others = -1;
        for (const auto candidate : *options.avoid) others += std::ranges::binary_search(smaller.required, candidate) ? 0 : 1;
        for (const auto i : smaller.of.ids()) {
            if (std::ranges::binary_search(*options.avoid, smaller.of[i])) programme.add_entry(column_of(i), 1);
        }
        // Excluded members of the avoided choice are closed in any case: then nothing is left to forbid.
        const bool all_there =
            std::ranges::none_of(*options.avoid, [&](auto candidate) { return decided.excluded[candidate]; });
        programme.end_row(-unlimited, all_there ? others : others + 1);
    }
    const auto& constant = smaller.constant;
    const double near_enough = savings.whole ? 0.999 : 1e-9 * std::max(1.0, std::abs(choice.value));
    SolverOptions stop{.absolute_gap = std::max(near_enough, options.tolerance.at(choice.value)),
                       .seconds = solve_budget.seconds_left(),
                       .nodes = options.nodes,
                       .start = saving_point(smaller.savings, start)};
    stop.progress = [&](double value, double bound) {
        const double best = std::max(choice.value, value + constant);
        if (options.enough && (best >= *options.enough || bound + constant < *options.enough)) return false;
        return solve_budget.go_on("branch and cut", best, std::min(choice.bound, bound + constant));
    };
    const auto solved = solve_budget.solver(programme, stop);
    if (!solved.point.empty()) {
        auto candidates = smaller.required;
        for (const auto i : smaller.of.ids()) {
            if (solved.point[i.at()] > 0.5) candidates.push_back(smaller.of[i]);
        }
        std::ranges::sort(candidates);
        if (const double value = total_of(savings, candidates); value > choice.value) {
            choice.value = value;
            choice.candidates = std::move(candidates);
        }
    }
    // What was left out is no better than the least improvement asked for.
    const double left_out = choice.value + options.tolerance.at(choice.value);
    const double rest =
        solved.status == SolverStatus::infeasible ? choice.value : settled_bound(solved.bound + constant, savings.whole);
    choice.bound = std::max(choice.value, std::min(choice.bound, std::max(left_out, rest)));
}

/// Branch and bound by prices, then the solver on what that could not finish.
Choice by_tree(const Savings& savings, const Limits& limits, const SearchOptions& options, Choice choice,
               SolveBudget& solve_budget) {
    TreeOptions tree{.tolerance = options.tolerance, .avoid = options.avoid};
    if (options.avoid) tree.work = second_work;
    const auto searched = search_tree(savings, limits, tree, choice, solve_budget);
    if (searched.finished || options.avoid || !solve_budget.go_on("bound", choice.value, choice.bound)) return choice;
    prove(savings, limits, options, searched.decided, choice, solve_budget);
    return choice;
}

Bounding undecided(const Savings& savings, const Choice& choice) {
    return {.bound = choice.bound,
            .excluded = By<CandidateId, bool>(savings.candidates, false),
            .required = By<CandidateId, bool>(savings.candidates, false)};
}

}  // namespace

Choice most_saving(const Savings& savings, const Limits& limits, const SearchOptions& options, SolveBudget& solve_budget) {
    Choice choice{.candidates = options.start.empty() ? greedy_choice(savings, limits) : options.start};
    std::ranges::sort(choice.candidates);
    choice.value = total_of(savings, choice.candidates);
    for (const auto row : savings.persons.ids()) choice.bound += savings.persons[row] * savings.of_row(row).front().saving;
    if (!solve_budget.go_on("greedy", choice.value, choice.bound) || is_settled(choice, options, savings.whole)) return choice;
    if (savings.graded && fits_tree(limits)) return by_tree(savings, limits, options, choice, solve_budget);
    // Few rows are solved sooner than bounded.
    const bool few = !options.avoid && entries_of(savings) <= large && savings.candidates <= few_candidates;
    const auto decided = few ? undecided(savings, choice) : tighten(savings, limits, options, choice, solve_budget);
    if (is_settled(choice, options, savings.whole) || !solve_budget.go_on("bound", choice.value, choice.bound)) return choice;
    prove(savings, limits, options, decided, choice, solve_budget);
    return choice;
}

}  // namespace circle15::location
