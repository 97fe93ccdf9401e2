// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/facility.hpp"
#include "core/model/home.hpp"
#include "core/model/timetable.hpp"

namespace circle15::model {

/// Opens a planned or closed facility of the study, or one of its own.
struct OpenFacility {
    std::string id;
    std::optional<Facility> created;  ///< unset: the study has the facility already
    bool operator==(const OpenFacility&) const = default;
};

struct CloseFacility {
    std::string id;
    bool operator==(const CloseFacility&) const = default;
};

struct MoveFacility {
    std::string id;
    LonLat place;
    std::string given_crs;  ///< the CRS the place was given in
    bool operator==(const MoveFacility&) const = default;
};

/// Sets how many a facility can serve, in its own unit; `enlarge` in a scenario file.
struct ResizeFacility {
    std::string id;
    std::int64_t capacity = 0;
    bool operator==(const ResizeFacility&) const = default;
};

struct ChangeHours {
    std::string id;
    std::string opening_hours;
    bool operator==(const ChangeHours&) const = default;
};

/// Puts a facility's row back exactly as it was: what the inverse of the edits above is made of.
struct RestoreFacility {
    Facility facility;
    bool operator==(const RestoreFacility&) const = default;
};

/// Takes away a row that an edit added; it must be the last one.
struct RemoveFacility {
    std::string id;
    bool operator==(const RemoveFacility&) const = default;
};

/// Sends people of an island or village to the homes of another: a share of each age band, or so many persons of all its bands.
struct MovePeople {
    std::string from;  ///< an island's id, a village's code or a township's name
    std::string to;
    std::optional<double> share;  ///< above 0, at most 1; this or `persons` is set
    std::optional<std::int64_t> persons;
    AgeGroup group = everybody;  ///< who takes part
    bool operator==(const MovePeople&) const = default;
};

/// Multiplies the people of an island, village or township: births, deaths and moves to and from outside the study.
struct ScalePeople {
    std::string from;
    double factor = 1;  ///< 0 or more
    bool operator==(const ScalePeople&) const = default;
};

/// Sets one home's people exactly.
struct SetPeople {
    std::string home;
    PersonsByAge persons{};
    bool operator==(const SetPeople&) const = default;
};

/// Changes a service's rule; what is unset stays as it is.
struct ChangeStandard {
    std::string service;
    std::optional<double> minutes;
    std::optional<double> speed_m_per_s;
    std::optional<bool> capped_downhill;
    std::optional<double> service_minutes;
    std::optional<std::int64_t> viable_persons;
    std::optional<std::optional<double>> target_percent;   ///< set to nothing: no pass mark
    std::optional<std::optional<double>> places_per_1000;  ///< set to nothing: places are not judged
    bool operator==(const ChangeStandard&) const = default;
};

using StudyEdit = std::variant<OpenFacility, CloseFacility, MoveFacility, ResizeFacility, ChangeHours, RestoreFacility,
                               RemoveFacility, MovePeople, ScalePeople, SetPeople, ChangeStandard>;

/// Takes boats out of the timetable: those of one route, one trip, or all.
struct CancelSailings {
    std::optional<std::string> route;
    std::optional<std::string> trip;  ///< neither set: every boat
    bool operator==(const CancelSailings&) const = default;
};

/// Moves a trip, all its calls alike.
struct RetimeTrip {
    std::string trip;
    int minutes = 0;  ///< later; below 0 earlier
    bool operator==(const RetimeTrip&) const = default;
};

/// One more boat on every day of the timetable; arrival and departure of a call are the same.
struct AddSailing {
    std::string route;
    std::vector<std::pair<std::string, DaySeconds>> calls;  ///< pier (stop id) and time, in order
    bool operator==(const AddSailing&) const = default;
};

/// Puts a whole timetable back: the inverse of the edits above. No scenario file can say this.
struct RestoreTimetable {
    std::shared_ptr<const Timetable> timetable;
    bool operator==(const RestoreTimetable&) const = default;
};

using SailingEdit = std::variant<CancelSailings, RetimeTrip, AddSailing, RestoreTimetable>;

/// An edit and where it is written, for messages.
template <class What>
struct Placed {
    What what;
    std::string file;
    std::string place;  ///< "line 3, column 1"
};

/// A named set of edits to a study; both lists are applied in order. Edits of sailings touch the study's timetable alone.
struct Scenario {
    std::string name_zh;
    std::string name_en;
    std::string description;
    std::string description_en;
    std::string source;
    std::vector<Placed<StudyEdit>> edits;
    std::vector<Placed<SailingEdit>> sailings;
};

/// Several scenarios one after the other, under their names joined by " + ".
[[nodiscard]] Scenario combined(std::span<const Scenario> scenarios);

}  // namespace circle15::model
