// SPDX-License-Identifier: MIT
#include "core/analysis/scenario/compare.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "core/analysis/coverage.hpp"

namespace circle15::analysis {

namespace {

struct Tally {
    UnitChange change;
    double minutes_before = 0;
    double minutes_after = 0;
    double minutes_change = 0;
    std::int64_t walking_before = 0;
    std::int64_t walking_after = 0;
    std::int64_t walking_in_both = 0;

    void add(const HomeVerdict& was, std::int64_t persons_was, const HomeVerdict& is, std::int64_t persons_is) {
        const auto from = static_cast<std::size_t>(was.status);
        const auto to = static_cast<std::size_t>(is.status);
        change.persons_before += persons_was;
        change.persons_after += persons_is;
        change.before[from] += persons_was;
        change.after[to] += persons_is;
        if (from == to) {
            change.gained[to] += std::max<std::int64_t>(0, persons_is - persons_was);
            change.lost[from] += std::max<std::int64_t>(0, persons_was - persons_is);
        } else {
            change.gained[to] += persons_is;
            change.lost[from] += persons_was;
        }
        if (was.minutes) {
            walking_before += persons_was;
            minutes_before += *was.minutes * static_cast<double>(persons_was);
        }
        if (is.minutes) {
            walking_after += persons_is;
            minutes_after += *is.minutes * static_cast<double>(persons_is);
        }
        if (was.minutes && is.minutes) {
            walking_in_both += persons_is;
            minutes_change += (*is.minutes - *was.minutes) * static_cast<double>(persons_is);
        }
    }

    UnitChange finished() {
        const auto mean = [](double sum, std::int64_t persons) {
            return persons > 0 ? std::optional(sum / static_cast<double>(persons)) : std::nullopt;
        };
        change.mean_minutes_before = mean(minutes_before, walking_before);
        change.mean_minutes_after = mean(minutes_after, walking_after);
        change.minutes_change = mean(minutes_change, walking_in_both);
        return change;
    }
};

std::string nearest_id(const model::Study& study, const HomeVerdict& verdict) {
    return verdict.nearest ? study.facilities[verdict.nearest->at()].id : std::string{};
}

ServiceChange service_change(const Outcome& before, const Outcome& after, std::size_t row) {
    const auto& was = before.analysis.services[row];
    const auto& is = after.analysis.services[row];
    const auto group = after.study.standard.rules[row].group;
    ServiceChange change{.rule = is.rule, .gaps = gap_changes(was.gaps, is.gaps)};
    std::map<Unit, Tally> tallies;
    for (std::size_t home = 0; home < is.homes.size(); ++home) {
        const auto& verdict_was = was.homes[home];
        const auto& verdict_is = is.homes[home];
        const auto persons_was = model::persons_in(before.study.homes[home].persons, group);
        const auto persons_is = model::persons_in(after.study.homes[home].persons, group);
        for (const auto& unit : units_of(after.study, after.study.homes[home])) {
            tallies[unit].add(verdict_was, persons_was, verdict_is, persons_is);
        }
        if (verdict_was.status == verdict_is.status || persons_was + persons_is == 0) continue;
        if (verdict_was.status == Status::covered && persons_was > 0 && persons_is > 0) ++change.homes_that_lost;
        change.flips.push_back({.home = model::id_of<model::HomeId>(home),
                                .from = verdict_was.status,
                                .to = verdict_is.status,
                                .minutes_before = verdict_was.minutes,
                                .minutes_after = verdict_is.minutes,
                                .nearest_before = nearest_id(before.study, verdict_was),
                                .nearest_after = nearest_id(after.study, verdict_is),
                                .persons_before = persons_was,
                                .persons_after = persons_is});
    }
    for (auto& [unit, tally] : tallies) {
        tally.change.unit = unit;
        change.units.push_back(tally.finished());
    }
    constexpr auto covered = static_cast<std::size_t>(Status::covered);
    const bool fewer = !change.units.empty() && change.units.front().after[covered] < change.units.front().before[covered];
    change.worse = fewer || change.homes_that_lost > 0;
    return change;
}

}  // namespace

Comparison compare(const Outcome& before, const Outcome& after) {
    const auto& rules = after.study.standard.rules;
    if (!std::ranges::equal(before.study.homes, after.study.homes, {}, &model::Home::id, &model::Home::id) ||
        !std::ranges::equal(before.study.standard.rules, rules, {}, &model::Rule::service, &model::Rule::service)) {
        throw std::logic_error("the two outcomes are not of the same homes and services");
    }
    Comparison comparison;
    for (std::size_t row = 0; row < rules.size(); ++row) {
        comparison.services.push_back(service_change(before, after, row));
        comparison.worse = comparison.worse || comparison.services.back().worse;
    }
    return comparison;
}

bool unchanged(const UnitChange& change) {
    constexpr std::array<std::int64_t, status_count> nobody{};
    return change.gained == nobody && change.lost == nobody && change.minutes_change.value_or(0) == 0 &&
           change.mean_minutes_before == change.mean_minutes_after;
}

}  // namespace circle15::analysis
