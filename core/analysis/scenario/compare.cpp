// SPDX-License-Identifier: MIT
#include "core/analysis/scenario/compare.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "core/analysis/coverage.hpp"

namespace circle15::analysis {

namespace {

struct Tally {
    UnitChange change;
    double minutes_before = 0;
    double minutes_after = 0;

    void add(const HomeVerdict& was, std::int64_t persons_was, const HomeVerdict& is, std::int64_t persons_is) {
        const auto before = persons_by_status(was, persons_was);
        const auto after = persons_by_status(is, persons_is);
        change.persons_before += persons_was;
        change.persons_after += persons_is;
        for (std::size_t status = 0; status < status_count; ++status) {
            change.before[status] += before[status];
            change.after[status] += after[status];
            change.gained[status] += std::max<std::int64_t>(0, after[status] - before[status]);
            change.lost[status] += std::max<std::int64_t>(0, before[status] - after[status]);
        }
        // The same persons on both sides: those cut off must not make the others' mean look better.
        const auto in_both = std::min(persons_was, persons_is);
        if (in_both == 0) return;
        if (was.minutes() && is.minutes()) {
            change.walking += in_both;
            minutes_before += *was.minutes() * static_cast<double>(in_both);
            minutes_after += *is.minutes() * static_cast<double>(in_both);
            change.max_minutes_before = std::max(change.max_minutes_before.value_or(0), *was.minutes());
            change.max_minutes_after = std::max(change.max_minutes_after.value_or(0), *is.minutes());
        } else if (is.minutes()) {
            change.walk_gained += in_both;
        } else if (was.minutes()) {
            change.walk_lost += in_both;
        }
    }

    UnitChange finished() {
        if (change.walking == 0) return change;
        const auto walking = static_cast<double>(change.walking);
        change.mean_minutes_before = minutes_before / walking;
        change.mean_minutes_after = minutes_after / walking;
        change.minutes_change = (minutes_after - minutes_before) / walking;
        return change;
    }
};

/// From better to worse; nothing where the data cannot say.
std::optional<int> rank_of(Status status) {
    switch (status) {
        case Status::covered:
            return 0;
        case Status::full:
            return 1;
        case Status::too_far:
            return 2;
        case Status::boat_only:
            return 3;
        case Status::no_access:
            return 4;
        case Status::unknown:
            return std::nullopt;
    }
    std::unreachable();
}

void add_boats(const BoatVerdict* was, const BoatVerdict* is, std::int64_t persons, BoatChange& change) {
    if (was == nullptr || is == nullptr || !was->reached() || !is->reached()) return;
    const auto sooner = [](const std::optional<double>& a, const std::optional<double>& b) { return a && (!b || *a < *b); };
    const auto count = [&](bool happens) { return happens ? persons : 0; };
    change.persons += persons;
    change.more_sailings += count(is->day.useful_sailings > was->day.useful_sailings);
    change.fewer_sailings += count(is->day.useful_sailings < was->day.useful_sailings);
    change.faster += count(sooner(is->day.median_s, was->day.median_s));
    change.slower += count(sooner(was->day.median_s, is->day.median_s));
    change.return_gained += count(is->same_day.possible() && !was->same_day.possible());
    change.return_lost += count(was->same_day.possible() && !is->same_day.possible());
}

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
        if (!was.boats.empty() && !is.boats.empty()) add_boats(was.boats[home], is.boats[home], persons_is, change.boats);
        if (verdict_was.status == verdict_is.status || persons_was + persons_is == 0) continue;
        if (is_loss(verdict_was.status, verdict_is.status) && persons_was > 0 && persons_is > 0) ++change.homes_that_lost;
        change.flips.push_back({.home = model::id_of<model::HomeId>(home),
                                .from = verdict_was.status,
                                .to = verdict_is.status,
                                .minutes_before = verdict_was.minutes(),
                                .minutes_after = verdict_is.minutes(),
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
    change.worse = fewer || change.homes_that_lost > 0 || change.boats.return_lost > 0;
    return change;
}

}  // namespace

bool is_loss(Status from, Status to) {
    const auto was = rank_of(from);
    const auto is = rank_of(to);
    return was && is ? *is > *was : from == Status::covered && to == Status::unknown;
}

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
           change.mean_minutes_before == change.mean_minutes_after && change.walk_gained == 0 && change.walk_lost == 0;
}

}  // namespace circle15::analysis
