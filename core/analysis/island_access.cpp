// SPDX-License-Identifier: MIT
#include "core/analysis/island_access.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "core/analysis/first_boats.hpp"
#include "core/analysis/lost_days.hpp"
#include "core/analysis/sailing_line.hpp"
#include "core/model/timetable_sailings.hpp"
#include "core/network/ferry_journey.hpp"

namespace circle15::analysis {

using network::PierWalk;

namespace {

std::vector<BoatPlace> places_of(const Ground& ground, const BoatNetwork& boats) {
    std::vector<BoatPlace> places;
    std::map<model::IslandId, std::size_t> row_of_island;
    const auto& stops = ground.study.timetable->stops;
    for (std::size_t row = 0; row < stops.size(); ++row) {
        const auto stop = model::id_of<model::StopId>(row);
        const auto pier = boats.pier_of(stop);
        const auto* link = pier ? std::get_if<network::Link>(&ground.piers[pier->at()]) : nullptr;
        if (link == nullptr) {
            places.push_back({.id = stops[row].id, .name = stops[row].name, .stops = {stop}});
            continue;
        }
        const auto [entry, added] = row_of_island.try_emplace(link->island, places.size());
        const auto& island = ground.study.islands[link->island.at()];
        if (added) places.push_back({.id = island.id, .name = island.name, .island = link->island});
        places[entry->second].stops.push_back(stop);
    }
    return places;
}

/// Standing at the place's piers.
std::vector<PierWalk> at_piers(const BoatPlace& place) {
    std::vector<PierWalk> walks;
    for (const auto stop : place.stops) walks.push_back({.stop = stop});
    return walks;
}

network::FerryService going_to(const BoatPlace& place) {
    return {.facilities = {{.piers = at_piers(place), .open = std::nullopt}}, .service_s = 0};
}

network::FerryDay ferry_day(const Ground& ground, const BoatNetwork& boats, const BoatQuery& query,
                            const std::set<std::string>& suspended) {
    const auto& timetable = *ground.study.timetable;
    return {timetable,
            model::sailings_on(timetable, query.date, {.suspended_routes = suspended, .all_suspended = query.all_suspended}),
            footpaths(boats, ground.study.standard.policy.change_speed_m_per_s), ground.study.ferry_rules};
}

constexpr network::DayWindow whole_day{.from = 0, .to = 2 * 86400};

void describe(const Ground& ground, const network::PierProfiles& profiles, const std::vector<network::HomeStep>& steps,
              const BoatQuery& query, IslandAccess& access) {
    const auto& timetable = *ground.study.timetable;
    const auto& sailings = profiles.day().sailings();
    const auto boats = first_boats(profiles.day(), steps);
    access.day.useful_sailings = boats.sailings;
    access.first_sailing_s = boats.first_s;
    access.last_sailing_s = boats.last_s;
    auto journey = network::fastest_journey(profiles, steps, query.window);
    if (!journey) journey = network::fastest_journey(profiles, steps, whole_day);
    if (!journey) return;
    access.routes = routes_of(profiles.day(), *journey);
    model::DaySeconds at_sea = 0;
    for (const auto& leg : journey->legs) {
        if (leg.kind != network::FerryLegKind::sail) continue;
        at_sea += leg.to - leg.from;
        access.course.push_back(sailing_line(timetable, sailings[*leg.sailing], leg.board_call, leg.alight_call));
    }
    access.sail_minutes = at_sea / 60.0;
}

}  // namespace

IslandAccessTable island_access(const Ground& ground, const BoatQuery& query) {
    IslandAccessTable table;
    if (!ground.study.timetable) return table;
    const auto& boats = boats_of(ground, network::SlopeShape::uncapped);
    table.places = places_of(ground, boats);
    const auto day = ferry_day(ground, boats, query, query.suspended_routes);
    for (std::size_t to = 0; to < table.places.size(); ++to) {
        const auto service = going_to(table.places[to]);
        const network::PierProfiles profiles(day, service);
        network::ReturnTrips returns(day, std::span(&service, 1));
        for (std::size_t from = 0; from < table.places.size(); ++from) {
            if (from == to) continue;
            const auto home = at_piers(table.places[from]);
            const auto steps = network::steps_from(profiles, home);
            IslandAccess access{.from = from, .to = to, .day = network::boat_answer(steps, query.window)};
            if (access.reached()) {
                access.same_day = returns.answers(home, query.window).front();
                describe(ground, profiles, steps, query, access);
            }
            table.rows.push_back(std::move(access));
        }
    }
    const auto lost = expected_lost_days(ground.study.ferry_rules, ground.study.timetable->routes, query.date.year(),
                                         query.suspended_routes, [&](const auto& suspended) {
                                             const auto stopped = ferry_day(ground, boats, query, suspended);
                                             std::vector<bool> reached;
                                             for (std::size_t to = 0; to < table.places.size(); ++to) {
                                                 const auto service = going_to(table.places[to]);
                                                 const network::PierProfiles profiles(stopped, service);
                                                 for (std::size_t from = 0; from < table.places.size(); ++from) {
                                                     if (from == to) continue;
                                                     const auto steps =
                                                         network::steps_from(profiles, at_piers(table.places[from]));
                                                     reached.push_back(!steps.empty() && steps.front().leave_by >= 0);
                                                 }
                                             }
                                             return reached;
                                         });
    for (std::size_t row = 0; row < lost.size(); ++row) {
        if (table.rows[row].reached()) table.rows[row].days_without_per_year = lost[row];
    }
    std::ranges::stable_sort(table.rows, {}, &IslandAccess::from);
    return table;
}

}  // namespace circle15::analysis
