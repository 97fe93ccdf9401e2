// SPDX-License-Identifier: MIT
#include "tests/oracle/plain_judge.hpp"

#include <algorithm>
#include <cmath>

namespace circle15::oracle {

using analysis::Cause;
using analysis::Status;
using analysis::WalkRule;

namespace {

constexpr Cost dmm_per_m = 10'000;

Cost speed_of(double m_per_s) { return std::llround(m_per_s * dmm_per_m); }

/// The elderly, and carers with a small child, gain nothing by walking downhill.
bool careful(model::AgeGroup group) {
    for (const std::size_t band : {2U, 3U, 4U}) {
        if (group.has(band)) return false;
    }
    return true;
}

}  // namespace

PlainJudge::PlainJudge(const Town& town) : town_(town), streets_(town) {
    const auto& study = town.study;
    for (const auto& home : study.homes)
        homes_.push_back(streets_.join(home.place, home.island.at(), study.link_rules.link_limit_m));
    for (const auto& facility : study.facilities)
        facilities_.push_back(
            streets_.join(facility.place, streets_.island_at(facility.place).value(), study.link_rules.link_limit_m));
    for (const auto& pier : study.piers) {
        const auto joining = streets_.join(pier.place, pier.island->at(), study.link_rules.pier_limit_m);
        piers_.push_back(pier.outer ? std::nullopt : joining.joined);
    }
}

model::Date PlainJudge::date_of(const model::Rule& rule) const {
    return plain_date(town_.study, rule, town_.options.date.value_or(town_.study.date));
}

const PlainJudge::FacilityDay& PlainJudge::day_of(std::size_t facility, model::Date date) const {
    const auto [known, fresh] = days_.try_emplace({facility, date});
    if (fresh) {
        const auto& row = town_.study.facilities[facility];
        known->second = {plain_in_operation(row, date), plain_serves(town_.study, row, date),
                         plain_hours(town_.study, row, date)};
    }
    return known->second;
}

double PlainJudge::end_minutes() const {
    double end = town_.study.standard.search_max_min;
    for (const auto& rule : town_.study.standard.rules) {
        end = std::max(end, rule.minutes * 1.1);
        for (const auto& ring : rule.rings)
            end = std::max(end, (ring.minutes ? *ring.minutes : *ring.metres / rule.speed_m_per_s / 60) * 1.1);
    }
    return end;
}

std::vector<PlainMeasure> PlainJudge::measures(const model::Rule& rule) const {
    const auto seconds = [](double minutes) { return std::llround(minutes * 60); };
    const Cost speed = speed_of(rule.speed_m_per_s);
    const auto end = [&](Cost at_speed) { return std::llround(end_minutes() * 60 * static_cast<double>(at_speed)); };
    std::vector<PlainMeasure> made{{rule.group, speed, seconds(rule.minutes) * speed, end(speed), rule.capped_downhill}};
    for (const auto& ring : rule.rings) {
        const Cost limit = ring.minutes ? seconds(*ring.minutes) * speed : std::llround(*ring.metres) * dmm_per_m;
        made.push_back({rule.group, speed, limit, end(speed), rule.capped_downhill});
    }
    for (const auto& extra : rule.extra_groups) {
        const Cost own = speed_of(extra.speed_m_per_s);
        const bool capped = extra.group == rule.group ? rule.capped_downhill : careful(extra.group);
        made.push_back({extra.group, own, seconds(rule.minutes) * own, end(own), capped});
    }
    return made;
}

MaybeWay PlainJudge::way(const Joined& from, const Joined& to, bool capped, Cost link_tenths) const {
    const auto leg = [&](const Joined& place) {
        const double metres = place.link_m * (static_cast<double>(link_tenths) / 10);
        return PlainWay{std::llround(metres * dmm_per_m), metres, metres};
    };
    return sum(sum(leg(from), streets_.between(from, to, capped)), leg(to));
}

std::optional<Cost> PlainJudge::cost(const model::Rule& rule, const PlainMeasure& measure, const Walk& walk, std::size_t home,
                                     std::size_t facility) const {
    const auto& row = town_.study.facilities[facility];
    const auto& from = homes_[home].joined;
    const auto& to = facilities_[facility].joined;
    const auto& day = day_of(facility, date_of(rule));
    const bool there_that_day = walk.closed_too ? day.in_operation : day.serves;
    if (row.service != rule.service || !there_that_day || !from || !to) return std::nullopt;
    const auto there = way(*from, *to, measure.capped, walk.link_tenths);
    const auto back = way(*to, *from, measure.capped, walk.link_tenths);
    if (town_.options.walk != WalkRule::from_facility && !there) return std::nullopt;
    if (town_.options.walk != WalkRule::to_facility && !back) return std::nullopt;
    if (town_.options.at && !walk.any_hour) {
        // On arrival, or on setting out from there, in seconds times speed.
        const Cost speed = measure.speed * walk.speed_tenths / 10;
        const Cost walked = town_.options.walk == WalkRule::from_facility ? 0 : there->cost;
        const Cost arrives = *town_.options.at * speed + walked;
        const bool open = !day.hours || std::ranges::any_of(*day.hours, [&](const model::OpenSpan& span) {
            return span.from * speed <= arrives && arrives < span.to * speed;
        });
        if (!open) return std::nullopt;
    }
    switch (town_.options.walk) {
        case WalkRule::to_facility:
            return there->cost;
        case WalkRule::from_facility:
            return back->cost;
        case WalkRule::worse:
            return std::max(there->cost, back->cost);
    }
    return std::nullopt;
}

std::optional<PlainJudge::Reached> PlainJudge::nearest(const model::Rule& rule, const PlainMeasure& measure, const Walk& walk,
                                                       std::size_t home) const {
    std::optional<Reached> best;
    for (std::size_t facility = 0; facility < town_.study.facilities.size(); ++facility) {
        const auto found = cost(rule, measure, walk, home, facility);
        if (found && (!best || *found < best->cost)) best = Reached{*found, facility};
    }
    return best;
}

/// Why nothing can be walked to: whether the island has one all the same, and whether piers lead to one.
void PlainJudge::judge_unreached(const model::Rule& rule, std::size_t home, PlainVerdict& verdict) const {
    const auto& place = *homes_[home].joined;
    const auto has_pier = [&](std::size_t part) {
        return std::ranges::any_of(piers_, [&](const auto& pier) { return pier && streets_.part_of(*pier) == part; });
    };
    bool on_island = false;
    bool by_pier = false;
    for (std::size_t row = 0; row < town_.study.facilities.size(); ++row) {
        const auto& facility = town_.study.facilities[row];
        const auto& joined = facilities_[row].joined;
        if (facility.service != rule.service || !joined || !day_of(row, date_of(rule)).serves) continue;
        on_island = on_island || streets_.island_at(facility.place) == town_.study.homes[home].island.at();
        by_pier = by_pier || (has_pier(streets_.part_of(*joined)) && has_pier(streets_.part_of(place)));
    }
    const bool by_boat = verdict.asks_boats ? verdict.boat.reached : by_pier;
    verdict.status = on_island ? Status::unknown : by_boat ? Status::boat_only : Status::no_access;
}

bool PlainJudge::slope_alone(const PlainMeasure& measure, const PlainVerdict& verdict, std::size_t home, bool most) const {
    const auto& from = *homes_[home].joined;
    const auto& to = *facilities_[*verdict.facility].joined;
    const bool back = town_.options.walk == WalkRule::from_facility;
    const auto walked = back ? way(to, from, measure.capped, 10) : way(from, to, measure.capped, 10);
    return std::llround((most ? walked->most_m : walked->least_m) * dmm_per_m) <= measure.limit;
}

std::vector<PlainVerdict> PlainJudge::judged(const model::Rule& rule, const PlainMeasure& measure, bool boats) const {
    const auto& study = town_.study;
    std::vector<PlainVerdict> verdicts(study.homes.size());
    std::optional<PlainBoats> day;
    if (boats && study.timetable) day.emplace(boats_of(rule));
    for (std::size_t home = 0; home < verdicts.size(); ++home) {
        auto& verdict = verdicts[home];
        const auto& township = study.villages[study.homes[home].village.at()].township;
        const bool complete = plain_complete(study, rule.service, township);
        const auto within = [&](const Walk& walk, Cost limit) {
            const auto found = nearest(rule, measure, walk, home);
            return found && found->cost <= limit;
        };
        const double limit_m = study.link_rules.link_limit_m;
        const auto& joining = homes_[home];
        if (!joining.joined) {
            verdict.causes = {Cause::data_missing};
            verdict.flips = *joining.nearest_m > limit_m && *joining.nearest_m * 0.9 <= limit_m;
            continue;
        }
        const bool slow = within({.speed_tenths = 9}, measure.limit * 9 / 10);
        const bool fast = within({.speed_tenths = 11}, measure.limit * 11 / 10);
        const bool far_links = within({.link_tenths = 11}, measure.limit);
        const bool near_links = within({.link_tenths = 9}, measure.limit);
        auto found = nearest(rule, measure, {}, home);
        const auto at_any_hour = nearest(rule, measure, {.any_hour = true}, home);
        if (found && found->cost > measure.end) found.reset();
        const bool closed = !found && town_.options.at && at_any_hour && at_any_hour->cost <= measure.end;
        verdict.over = !found && !closed && at_any_hour.has_value();
        if (found) {
            verdict.cost = found->cost;
            verdict.facility = found->facility;
        } else if (day && !closed && !verdict.over) {
            verdict.asks_boats = true;
            verdict.boat = day->day_of(stop_walks(*joining.joined, rule), goals(rule, std::nullopt), town_.options.window);
        }
        if (found && found->cost <= measure.limit) {
            verdict.status = Status::covered;
            verdict.flips = !slow || !far_links || joining.joined->link_m * 1.1 > limit_m;
            continue;
        }
        verdict.flips = fast || near_links || (closed && (slow || far_links));
        if (!complete) {
            verdict.causes = {Cause::data_missing};
            continue;
        }
        if (found) {
            verdict.status = Status::too_far;
            for (const bool most : {false, true})
                verdict.causes.push_back(study.has_elevation && slope_alone(measure, verdict, home, most) ? Cause::slope
                                                                                                          : Cause::distance);
        } else if (verdict.over) {
            verdict.status = Status::too_far;
            verdict.causes = {Cause::distance};
        } else if (closed) {
            verdict.status = Status::no_access;
            verdict.causes = {Cause::distance};
        } else {
            judge_unreached(rule, home, verdict);
            verdict.causes = {verdict.status == Status::unknown     ? Cause::data_missing
                              : verdict.status == Status::boat_only ? Cause::across_water
                                                                    : Cause::no_facility};
        }
        const bool rests = within({.any_hour = true, .closed_too = true}, measure.limit);
        if (rests && verdict.status != Status::unknown) verdict.causes = {Cause::closed};
    }
    return verdicts;
}

}  // namespace circle15::oracle
