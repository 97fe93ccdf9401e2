// SPDX-License-Identifier: MIT
#include "core/location/assigned.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "core/location/costs.hpp"
#include "core/location/opening_sequence.hpp"
#include "core/location/programmes.hpp"
#include "core/location/served.hpp"
#include "core/model/errors.hpp"

namespace circle15::location {

namespace {

/// Entries of a programme that branch and cut is still given.
constexpr std::size_t most_entries = 2'000'000;
/// The solver keeps to its rows this closely; persons nearer to a whole number than this are that number.
constexpr double solver_slack = 1e-6;

/// A pair that may be assigned, and its column in the programme.
struct Lane {
    TableDemand demand;
    TableSite site;
    double cost = 0;
};

double capacity_of(const Problem& problem, const Table& table, TableSite site) {
    return problem.sites[table.site_row[site].at()].capacity.value_or(unlimited);
}

/// The programme of persons: lanes to the sites that `usable` names, after one column for each of the `choices`.
class Assigning {
public:
    Assigning(const Problem& problem, const Request& request, const Table& table, const By<TableSite, bool>& usable,
              const Limits& choices)
        : problem_(problem), request_(request), table_(table), choices_(choices) {
        for (const auto demand : table.persons.ids()) {
            const auto sites = table.sites_of(demand);
            for (std::size_t i = 0; i < sites.size() && table.persons[demand] > 0; ++i) {
                const double cost = table.costs_of(demand)[i];
                const bool pays = !request.unreached_cost || cost < *request.unreached_cost;
                if (usable[sites[i]] && pays && capacity_of(problem, table, sites[i]) > 0)
                    lanes_.push_back({.demand = demand, .site = sites[i], .cost = cost});
            }
        }
        whole_ = std::floor(request.unreached_cost.value_or(0)) == request.unreached_cost.value_or(0) &&
                 std::ranges::all_of(problem.demand, [](const Demand& own) { return std::floor(own.persons) == own.persons; });
        whole_ = whole_ && std::ranges::all_of(lanes_, [&](const Lane& lane) {
                     const double room = capacity_of(problem, table, lane.site);
                     return std::floor(lane.cost) == lane.cost && (room == unlimited || std::floor(room) == room);
                 });
    }

    [[nodiscard]] bool whole() const { return whole_; }
    [[nodiscard]] std::size_t entries() const { return 5 * lanes_.size(); }

    /// Gains are what is saved of the cost of leaving a person out, or costs saved alone where `least_persons` must be served.
    [[nodiscard]] Programme programme(std::optional<double> least_persons) const {
        Programme programme;
        const std::size_t choices = choices_.size();
        By<TableSite, std::int32_t> choice_of(table_.site_count(), -1);
        for (const auto site : choices_.site) choice_of[site] = programme.add_column(0, 0, 1, true);
        if (choices > 0) add_limits(programme, choices_);
        By<TableSite, std::vector<std::int32_t>> of_site(table_.site_count());
        By<TableDemand, std::vector<std::int32_t>> of_demand(table_.demand_count());
        for (const Lane& lane : lanes_) {
            const double most = std::min(table_.persons[lane.demand], capacity_of(problem_, table_, lane.site));
            const double worth = request_.unreached_cost.value_or(0) - lane.cost;
            const auto column = programme.add_column(worth, 0, most, false);
            of_site[lane.site].push_back(column);
            of_demand[lane.demand].push_back(column);
            if (choice_of[lane.site] < 0) continue;
            programme.add_entry(column, 1);
            programme.add_entry(choice_of[lane.site], -most);
            programme.end_row(-unlimited, 0);
        }
        for (const auto site : of_site.ids()) {
            const double room = capacity_of(problem_, table_, site);
            if (of_site[site].empty() || room == unlimited) continue;
            for (const auto column : of_site[site]) programme.add_entry(column, 1);
            if (choice_of[site] >= 0) programme.add_entry(choice_of[site], -room);
            programme.end_row(-unlimited, choice_of[site] >= 0 ? 0 : room);
        }
        for (const auto demand : of_demand.ids()) {
            if (of_demand[demand].size() < 2) continue;
            for (const auto column : of_demand[demand]) programme.add_entry(column, 1);
            programme.end_row(-unlimited, table_.persons[demand]);
        }
        if (least_persons && !lanes_.empty()) {
            const auto first = static_cast<std::int32_t>(choices);
            for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
                programme.add_entry(first + static_cast<std::int32_t>(lane), 1);
            programme.end_row(*least_persons - solver_slack * 1e-3 * std::max(1.0, *least_persons), unlimited);
        }
        return programme;
    }

