// SPDX-License-Identifier: MIT
#include "tests/analysis/boat_town.hpp"

#include <algorithm>

namespace circle15::test {

BoatTown::BoatTown(double speed_m_per_s)
    : town_(
          "~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "~ A--B ~~~ C---D ~~~ E-F ~~\n"
          "~~~~~~~~~~~~~~~~~~~~~~~~~~~\n",
          100) {
    town_.rule("clinic", speed_m_per_s, 15).facility({'D', -160}, "clinic").home('A').home('F').pier('B').pier('C').pier('E');
    auto& study = town_.study;
    auto& timetable = study.timetable.emplace();
    timetable.calendars = {{.id = "daily",
                            .week = {true, true, true, true, true, true, true},
                            .from = std::chrono::year{2024} / 1 / 1,
                            .to = std::chrono::year{2028} / 12 / 31,
                            .added = {},
                            .removed = {}}};
    timetable.feed.from = timetable.calendars.front().from;
    timetable.feed.to = timetable.calendars.front().to;
    timetable.feed.demonstration = true;
    for (const auto& pier : study.piers)
        timetable.stops.push_back({.id = pier.id, .name = pier.name, .place = pier.place, .platforms = {}});
    study.ferry_rules.boarding_s = 300;
    study.ferry_rules.alighting_s = 0;
}

BoatTown& BoatTown::boat(const std::string& route, std::string_view calls) {
    auto& timetable = *town_.study.timetable;
    const auto known = std::ranges::find(timetable.routes, route, &model::FerryRoute::id);
    const auto row = static_cast<std::size_t>(known - timetable.routes.begin());
    if (known == timetable.routes.end()) timetable.routes.push_back({.id = route, .name = route + " line"});
    model::Trip trip{.id = route + "-" + std::to_string(timetable.trips.size()),
                     .route = model::id_of<model::RouteId>(row),
                     .calendar = model::CalendarId{0},
                     .headsign = "",
                     .shape = {},
                     .calls = {},
                     .headways = {}};
    while (!calls.empty()) {
        const auto name = calls.substr(0, 2);
        const auto stop = std::ranges::find(timetable.stops, name, &model::FerryStop::id);
        const auto time = at_clock(calls.substr(3, 5));
        trip.calls.push_back({.stop = model::id_of<model::StopId>(static_cast<std::size_t>(stop - timetable.stops.begin())),
                              .arrive = time,
                              .depart = time});
        calls.remove_prefix(std::min(calls.size(), std::size_t{10}));
    }
    timetable.trips.push_back(std::move(trip));
    return *this;
}

model::DaySeconds at_clock(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text.at(i) - '0'; };
    return (digit(0) * 10 + digit(1)) * 3600 + (digit(3) * 10 + digit(4)) * 60;
}

}  // namespace circle15::test
