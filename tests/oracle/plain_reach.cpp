// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "tests/oracle/plain_judge.hpp"

namespace circle15::oracle {

PlacesAsked PlainJudge::places_on_foot(const model::Rule& rule) const {
    const auto& study = town_.study;
    const PlainMeasure measure = measures(rule).front();
    PlacesAsked asked;
    for (std::size_t home = 0; home < study.homes.size(); ++home) {
        auto& ways = asked.way_ms.emplace_back(study.facilities.size());
        bool any = false;
        for (std::size_t row = 0; row < ways.size(); ++row) {
            const auto found = cost(rule, measure, {}, home, row);
            if (!found || *found > measure.limit) continue;
            // In whole milliseconds of the minutes, never more than the threshold.
            const double minutes = static_cast<double>(*found) / 10'000 / rule.speed_m_per_s / 60;
            ways[row] = std::llround(std::min(minutes, rule.minutes) * 60'000);
            any = true;
        }
        asked.persons.push_back(any ? model::persons_in(study.homes[home].persons, rule.group) : 0);
    }
    for (const auto& facility : study.facilities) {
        auto& room = asked.room.emplace_back();
        if (!facility.capacity) continue;
        // As many whole persons as the places are for: 280 places a thousand persons are in tenths 2,800 for 10,000.
        const auto tenths = std::llround(*rule.places_per_1000 * 10);
        room = *facility.capacity * 10'000 / tenths;
    }
    return asked;
}

std::vector<StopWalks> PlainJudge::stop_walks(const Joined& place, const model::Rule& rule) const {
    const auto& timetable = *town_.study.timetable;
    const PlainMeasure measure = measures(rule).front();
    const auto seconds = [&](Cost cost) { return static_cast<int>((cost + measure.speed - 1) / measure.speed); };
    double fastest = 0;
    for (const auto& each : town_.study.standard.rules) {
        fastest = std::max(fastest, each.speed_m_per_s);
        for (const auto& extra : each.extra_groups) fastest = std::max(fastest, extra.speed_m_per_s);
    }
    const Cost end = std::llround(end_minutes() * 60 * fastest * 10'000);
    std::vector<StopWalks> walks;
    for (std::size_t stop = 0; stop < timetable.stops.size(); ++stop) {
        for (std::size_t pier = 0; pier < piers_.size(); ++pier) {
            if (town_.study.piers[pier].id != timetable.stops[stop].id || !piers_[pier]) continue;
            const auto there = way(place, *piers_[pier], measure.capped, 10);
            const auto back = way(*piers_[pier], place, measure.capped, 10);
            if (there && back && there->cost <= end && back->cost <= end) walks.push_back({stop, seconds(there->cost), seconds(back->cost)});
        }
    }
    return walks;
}

std::vector<BoatGoal> PlainJudge::goals(const model::Rule& rule, std::optional<std::size_t> only) const {
    const auto& study = town_.study;
    std::vector<BoatGoal> goals;
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        const auto& facility = study.facilities[row];
        const auto& day = day_of(row, date_of(rule));
        if (facility.service != rule.service || !day.serves || !facilities_[row].joined || (only && *only != row)) continue;
        goals.push_back({.walks = stop_walks(*facilities_[row].joined, rule),
                         .hours = day.hours,
                         .service_s = static_cast<int>(std::llround(rule.service_minutes * 60))});
    }
    return goals;
}

PlainBoats PlainJudge::boats_of(const model::Rule& rule) const {
    const auto& study = town_.study;
    std::vector<std::vector<StopWalks>> between(study.timetable->stops.size());
    for (std::size_t stop = 0; stop < between.size(); ++stop) {
        for (std::size_t pier = 0; pier < piers_.size(); ++pier) {
            if (study.piers[pier].id == study.timetable->stops[stop].id && piers_[pier])
                between[stop] = stop_walks(*piers_[pier], rule);
        }
    }
    return {study, town_.options, date_of(rule), std::move(between)};
}

PlainBoatDay PlainJudge::day_trip(const model::Rule& rule, std::size_t home, std::size_t facility) const {
    return boats_of(rule).day_of(stop_walks(*homes_[home].joined, rule), goals(rule, facility), town_.options.window);
}

}  // namespace circle15::oracle
