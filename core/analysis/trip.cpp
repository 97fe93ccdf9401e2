// SPDX-License-Identifier: MIT
#include "core/analysis/trip.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/analysis/isochrone.hpp"
#include "core/geometry/measure.hpp"

namespace circle15::analysis {

using model::Metres;

namespace {

model::LineOf<Metres> line_of(const Ground& ground, const network::PathPart& part) {
    auto line =
        geometry::part_of(ground.network.shape(*part.edge), std::min(part.from_m, part.to_m), std::max(part.from_m, part.to_m));
    if (part.from_m > part.to_m) line = {line.rbegin(), line.rend()};
    return line;
}

TripLeg link_leg(const Ground& ground, const network::PathPart& part, Metres from, Metres to) {
    return {.link = true, .length_m = part.length_m, .line = ground.projection.to_lonlat(model::LineOf<Metres>{from, to})};
}

TripLeg street_leg(const Ground& ground, const network::PathPart& part) {
    const auto& way = ground.study.streets.ways[ground.network.edge(*part.edge).way];
    return {.street = way.name,
            .kind = way.kind,
            .quality = way.quality,
            .length_m = part.length_m,
            .line = ground.projection.to_lonlat(line_of(ground, part))};
}

/// Edges of the same street read as one leg.
bool continues(const TripLeg& leg, const TripLeg& next) {
    return !leg.link && !next.link && leg.street == next.street && leg.kind == next.kind && leg.quality == next.quality;
}

}  // namespace

std::vector<TripLeg> street_legs(const Ground& ground, std::span<const network::PathPart> parts, const WalkEnds& ends,
                                 double speed_m_per_s) {
    std::vector<TripLeg> legs;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        TripLeg leg = parts[i].edge ? street_leg(ground, parts[i])
                      : i == 0      ? link_leg(ground, parts[i], ends.from, ends.from_foot)
                                    : link_leg(ground, parts[i], ends.to_foot, ends.to);
        leg.minutes = network::seconds_of(parts[i].cost, speed_m_per_s) / 60;
        if (!legs.empty() && continues(legs.back(), leg)) {
            auto& last = legs.back();
            last.length_m += leg.length_m;
            last.minutes += leg.minutes;
            last.line.insert(last.line.end(), leg.line.begin() + 1, leg.line.end());
        } else {
            legs.push_back(std::move(leg));
        }
    }
    return legs;
}

