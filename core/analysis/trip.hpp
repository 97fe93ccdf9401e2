// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/open_walks.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/start.hpp"
#include "core/model/open_day.hpp"

namespace circle15::analysis {

/// By the clock, at most one of `leave` and `arrive` is set: when to set out, or by when the service has to begin.
struct TripQuery {
    model::LonLat from;
    model::RuleId rule;
    Options options;
    Start start = {};
    std::optional<model::DaySeconds> leave;
    std::optional<model::DaySeconds> arrive;
};

/// A stretch along one street (or a link leg, without a name).
struct TripLeg {
    bool link = false;   ///< between a place and the street network
    std::string street;  ///< empty where the street has no name
    model::StreetKind kind = model::StreetKind::street;
    model::Quality quality = model::Quality::mapped;
    double length_m = 0;
    double minutes = 0;
    model::Line line;
};

/// A walk by the clock.
struct TripClock {
    model::DaySeconds leave_s = 0;
    model::DaySeconds arrive_s = 0;             ///< at the door, rounded up to the second
    model::DaySeconds served_s = 0;             ///< at once, or when it opens
    std::optional<model::DaySeconds> closes_s;  ///< unset: hours not known
};

/// The walk from a place to the nearest open facility of a service.
struct Trip {
    model::FacilityId facility;
    HoursThatDay hours;              ///< of that day
    std::optional<TripClock> clock;  ///< where the question has a time
    double minutes = 0;
    double length_m = 0;
    bool covered = false;  ///< within the rule's threshold
    std::vector<TripLeg> legs;
};

/// Where a walk begins and ends, and where it comes to the streets and leaves them, on the measuring CRS.
struct WalkEnds {
    model::Metres from;
    model::Metres from_foot;
    model::Metres to_foot;
    model::Metres to;
};

/// The parts of a walk, link legs first and last, as stretches along one street each.
[[nodiscard]] std::vector<TripLeg> street_legs(const Ground& ground, std::span<const network::PathPart> parts,
                                               const WalkEnds& ends, double speed_m_per_s);

/// A facility that is nearer, or the nearest there is, and does not serve then.
struct NotServing {
    model::FacilityId facility;
    double minutes = 0;
    model::Serving why = model::Serving::closed_that_day;  ///< `open` where it is closed at that hour only
    std::optional<model::DaySeconds> arrive_s;             ///< where the question has a time
    std::optional<model::DaySeconds> opens_s;              ///< after that, on the same day
};

struct WalkAnswer {
    model::Date date;
    std::optional<Trip> trip;
    std::optional<NotServing> nearer;
};

/// The facility on foot that serves on the day: the nearest, or, with a time to leave, the one that serves soonest, a wait
/// until it opens included; with a time to be served by, the one that one may leave latest for, so that the rule's stay ends
/// by closing time. Beside it the nearest one in operation that does not serve then, where that is nearer. Throws
/// model::InputError where the place is joined to no street.
[[nodiscard]] WalkAnswer walk_answer(const Ground& ground, const TripQuery& query);

/// Its trip alone. Nothing where no open facility can be reached on foot.
[[nodiscard]] std::optional<Trip> walk_to_service(const Ground& ground, const TripQuery& query);

}  // namespace circle15::analysis
