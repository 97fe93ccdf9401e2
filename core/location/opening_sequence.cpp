// SPDX-License-Identifier: MIT
#include "core/location/opening_sequence.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>

namespace circle15::location {

namespace {

/// Each demand's nearest open site, as sites open.
class Tally {
public:
    Tally(const Table& table, const Limits& limits, const std::vector<CandidateId>& chosen)
        : table_(table), reach_(chosen.size()), nearest_(table.demand_count()) {
        By<TableSite, std::optional<std::size_t>> number(table.site_count());
        for (std::size_t i = 0; i < chosen.size(); ++i) number[limits.site[chosen[i]]] = i;
        for (const auto demand : table.persons.ids()) {
            if (table.persons[demand] <= 0) continue;
            const auto sites = table.sites_of(demand);
            const auto costs = table.costs_of(demand);
            for (std::size_t i = 0; i < sites.size(); ++i) {
                if (limits.stays[sites[i]] && !nearest_[demand]) nearest_[demand] = costs[i];
                if (number[sites[i]]) reach_[*number[sites[i]]].push_back({.demand = demand, .cost = costs[i]});
            }
        }
    }

    [[nodiscard]] double gain_of(std::size_t site, const SequenceBy& by) const {
        double gain = 0;
        for (const auto& [demand, cost] : reach_[site]) {
            const auto& now = nearest_[demand];
            if (by.cost) {
                gain += table_.persons[demand] * std::max(0.0, std::min(now.value_or(by.unreached), by.unreached) - cost);
            } else if (!now) {
                gain += table_.persons[demand];
            }
        }
        return gain;
    }

    [[nodiscard]] Step open(std::size_t site, const SequenceBy& by) {
        Step step;
        if (by.charged) step.value_saved = gain_of(site, by);
        for (const auto& [demand, cost] : reach_[site]) {
            auto& now = nearest_[demand];
            if (!now) {
                step.persons += table_.persons[demand];
            } else if (cost < *now) {
                step.person_cost_saved += table_.persons[demand] * (*now - cost);
            } else {
                continue;
            }
            now = cost;
        }
        if (by.cost && !by.charged) step.value_saved = step.person_cost_saved;
        return step;
    }

    [[nodiscard]] Outcome outcome() const {
        Outcome outcome;
        for (const auto demand : nearest_.ids()) {
            if (!nearest_[demand]) continue;
            outcome.persons += table_.persons[demand];
            outcome.person_cost += table_.persons[demand] * *nearest_[demand];
            outcome.worst_cost = std::max(outcome.worst_cost, *nearest_[demand]);
        }
        return outcome;
    }

private:
    struct Reach {
        TableDemand demand;
        double cost = 0;
    };
    const Table& table_;
    std::vector<std::vector<Reach>> reach_;
    By<TableDemand, std::optional<double>> nearest_;
};

/// Lazy greedy over `count` things; `gain` may only fall as others are taken. Ties go to the lower number.
template <class Gain, class Take>
void by_falling_gain(std::size_t count, Gain gain, Take take) {
    std::priority_queue<std::pair<double, std::size_t>> offers;
    for (std::size_t i = 0; i < count; ++i) offers.emplace(gain(i), count - i);
    while (!offers.empty()) {
        const auto place = offers.top().second;
        offers.pop();
        const std::pair now{gain(count - place), place};
        if (!offers.empty() && now < offers.top()) {
            offers.push(now);
        } else {
            take(count - place);
        }
    }
}

}  // namespace

std::vector<Step> steps_of(const Table& table, const Limits& limits, const std::vector<CandidateId>& chosen,
                           const SequenceBy& by) {
    Tally tally(table, limits, chosen);
    std::vector<Step> steps;
    by_falling_gain(
        chosen.size(), [&](std::size_t i) { return tally.gain_of(i, by); },
        [&](std::size_t i) {
            auto step = tally.open(i, by);
            step.site = table.site_row[limits.site[chosen[i]]];
            step.after = tally.outcome();
            steps.push_back(step);
        });
    return steps;
}

std::vector<Step> served_steps(const ServedModel& model, const Table& table, const Limits& limits,
                               const std::vector<CandidateId>& chosen) {
    ServedFlow flow(model);
    std::vector<Step> steps;
    by_falling_gain(
        chosen.size(), [&](std::size_t i) { return flow.gain_of(chosen[i]); },
        [&](std::size_t i) {
            Step step{.site = table.site_row[limits.site[chosen[i]]], .persons = flow.open(chosen[i])};
            step.after.persons = flow.served();
            steps.push_back(step);
        });
    return steps;
}

}  // namespace circle15::location
