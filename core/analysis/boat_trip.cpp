// SPDX-License-Identifier: MIT
#include "core/analysis/boat_trip.hpp"

#include "core/analysis/analyze.hpp"
#include "core/analysis/isochrone.hpp"

namespace circle15::analysis {

namespace {

BoatTrip in_words(const Ground& ground, const ServiceBoats& boats, const network::FerryJourney& journey) {
    const auto& timetable = *ground.study.timetable;
    const auto stop_name = [&](std::optional<model::StopId> stop) {
        return stop ? timetable.stops[stop->at()].name : std::string{};
    };
    BoatTrip trip{.facility = boats.rows[journey.facility],
                  .leave_s = journey.leave,
                  .leave_by_s = journey.leave_by,
                  .served_s = journey.served.at,
                  .approximate = journey.approximate,
                  .demonstration = timetable.feed.demonstration};
    for (const auto& leg : journey.legs) {
        BoatLeg words{.kind = leg.kind,
                      .from_s = leg.from,
                      .to_s = leg.to,
                      .from = stop_name(leg.from_stop),
                      .to = stop_name(leg.to_stop)};
        if (leg.sailing) {
            const auto& sailing = boats.day.sailings()[*leg.sailing];
            words.route = timetable.routes[sailing.route.at()].name;
            words.trip = timetable.trips[sailing.trip.at()].id;
        }
        trip.legs.push_back(std::move(words));
    }
    return trip;
}

MissedBoat in_words(const Ground& ground, const ServiceBoats& boats, const network::NearMiss& miss) {
    const auto& timetable = *ground.study.timetable;
    const auto& sailing = boats.day.sailings()[miss.step.boarding.sailing];
    const auto& call = sailing.calls[miss.step.boarding.call];
    return {.pier = timetable.stops[call.stop.at()].name,
            .route = timetable.routes[sailing.route.at()].name,
            .departs_s = call.depart,
            .by_minutes = miss.by_s / 60.0};
}

}  // namespace

std::optional<BoatTripAnswer> boat_to_service(const Ground& ground, const TripQuery& query, const BoatTime& time) {
    if (!ground.study.timetable) return std::nullopt;
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    const auto link = require_link(ground, query.from);
    const auto boat = boat_query(ground.study, query.options);
    const auto& walks = boats_of(ground, slope_shape_of(rule.capped_downhill));
    const ServiceBoats boats(ground, walks, rule, ground.open_facilities(rule.service, boat.date), boat);
    const auto home = pier_walks(walks.walks_of(link), rule.speed_m_per_s);

    const auto journey = time.leave ? network::journey_leaving(boats.profiles, home, *time.leave)
                                    : network::journey_arriving(boats.profiles, home, time.arrive.value_or(0));
    const auto miss = time.leave ? network::boat_before(boats.profiles, home, *time.leave)
                                 : network::boat_after(boats.profiles, home, time.arrive.value_or(0));
    BoatTripAnswer answer;
    if (journey) answer.trip = in_words(ground, boats, *journey);
    if (miss) answer.missed = in_words(ground, boats, *miss);
    return answer;
}

}  // namespace circle15::analysis
