// SPDX-License-Identifier: MIT
#include "core/analysis/boat_trip.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "core/analysis/analyze.hpp"
#include "core/analysis/isochrone.hpp"
#include "core/analysis/sailing_line.hpp"
#include "core/geometry/measure.hpp"

namespace circle15::analysis {

namespace {

/// What is needed to draw the legs of a journey from one place.
struct Course {
    const Ground& ground;
    const BoatNetwork& walks;
    const ServiceBoats& boats;
    model::LonLat home;
    network::Link home_link;
    model::FacilityId facility;
    double speed_m_per_s = 0;

    [[nodiscard]] model::LonLat place_of(std::optional<model::StopId> stop, bool before_boats) const {
        if (stop) return ground.study.timetable->stops[stop->at()].place;
        return before_boats ? home : ground.study.facilities[facility.at()].place;
    }
    /// Draws the leg; of a walk also says along which streets it goes.
    void draw(const network::FerryLeg& leg, bool before_boats, BoatLeg& drawn) const {
        const auto from = place_of(leg.from_stop, before_boats);
        if (leg.kind == network::FerryLegKind::sail) {
            drawn.line =
                sailing_line(*ground.study.timetable, boats.day.sailings()[*leg.sailing], leg.board_call, leg.alight_call);
            return;
        }
        drawn.line = {from};
        if (leg.kind != network::FerryLegKind::walk) return;
        const auto to = place_of(leg.to_stop, false);
        const network::Link* out = leg.from_stop ? stop_link(*leg.from_stop) : &home_link;
        const network::Link* in = leg.to_stop ? stop_link(*leg.to_stop) : ground.facility_link(facility);
        // A change on foot that only the timetable names has no way along streets.
        std::vector<network::PathPart> parts;
        if (leg.to_stop && out != nullptr) parts = walks.path_to(*leg.to_stop, *out);
        if (!leg.to_stop && leg.from_stop) parts = walks.path_from(*leg.from_stop, *in);
        drawn.line = line_between(ground, parts, from, to);
        if (parts.empty() || out == nullptr || in == nullptr) return;
        drawn.streets = street_legs(ground, parts,
                                    {.from = ground.projection.to_metres(from),
                                     .from_foot = out->foot,
                                     .to_foot = in->foot,
                                     .to = ground.projection.to_metres(to)},
                                    speed_m_per_s);
    }

private:
    [[nodiscard]] const network::Link* stop_link(model::StopId stop) const {
        const auto pier = walks.pier_of(stop);
        return pier ? std::get_if<network::Link>(&ground.piers[pier->at()]) : nullptr;
    }
    static model::Line line_between(const Ground& ground, const std::vector<network::PathPart>& parts, model::LonLat from,
                                    model::LonLat to) {
        model::Line line{from};
        const auto append = [&](model::LonLat place) {
            const bool same = std::abs(line.back().lon - place.lon) < 5e-8 && std::abs(line.back().lat - place.lat) < 5e-8;
            if (!same) line.push_back(place);
        };
        for (const auto& part : parts) {
            if (!part.edge) continue;
            const auto metres = geometry::part_of(ground.network.shape(*part.edge), std::min(part.from_m, part.to_m),
                                                  std::max(part.from_m, part.to_m));
            auto street = ground.projection.to_lonlat(metres);
            if (part.from_m > part.to_m) std::ranges::reverse(street);
            for (const auto& place : street) append(place);
        }
        append(to);
        return line;
    }
};

BoatTrip in_words(const Course& course, const network::FerryJourney& journey) {
    const auto& timetable = *course.ground.study.timetable;
    const auto stop_name = [&](std::optional<model::StopId> stop) {
        return stop ? timetable.stops[stop->at()].name : std::string{};
    };
    BoatTrip trip{.facility = course.facility,
                  .leave_s = journey.leave,
                  .leave_by_s = journey.leave_by,
                  .served_s = journey.served.at,
                  .approximate = journey.approximate,
                  .demonstration = timetable.feed.demonstration};
    bool before_boats = true;
    for (const auto& leg : journey.legs) {
        BoatLeg words{.kind = leg.kind,
                      .from_s = leg.from,
                      .to_s = leg.to,
                      .from = stop_name(leg.from_stop),
                      .to = stop_name(leg.to_stop)};
        course.draw(leg, before_boats, words);
        before_boats = false;
        if (leg.sailing) {
            const auto& sailing = course.boats.day.sailings()[*leg.sailing];
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
            .leave_by_s = miss.step.boarding.be_there - miss.step.walk.to_pier_s,
            .served_s = miss.step.boarding.served.at,
            .by_s = miss.by_s};
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
    if (journey) {
        const Course course{.ground = ground,
                            .walks = walks,
                            .boats = boats,
                            .home = query.from,
                            .home_link = link,
                            .facility = boats.rows[journey->facility],
                            .speed_m_per_s = rule.speed_m_per_s};
        answer.trip = in_words(course, *journey);
    }
    if (miss) answer.missed = in_words(ground, boats, *miss);
    return answer;
}

}  // namespace circle15::analysis
