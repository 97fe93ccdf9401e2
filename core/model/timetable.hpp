// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/date.hpp"
#include "core/model/index.hpp"
#include "core/model/opening_hours.hpp"
#include "core/model/pier.hpp"

namespace circle15::model {

using StopId = Index<struct StopKind>;          ///< row of Timetable::stops
using RouteId = Index<struct RouteKind>;        ///< row of Timetable::routes
using CalendarId = Index<struct CalendarKind>;  ///< row of Timetable::calendars
using TripId = Index<struct TripKind>;          ///< row of Timetable::trips
using ShapeId = Index<struct ShapeKind>;        ///< row of Timetable::shapes

/// A pier that boats call at; its platforms are one place with it.
struct FerryStop {
    std::string id;
    std::string name;
    LonLat place;
    std::vector<std::string> platforms;  ///< ids of the stops below it
};

struct FerryRoute {
    std::string id;
    std::string name;
};

/// The days on which trips run: weekdays within a span of dates, with exceptions (calendar and calendar_dates of GTFS).
struct Calendar {
    std::string id;
    std::array<bool, 7> week{};  ///< Monday first
    std::optional<Date> from;    ///< both unset where only `added` days count
    std::optional<Date> to;      ///< inclusive
    std::vector<Date> added;     ///< ascending
    std::vector<Date> removed;   ///< ascending
};

/// A boat at a pier.
struct Call {
    StopId stop;
    DaySeconds arrive = 0;
    DaySeconds depart = 0;
    bool can_board = true;
    bool can_alight = true;
    bool operator==(const Call&) const = default;
};

/// A trip repeated from `from` (inclusive) until `to` (exclusive). Where `exact` is false the boats keep only the interval, not
/// the clock: they are drawn at `from`, `from` + `every_s`, ... and marked approximate, which gives the right mean wait (half
/// the interval) over a window of departures, while a single journey may be up to `every_s` later than shown.
struct Headway {
    DaySeconds from = 0;
    DaySeconds to = 0;
    DaySeconds every_s = 0;
    bool exact = true;
};

struct Trip {
    std::string id;
    RouteId route;
    CalendarId calendar;
    std::string headsign;
    std::optional<ShapeId> shape;
    std::vector<Call> calls;        ///< at least two; times ascending, may pass 86400
    std::vector<Headway> headways;  ///< empty: the trip runs once, at the times of its calls
};

/// What transfers.txt says of changing boats from one pier to another (or the same).
struct ChangeRule {
    StopId from;
    StopId to;
    bool possible = true;
    DaySeconds least_s = 0;  ///< from landing to the next departure
};

struct TimetableShape {
    std::string id;
    Line line;
};

/// Who made the timetable, for which dates, and whether it is one made up to demonstrate the program.
struct FeedInfo {
    std::string publisher;
    std::string version;
    std::optional<Date> from;
    std::optional<Date> to;  ///< inclusive
    bool demonstration = false;
};

/// All boats of a study by the dates they run on; every cross reference is an index that holds.
struct Timetable {
    FeedInfo feed;
    std::vector<FerryStop> stops;
    std::vector<FerryRoute> routes;
    std::vector<Calendar> calendars;
    std::vector<Trip> trips;
    std::vector<ChangeRule> changes;
    std::vector<TimetableShape> shapes;
};

/// The dates a timetable speaks of, both inclusive.
struct DateSpan {
    Date from;
    Date to;
    bool operator==(const DateSpan&) const = default;
};

/// What feed_info says, filled up with the first and last day of the calendars; nothing where no calendar has a day.
[[nodiscard]] std::optional<DateSpan> validity_of(const Timetable& timetable);
[[nodiscard]] bool runs_on(const Calendar& calendar, Date date);

/// The study's pier for every stop: the one with the id of the stop or of one of its platforms; nothing where none has.
[[nodiscard]] std::vector<std::optional<PierId>> study_piers_of(const Timetable& timetable, std::span<const Pier> piers);

}  // namespace circle15::model
