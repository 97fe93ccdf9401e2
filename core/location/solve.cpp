// SPDX-License-Identifier: MIT
#include "core/location/solve.hpp"

#include <algorithm>
#include <cmath>

#include "core/location/assigned.hpp"
#include "core/location/costs.hpp"
#include "core/location/fewest.hpp"
#include "core/location/incumbent.hpp"
#include "core/location/opening_sequence.hpp"
#include "core/location/runners_up.hpp"

namespace circle15::location {

namespace {

/// One request on its way from the tables to the answer.
class Solution {
public:
    Solution(const Problem& problem, const Request& request)
        : problem_(problem),
          request_(request),
          table_(table_of(problem, request)),
          limits_(limits_of(problem, request, table_)),
          solve_budget_(request) {
        answer_.before = outcome_of(table_, limits_.stays);
        answer_.unreachable = unreachable_demand(problem, table_);
    }

    Answer find() {
        answer_.clash = clash_in(limits_);
        if (!answer_.clash) choose();
        if (answer_.clash) answer_.proof = Proof::infeasible;
        return std::move(answer_);
    }

private:
    void choose() {
        switch (request_.objective) {
            case Objective::most_covered:
                return cover_most();
            case Objective::fewest_sites:
                return cover_all();
            case Objective::least_person_cost:
                return walk_least();
            case Objective::least_worst:
                return walk_no_farther();
            case Objective::most_served:
                return serve_most();
        }
    }

    /// Progress in the objective's unit: what the search counts, on top of `constant`.
    void tell(double constant) {
        if (!request_.progress) return;
        solve_budget_.report = [this, constant](std::string_view stage, double value, std::optional<double> bound) {
            return request_.progress(
                {.stage = stage, .value = constant + value, .bound = bound ? std::optional(constant + *bound) : std::nullopt});
        };
    }

    void cover_most() {
        const double before = answer_.before.persons;
        tell(before);
        const auto savings = covering_savings(table_, limits_);
        const auto choice = most_saving(savings, limits_, {.tolerance = {.relative = request_.tolerance}}, solve_budget_);
        settle(choice.candidates, before + choice.value, before + choice.bound, true);
        answer_.steps = steps_of(table_, limits_, choice.candidates, {});
        if (!request_.runners_up) return;
        const double least = (1 - request_.nearly_as_good) * answer_.value - before;
        const auto found = substitutes(savings, limits_, choice.candidates, least);
        for (const auto& other : found) add_substitute(other, before + other.value);
        add_second_best(savings, choice, found, [&](double saved) { return before + saved; });
    }

    void cover_all() {
        tell(0);
        const auto savings = covering_savings(table_, limits_);
        const auto cover = fewest_covering(savings, limits_, request_.tolerance, solve_budget_);
        answer_.clash = cover.clash;
        answer_.bound = cover.bound;
        if (!cover.candidates) {
            if (!cover.clash) answer_.proof = Proof::unsettled;
            return;
        }
        settle(*cover.candidates, static_cast<double>(cover.candidates->size()), cover.bound, true);
        answer_.steps = steps_of(table_, limits_, *cover.candidates, {});
        if (!request_.runners_up) return;
        const double everybody = total_of(savings, *cover.candidates);
        for (const auto& other : substitutes(savings, limits_, *cover.candidates, everybody * (1 - 1e-12)))
            add_substitute(other, answer_.value);
    }

    void walk_least() {
        if (request_.capacities) return assign_least();
        tell(0);
        const auto choice = least_person_cost(table_, limits_, request_.unreached_cost, request_.tolerance, solve_budget_);
        settle(choice.candidates, choice.value, choice.bound, choice.reach_proven);
        const double unreached = request_.unreached_cost.value_or(2 * answer_.after.worst_cost + 1);
        answer_.steps = steps_of(table_, limits_, choice.candidates,
                                 {.cost = true, .unreached = unreached, .charged = request_.unreached_cost.has_value()});
        if (!request_.runners_up) return;
        const auto charged = charge(table_, limits_, unreached);
        const double saved = total_of(charged.savings, choice.candidates);
        const auto value_of = [&](double other) { return answer_.value + saved - other; };
        const auto found =
            substitutes(charged.savings, limits_, choice.candidates, saved - request_.nearly_as_good * answer_.value);
        for (const auto& other : found) {
            if (request_.unreached_cost || reaches(swapped(choice.candidates, other)))
                add_substitute(other, value_of(other.value));
        }
        if (request_.unreached_cost) {
            add_second_best(charged.savings, {.candidates = choice.candidates, .value = saved, .bound = saved}, found,
                            value_of);
        }
    }

