// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/analysis/boat_network.hpp"
#include "core/network/ferry_answer.hpp"
#include "core/network/ferry_journey.hpp"
#include "core/network/ferry_return.hpp"

namespace circle15::analysis {

/// What the boats of one day are asked.
struct BoatQuery {
    model::Date date;
    network::DayWindow window;  ///< departures from home that the figures are over
    std::set<std::string> suspended_routes;
    bool all_suspended = false;

    [[nodiscard]] bool suspends() const { return all_suspended || !suspended_routes.empty(); }
};

/// One home's way by boat to one service, beside the 15-minute circle and never mixed into it.
struct BoatVerdict {
    network::BoatAnswer day;
    network::ReturnAnswer same_day;
    std::optional<model::FacilityId> facility;    ///< of the fastest journey of the window
    std::vector<model::RouteId> routes;           ///< its boats, in order
    std::optional<double> days_without_per_year;  ///< expected, by the routes' lost-day shares
    bool demonstration = false;                   ///< the timetable is one made up to demonstrate the program

    [[nodiscard]] bool reached() const { return day.first_leave_s.has_value(); }
    bool operator==(const BoatVerdict&) const = default;
};

/// Boat answers for one service, by HomeId; nothing for homes that are not asked or cannot walk to any stop.
using BoatVerdicts = std::vector<std::optional<BoatVerdict>>;

/// One service's boats on one day: the values that the network's profile search keeps references to.
struct ServiceBoats {
    ServiceBoats(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                 const std::vector<network::LinkedFacility>& open, const BoatQuery& query);
    ServiceBoats(const ServiceBoats&) = delete;
    ServiceBoats& operator=(const ServiceBoats&) = delete;

    std::vector<model::FacilityId> rows;  ///< FacilityId of each row of `service`
    network::FerryService service;
    network::FerryDay day;
    network::PierProfiles profiles;
};

/// The boats of a journey, in order.
[[nodiscard]] std::vector<model::RouteId> routes_of(const network::FerryDay& day, const network::FerryJourney& journey);

/// Answers for the homes that `asked` marks.
[[nodiscard]] BoatVerdicts boat_verdicts(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                                         const std::vector<network::LinkedFacility>& open, const BoatQuery& query,
                                         const std::vector<bool>& asked);

/// Which of the homes that `asked` marks get there at all.
[[nodiscard]] std::vector<bool> reached_by_boat(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                                                const std::vector<network::LinkedFacility>& open, const BoatQuery& query,
                                                const std::vector<bool>& asked);

}  // namespace circle15::analysis