namespace {

/// A trip with what the choice between trips goes by: less is better.
struct Choice {
    double rank = 0;  ///< seconds of the walk, or of the clock
    network::FlatDmm cost = 0;
    Trip trip;
};

std::optional<model::OpenSpan> span_at(const HoursThatDay& hours, model::DaySeconds time) {
    for (const model::OpenSpan& span : *hours) {
        if (span.from <= time && time < span.to) return span;
    }
    return std::nullopt;
}

/// The first opening at or after `time`.
std::optional<model::OpenSpan> next_span(const HoursThatDay& hours, model::DaySeconds time) {
    for (const model::OpenSpan& span : *hours) {
        if (span.from >= time) return span;
    }
    return std::nullopt;
}

std::optional<TripClock> leaving_at(const HoursThatDay& hours, model::DaySeconds leave, model::DaySeconds walk_s) {
    TripClock clock{.leave_s = leave, .arrive_s = leave + walk_s, .served_s = leave + walk_s};
    if (!hours) return clock;
    auto span = span_at(hours, clock.arrive_s);
    if (!span) span = next_span(hours, clock.arrive_s);
    if (!span) return std::nullopt;
    clock.served_s = std::max(clock.arrive_s, span->from);
    clock.closes_s = span->to;
    return clock;
}

std::optional<TripClock> served_by(const HoursThatDay& hours, model::DaySeconds by, model::DaySeconds walk_s,
                                   model::DaySeconds service_s) {
    std::optional<TripClock> latest;
    const auto take = [&](model::DaySeconds served, std::optional<model::DaySeconds> closes) {
        if (!latest || served > latest->served_s)
            latest = {.leave_s = served - walk_s, .arrive_s = served, .served_s = served, .closes_s = closes};
    };
    if (!hours) take(by, std::nullopt);
    if (!hours) return latest;
    for (const model::OpenSpan& span : *hours) {
        const auto served = std::min(by, span.to - service_s);
        if (served >= span.from) take(served, span.to);
    }
    return latest;
}

/// How `trip` ends up by the clock; nothing where it is not served.
std::optional<Choice> chosen(const TripQuery& query, const model::Rule& rule, network::FlatDmm cost, Trip trip) {
    const auto walk_s = static_cast<model::DaySeconds>(std::ceil(network::seconds_of(cost, rule.speed_m_per_s)));
    double rank = walk_s;
    if (query.leave) {
        trip.clock = leaving_at(trip.hours, *query.leave, walk_s);
        if (!trip.clock) return std::nullopt;
        rank = trip.clock->served_s;
    } else if (query.arrive) {
        trip.clock = served_by(trip.hours, *query.arrive, walk_s, static_cast<model::DaySeconds>(rule.service_minutes * 60));
        if (!trip.clock) return std::nullopt;
        rank = -trip.clock->leave_s;
    }
    return Choice{.rank = rank, .cost = cost, .trip = std::move(trip)};
}

/// The nearest in operation, where it is nearer than the trip and does not serve.
std::optional<NotServing> nearer_one(const Ground& ground, const TripQuery& query, const network::Link& link,
                                     const std::optional<Choice>& best, const model::DayAsked& day) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    const network::NearestFacilities all(ground.network, ground.facilities_in_operation(rule.service, day.date),
                                         {.shape = slope_shape_of(rule.capped_downhill)});
    const auto nearest = all.from(link);
    if (!nearest || (best && nearest->cost >= best->cost)) return std::nullopt;
    const auto& facility = ground.study.facilities[nearest->facility.at()];
    const double seconds = network::seconds_of(nearest->cost, rule.speed_m_per_s);
    NotServing found{
        .facility = nearest->facility, .minutes = seconds / 60, .why = model::serving_on(facility, day.calendar, day.date)};
    if (!query.leave || !facility.opening_hours) return found;
    found.arrive_s = *query.leave + static_cast<model::DaySeconds>(std::ceil(seconds));
    if (const auto span = next_span(model::open_spans_on(*facility.opening_hours, day.calendar, day.date), *found.arrive_s))
        found.opens_s = span->from;
    return found;
}

}  // namespace

WalkAnswer walk_answer(const Ground& ground, const TripQuery& query) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    const network::Link link = require_link(ground, query.from);
    const model::DayAsked day{.date = query.options.date.value_or(ground.study.date), .calendar = ground.study.calendar};
    const auto open = ground.open_facilities(rule.service, day);
    std::optional<Choice> best;
    for (const SameHours& group : by_hours(open, hours_that_day(ground, open, day))) {
        // Of those with the same hours the nearest serves soonest, and is left for latest.
        const network::NearestFacilities search(
            ground.network, group.facilities,
            {.shape = slope_shape_of(rule.capped_downhill), .direction = directions_of(query.options.walk).front()});
        const auto nearest = search.from(link);
        if (!nearest) continue;
        auto choice = chosen(query, rule, nearest->cost, {.facility = nearest->facility, .hours = group.hours});
        const auto key = [](const Choice& one) { return std::tuple(one.rank, one.cost, one.trip.facility); };
        if (!choice || (best && key(*best) < key(*choice))) continue;
        Trip& trip = choice->trip;
        trip.minutes = network::seconds_of(nearest->cost, rule.speed_m_per_s) / 60;
        trip.covered = nearest->cost <= network::flat_dmm_in(rule.minutes * 60, rule.speed_m_per_s);
        const auto parts = search.path(link);
        for (const auto& part : parts) trip.length_m += part.length_m;
        trip.legs = street_legs(ground, parts,
                                {.from = ground.projection.to_metres(query.from),
                                 .from_foot = link.foot,
                                 .to_foot = ground.facility_link(nearest->facility)->foot,
                                 .to = ground.projection.to_metres(ground.study.facilities[nearest->facility.at()].place)},
                                rule.speed_m_per_s);
        best = std::move(choice);
    }
    WalkAnswer answer{.date = day.date, .nearer = nearer_one(ground, query, link, best, day)};
    if (best) answer.trip = std::move(best->trip);
    return answer;
}

std::optional<Trip> walk_to_service(const Ground& ground, const TripQuery& query) { return walk_answer(ground, query).trip; }

}  // namespace circle15::analysis