    void assign_least() {
        tell(0);
        const auto choice = least_assigned_cost(problem_, request_, table_, limits_, solve_budget_);
        answer_.before = assignment_to(problem_, request_, table_, limits_.stays).outcome;
        settle(choice.candidates, choice.value, choice.bound, choice.reach_proven);
        answer_.after = choice.assignment.outcome;
        answer_.assigned = choice.assignment.persons;
        answer_.steps = assigned_steps(problem_, request_, table_, limits_, choice.candidates);
    }

    void walk_no_farther() {
        tell(0);
        const auto choice = least_worst(table_, limits_, solve_budget_);
        settle(choice.candidates, choice.value, choice.bound, choice.reach_proven);
        answer_.steps = steps_of(table_, limits_, choice.candidates, {});
        if (!request_.runners_up) return;
        const auto nearer = within(table_, answer_.value * (1 + request_.nearly_as_good));
        const auto savings = covering_savings(nearer, limits_);
        const double covered = total_of(savings, choice.candidates);
        for (const auto& other : substitutes(savings, limits_, choice.candidates, covered - 1e-9 * std::max(1.0, covered))) {
            const auto outcome = outcome_of(table_, open_sites(limits_, swapped(choice.candidates, other)));
            if (outcome.worst_cost <= answer_.value * (1 + request_.nearly_as_good)) add_substitute(other, outcome.worst_cost);
        }
    }

    void serve_most() {
        tell(0);
        const auto model = served_model(problem_, table_, limits_);
        answer_.before = {.persons = ServedFlow(model).served()};
        const auto choice = most_served(model, limits_, {.tolerance = {.relative = request_.tolerance}}, solve_budget_);
        settle(choice.candidates, choice.value, choice.bound, true);
        answer_.after = {.persons = choice.value};
        answer_.steps = served_steps(model, table_, limits_, choice.candidates);
        if (!request_.runners_up) return;
        for (const auto& other :
             served_substitutes(model, limits_, choice.candidates, (1 - request_.nearly_as_good) * answer_.value)) {
            add_substitute(other, other.value);
        }
    }

    void settle(const std::vector<CandidateId>& chosen, double value, double bound, bool reach_proven) {
        answer_.value = value;
        const double gap = std::abs(bound - value);
        const bool closed = gap <= 1e-9 * std::max(1.0, std::abs(value));
        answer_.bound = closed ? value : bound;
        answer_.gap = closed ? 0 : gap / std::max(std::abs(value), std::abs(bound));
        answer_.proof = closed && reach_proven ? Proof::optimal : Proof::within_gap;
        answer_.reach_proven = reach_proven;
        answer_.after = outcome_of(table_, open_sites(limits_, chosen));
        for (const auto candidate : limits_.site.ids()) {
            const auto site = site_of(candidate);
            if (problem_.sites[site.at()].existing && !std::ranges::binary_search(chosen, candidate))
                answer_.closed.push_back(site);
        }
    }

    [[nodiscard]] SiteId site_of(CandidateId candidate) const { return table_.site_row[limits_.site[candidate]]; }

    [[nodiscard]] static std::vector<CandidateId> swapped(std::vector<CandidateId> chosen, const Substitute& other) {
        std::ranges::replace(chosen, other.closes, other.opens);
        return chosen;
    }

    [[nodiscard]] bool reaches(const std::vector<CandidateId>& chosen) const {
        return outcome_of(table_, open_sites(limits_, chosen)).persons >= answer_.after.persons * (1 - 1e-9);
    }

    void add_substitute(const Substitute& other, double value) {
        answer_.substitutes.push_back({.closes = {site_of(other.closes)}, .opens = {site_of(other.opens)}, .value = value});
    }

    template <class Value>
    void add_second_best(const Savings& savings, const Choice& best, const std::vector<Substitute>& from, Value value_of) {
        if (answer_.proof != Proof::optimal) return;
        const auto other = second_best(savings, limits_, best.candidates, from, solve_budget_);
        if (!other || std::abs(value_of(other->value) - answer_.value) > request_.nearly_as_good * std::abs(answer_.value))
            return;
        RunnerUp runner{.value = value_of(other->value)};
        for (const auto candidate : best.candidates) {
            if (!std::ranges::binary_search(other->candidates, candidate)) runner.closes.push_back(site_of(candidate));
        }
        for (const auto candidate : other->candidates) {
            if (!std::ranges::binary_search(best.candidates, candidate)) runner.opens.push_back(site_of(candidate));
        }
        answer_.second_best = std::move(runner);
    }

    const Problem& problem_;
    const Request& request_;
    Table table_;
    Limits limits_;
    SolveBudget solve_budget_;
    Answer answer_;
};

}  // namespace

Answer solve(const Problem& problem, const Request& request) {
    check(problem, request);
    return Solution(problem, request).find();
}

}  // namespace circle15::location