    /// The point of the programme for the assignment found with only the sites `chosen`.
    [[nodiscard]] std::vector<double> point_of(const std::vector<CandidateId>& chosen, const Assignment& assignment) const {
        std::vector<double> point(choices_.size() + lanes_.size(), 0.0);
        for (const auto candidate : chosen) point[candidate.at()] = 1;
        std::size_t lane = 0;
        for (const auto& own : assignment.persons) {
            const auto is_it = [&](const Lane& other) {
                return table_.demand_row[other.demand] == own.demand && table_.site_row[other.site] == own.site;
            };
            while (!is_it(lanes_[lane])) ++lane;
            point[choices_.size() + lane] = own.persons;
        }
        return point;
    }

private:
    const Problem& problem_;
    const Request& request_;
    const Table& table_;
    const Limits& choices_;
    std::vector<Lane> lanes_;
    bool whole_ = true;
};

double all_persons(const Problem& problem) {
    return std::accumulate(problem.demand.begin(), problem.demand.end(), 0.0,
                           [](double sum, const Demand& demand) { return sum + demand.persons; });
}

double value_of(const Problem& problem, const Request& request, const Outcome& outcome) {
    if (!request.unreached_cost) return outcome.person_cost;
    return outcome.person_cost + *request.unreached_cost * (all_persons(problem) - outcome.persons);
}

/// Whether `a` is better than `b`: who is served first, unless those left out are charged.
bool is_better(const Problem& problem, const Request& request, const Outcome& a, const Outcome& b) {
    const double slack = solver_slack * std::max(1.0, b.persons);
    if (!request.unreached_cost && std::abs(a.persons - b.persons) > slack) return a.persons > b.persons;
    return value_of(problem, request, a) < value_of(problem, request, b);
}

Choice served_choice(const Problem& problem, const Request& request, const Table& table, const Limits& limits,
                     SolveBudget& solve_budget) {
    auto half = solve_budget.for_half_the_time();
    const auto report = std::exchange(half.report, {});
    if (report) {
        half.report = [&](std::string_view, double value, std::optional<double> bound) {
            return report("reach", value, bound);
        };
    }
    return most_served(served_model(problem, table, limits), limits, {.tolerance = {.relative = request.tolerance}}, half);
}

}  // namespace

Assignment assignment_to(const Problem& problem, const Request& request, const Table& table, const By<TableSite, bool>& open) {
    CheapestFlow flow(problem, request, table);
    for (const auto site : open.ids()) {
        if (open[site]) flow.open(site);
    }
    return flow.assignment();
}

AssignedChoice least_assigned_cost(const Problem& problem, const Request& request, const Table& table, const Limits& limits,
                                   SolveBudget& solve_budget) {
    By<TableSite, bool> usable = limits.stays;
    for (const auto site : limits.site) usable[site] = true;
    const Assigning assigning(problem, request, table, usable, limits);
    if (assigning.entries() > most_entries) {
        throw model::InputError(
            {.rule = "capacities_too_large", .particulars = {{"pairs", assigning.entries() / 5}, {"most", most_entries / 5}}});
    }
    AssignedChoice choice;
    const auto consider = [&](const std::vector<CandidateId>& candidates) {
        auto assignment = assignment_to(problem, request, table, open_sites(limits, candidates));
        if (!choice.assignment.persons.empty() && !is_better(problem, request, assignment.outcome, choice.assignment.outcome))
            return;
        choice.candidates = candidates;
        choice.assignment = std::move(assignment);
        choice.value = value_of(problem, request, choice.assignment.outcome);
    };
    const auto served = served_choice(problem, request, table, limits, solve_budget);
    consider(served.candidates);
    auto half = solve_budget.for_half_the_time();
    half.report = {};
    const auto without_capacities =
        least_person_cost(table, limits, request.unreached_cost, std::max(request.tolerance, 0.01), half);
    consider(without_capacities.candidates);

    std::optional<double> least;
    if (!request.unreached_cost) {
        least = choice.assignment.outcome.persons;
        choice.reach_proven = served.bound <= *least + solver_slack * std::max(1.0, *least);
        // Where all are served, nobody would walk farther without capacities.
        if (*least >= all_persons(problem)) choice.bound = without_capacities.bound;
    } else {
        // Without capacities nobody would walk farther.
        choice.bound = without_capacities.bound;
    }
    const bool whole = assigning.whole();
    if (whole) choice.bound = -settled_bound(-choice.bound, whole);
    const double slack = 1e-9 * std::max(1.0, choice.value);
    if (choice.value - choice.bound <= std::max(slack, request.tolerance * choice.value)) {
        choice.bound = std::min(choice.bound, choice.value);
        return choice;
    }
    if (!solve_budget.go_on("start", choice.value, choice.bound) || !solve_budget.has_time_for(assigning.entries()))
        return choice;

    // What is gained is what the worst answer, nobody served, costs less the value.
    const double nobody = request.unreached_cost ? *request.unreached_cost * all_persons(problem) : 0;
    SolverOptions stop{.absolute_gap = std::max(whole ? 0.999 : slack, request.tolerance * choice.value),
                       .seconds = solve_budget.seconds_left(),
                       .start = assigning.point_of(choice.candidates, choice.assignment)};
    const double first_bound = choice.bound;
    stop.progress = [&](double value, double bound) {
        return solve_budget.go_on("branch and cut", std::min(nobody - value, choice.value),
                                  std::max(nobody - bound, first_bound));
    };
    const auto solved = solve_budget.solver(assigning.programme(least), stop);
    if (!solved.point.empty()) {
        std::vector<CandidateId> candidates;
        for (const auto i : limits.site.ids()) {
            if (solved.point[i.at()] > 0.5) candidates.push_back(i);
        }
        consider(candidates);
    }
    const double rest = solved.bound == unlimited ? 0 : nobody - settled_bound(solved.bound, whole);
    // Shares of a person come from the solver's own rounding; a gap no greater than that is none.
    const double rounding = solver_slack * std::max(1.0, choice.value);
    choice.bound = std::max(choice.bound, rest);
    if (choice.bound >= choice.value - rounding) choice.bound = choice.value;
    return choice;
}

std::vector<Step> assigned_steps(const Problem& problem, const Request& request, const Table& table, const Limits& limits,
                                 const std::vector<CandidateId>& chosen) {
    double worst = 0;
    for (const double cost : table.pair_cost) worst = std::max(worst, cost);
    auto steps = steps_of(table, limits, chosen, {.cost = true, .unreached = request.unreached_cost.value_or(2 * worst + 1)});
    CheapestFlow flow(problem, request, table);
    for (const auto site : limits.stays.ids()) {
        if (limits.stays[site]) flow.open(site);
    }
    Outcome before = flow.assignment().outcome;
    for (Step& step : steps) {
        flow.open(model::id_of<TableSite>(
            static_cast<std::size_t>(std::ranges::find(table.site_row, step.site) - table.site_row.begin())));
        const Outcome after = flow.assignment().outcome;
        step.persons = after.persons - before.persons;
        // With a charge for those left out the objective says it all; without, more persons cost more.
        step.value_saved = value_of(problem, request, before) - value_of(problem, request, after);
        step.person_cost_saved = std::max(0.0, before.person_cost - after.person_cost);
        step.after = after;
        before = after;
    }
    return steps;
}

}  // namespace circle15::location
