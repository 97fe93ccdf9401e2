// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/boat_answers.hpp"
#include "core/analysis/trip.hpp"

namespace circle15::analysis {

/// When to travel: leave at a time, or be served by one; exactly one is set.
struct BoatTime {
    std::optional<model::DaySeconds> leave;
    std::optional<model::DaySeconds> arrive;
};

/// A part of a journey by the clock, in words of the study.
struct BoatLeg {
    network::FerryLegKind kind = network::FerryLegKind::walk;
    model::DaySeconds from_s = 0;
    model::DaySeconds to_s = 0;
    std::string from;              ///< pier; empty: home
    std::string to;                ///< pier; empty: the facility
    std::string route;             ///< of a boat: its name
    std::string trip;              ///< of a boat: its id in the timetable
    model::Line line;              ///< walked or sailed; a single point where one waits
    std::vector<TripLeg> streets;  ///< of a walk, in walking order; empty where only the timetable knows the way
};

/// A boat just out of reach and by how much.
struct MissedBoat {
    std::string pier;
    std::string route;
    model::DaySeconds departs_s = 0;
    model::DaySeconds leave_by_s = 0;  ///< when one would have had to leave home for it
    model::DaySeconds served_s = 0;    ///< when the service would begin with it
    model::DaySeconds by_s = 0;        ///< leaves too early, or serves too late, by so much
};

struct BoatTrip {
    model::FacilityId facility;
    model::DaySeconds leave_s = 0;     ///< as asked; with `arrive`, the latest that is in time
    model::DaySeconds leave_by_s = 0;  ///< leaving home until then catches the same boat
    model::DaySeconds served_s = 0;    ///< the service begins
    bool approximate = false;
    bool demonstration = false;
    std::vector<BoatLeg> legs;
};

/// What boats offer a place for one service: the journey, if there is one, and the boat before (or after) that does not do.
struct BoatTripAnswer {
    std::optional<BoatTrip> trip;
    std::optional<MissedBoat> missed;
};

/// Nothing where the study has no timetable. Throws model::InputError where the place is joined to no street or the timetable
/// does not cover the date.
[[nodiscard]] std::optional<BoatTripAnswer> boat_to_service(const Ground& ground, const TripQuery& query, const BoatTime& time);

}  // namespace circle15::analysis
