// SPDX-License-Identifier: MIT
#include "core/analysis/scenario/analyze_again.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/analysis/figures.hpp"
#include "core/analysis/home_doubts.hpp"
#include "core/analysis/inventory.hpp"
#include "core/analysis/slope_share.hpp"
#include "core/analysis/week.hpp"
#include "core/model/parallel.hpp"

namespace circle15::analysis {

using model::Study;

namespace {

bool people_differ(const Study& a, const Study& b) {
    return !std::ranges::equal(a.homes, b.homes, {}, &model::Home::persons, &model::Home::persons);
}

bool same_calendar(const model::Calendar& a, const model::Calendar& b) {
    return a.id == b.id && a.week == b.week && a.from == b.from && a.to == b.to && a.added == b.added && a.removed == b.removed;
}

bool same_headway(const model::Headway& a, const model::Headway& b) {
    return a.from == b.from && a.to == b.to && a.every_s == b.every_s && a.exact == b.exact;
}

bool same_trip(const model::Trip& a, const model::Trip& b) {
    return a.id == b.id && a.route == b.route && a.calendar == b.calendar && a.calls == b.calls &&
           std::ranges::equal(a.headways, b.headways, same_headway);
}

/// Edits leave stops, routes and rules alone.
bool boats_differ(const Study& a, const Study& b) {
    if (!a.timetable || !b.timetable) return a.timetable.has_value() != b.timetable.has_value();
    return !std::ranges::equal(a.timetable->trips, b.timetable->trips, same_trip) ||
           !std::ranges::equal(a.timetable->calendars, b.timetable->calendars, same_calendar);
}

bool places_differ(const Study& a, const Study& b) {
    return !std::ranges::equal(a.facilities, b.facilities, [](const model::Facility& x, const model::Facility& y) {
        return x.id == y.id && x.place == y.place;
    });
}

std::set<std::string> services_of_changed_facilities(const Study& a, const Study& b) {
    std::set<std::string> services;
    const std::size_t rows = std::max(a.facilities.size(), b.facilities.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const auto* was = row < a.facilities.size() ? &a.facilities[row] : nullptr;
        const auto* is = row < b.facilities.size() ? &b.facilities[row] : nullptr;
        if (was != nullptr && is != nullptr && *was == *is) continue;
        if (was != nullptr) services.insert(was->service);
        if (is != nullptr) services.insert(is->service);
    }
    return services;
}

}  // namespace

std::vector<bool> touched_services(const Study& before, const Study& edited) {
    const auto& rules = edited.standard.rules;
    if (rules.size() != before.standard.rules.size())
        throw std::logic_error("an edit added or removed a service of the standard");
    const auto services = services_of_changed_facilities(before, edited);
    const bool all = people_differ(before, edited) || boats_differ(before, edited);
    std::vector<bool> touched(rules.size());
    for (std::size_t row = 0; row < rules.size(); ++row) {
        touched[row] = all || rules[row] != before.standard.rules[row] || services.contains(rules[row].service);
    }
    return touched;
}

namespace {

void tell_of_ground(const Ground& ground, Analysis& analysis) {
    analysis.components = components_of(ground);
    analysis.issues = ground.study.issues;
    std::ranges::move(ground_doubts(ground), std::back_inserter(analysis.issues));
}

Analysis asked_again(const Ground& base, const Analysis& before, const Ground& edited, const Options& options, bool drawn,
                     const model::Progress& progress) {
    const auto touched = touched_services(base.study, edited.study);
    const bool ground_differs = places_differ(base.study, edited.study) || people_differ(base.study, edited.study);
    const bool same_boats = !boats_differ(base.study, edited.study);
    const auto services = services_of_changed_facilities(base.study, edited.study);
    Analysis after = before;
    const auto work_out = drawn ? analyze_service : service_figures;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < touched.size(); ++row) {
        if (touched[row]) rows.push_back(row);
    }
    Options each = options;
    if (rows.size() > 1) each.threads = 1;
    model::Parts parts(progress, std::vector<double>(rows.size(), 1));
    model::in_parallel(rows.size() + 1, options.threads, [&](std::size_t i) {
        if (i == rows.size()) {
            if (ground_differs) tell_of_ground(edited, after);
            return;
        }
        const auto& rule = edited.study.standard.rules[rows[i]];
        const bool same_walks = rule == base.study.standard.rules[rows[i]] && !services.contains(rule.service);
        const Held held{.earlier = &before.services[rows[i]], .walks = same_walks, .boats = same_walks && same_boats};
        after.services.put(rows[i], work_out(edited, model::id_of<model::RuleId>(rows[i]), each, held, parts.part(i)));
    });
    add_boat_facts(edited, options, after);
    after.slopes = slope_share(edited, after.services);
    if (options.week) after.week = week_of(edited, options, after);
    return after;
}

}  // namespace

Analysis analyze_again(const Ground& base, const Analysis& before, const Ground& edited, const Options& options,
                       const model::Progress& progress) {
    return asked_again(base, before, edited, options, true, progress);
}

Analysis figures_again(const Ground& base, const Analysis& before, const Ground& edited, const Options& options,
                       const model::Progress& progress) {
    return asked_again(base, before, edited, options, false, progress);
}

}  // namespace circle15::analysis
