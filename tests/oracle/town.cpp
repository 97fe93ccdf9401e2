// SPDX-License-Identifier: MIT
#include "tests/oracle/town.hpp"

#include <algorithm>
#include <array>
#include <format>

#include "tests/oracle/town_parts.hpp"

namespace circle15::oracle {

namespace {

constexpr int minute_s = 60;

model::Calendar calendar(Dice& dice, model::Date around, std::size_t row) {
    model::Calendar made{.id = std::format("c{}", row)};
    for (auto& runs : made.week) runs = dice.chance(75);
    made.from = model::days_after(around, dice.chance(80) ? -30 : dice.roll(-2, 2));
    made.to = model::days_after(around, dice.chance(80) ? 60 : dice.roll(2, 4));
    if (dice.chance(20)) made.added = {model::days_after(around, dice.roll(-1, 1))};
    if (dice.chance(20)) made.removed = {model::days_after(around, dice.roll(-1, 1))};
    return made;
}

model::Trip trip(Dice& dice, const model::Timetable& timetable, std::size_t row) {
    model::Trip made{.id = std::format("t{}", row)};
    made.route = model::id_of<model::RouteId>(static_cast<std::size_t>(dice.roll(0, 2)));
    made.calendar = model::id_of<model::CalendarId>(static_cast<std::size_t>(dice.roll(0, 1)));
    int minute = dice.chance(20) ? dice.roll(1380, 1560) : dice.roll(240, 1300);
    const int calls = dice.roll(2, 4);
    for (int call = 0; call < calls; ++call) {
        const int stay = dice.roll(0, 5);
        const auto stop = static_cast<std::size_t>(dice.roll(0, static_cast<int>(timetable.stops.size()) - 1));
        made.calls.push_back({.stop = model::id_of<model::StopId>(stop),
                              .arrive = minute * minute_s,
                              .depart = (minute + stay) * minute_s,
                              .can_board = !dice.chance(7),
                              .can_alight = !dice.chance(7)});
        minute += stay + dice.roll(1, 50);
    }
    if (dice.chance(15)) {
        const int from = dice.roll(300, 900) * minute_s;
        made.headways = {{.from = from, .to = from + dice.roll(60, 400) * minute_s, .every_s = dice.roll(30, 120) * minute_s}};
    }
    return made;
}

model::FerryAllowance allowance(Dice& dice) {
    model::FerryAllowance made;
    if (dice.chance(70)) made.boarding_s = dice.roll(0, 30) * minute_s;
    if (dice.chance(70)) made.alighting_s = dice.roll(0, 10) * minute_s;
    return made;
}

}  // namespace

void add_boats(Dice& dice, Town& town) {
    auto& study = town.study;
    if (study.piers.empty() || dice.chance(20)) return;
    auto& timetable = study.timetable.emplace();
    timetable.feed.from = model::days_after(study.date, -40);
    timetable.feed.to = model::days_after(study.date, 80);
    for (const auto& pier : study.piers) timetable.stops.push_back({.id = pier.id, .name = pier.id, .place = pier.place});
    // A stop that the study has no pier for.
    if (dice.chance(30)) timetable.stops.push_back({.id = "mainland", .name = "mainland", .place = study.piers[0].place});
    for (const char* route : {"red", "blue", "green"}) timetable.routes.push_back({.id = route, .name = route});
    for (std::size_t row = 0; row < 2; ++row) timetable.calendars.push_back(calendar(dice, study.date, row));
    for (int trips = dice.roll(0, 24); trips > 0; --trips)
        timetable.trips.push_back(trip(dice, timetable, timetable.trips.size()));
    study.ferry_rules.boarding_s = dice.roll(0, 12) * minute_s;
    study.ferry_rules.alighting_s = dice.roll(0, 5) * minute_s;
    if (dice.chance(30)) study.ferry_rules.by_route["red"] = allowance(dice);
    if (dice.chance(30)) study.ferry_rules.by_pier["p0"] = allowance(dice);
}

void ask(Dice& dice, Town& town) {
    auto& options = town.options;
    options.areas = false;
    options.threads = 1;
    if (dice.chance(50)) options.date = model::days_after(town.study.date, dice.roll(-3, 3));
    if (dice.chance(40)) options.at = dice.roll(0, 287) * 300;
    constexpr std::array walks{analysis::WalkRule::to_facility, analysis::WalkRule::to_facility,
                               analysis::WalkRule::from_facility, analysis::WalkRule::worse};
    options.walk = dice.one_of(walks);
    options.capacity = dice.chance(60);
    options.capacity_by_boat = dice.chance(70);
    if (dice.chance(30)) options.window = {.from = dice.roll(0, 12) * 3600, .to = dice.roll(13, 26) * 3600};
    if (town.study.timetable && dice.chance(20)) options.suspended_routes = {"blue"};
    options.all_suspended = town.study.timetable && dice.chance(3);
    if (dice.chance(50)) town.study.standard.search_max_min = dice.roll(1, 20);
}

Town town_of(std::uint64_t seed) {
    Dice dice(seed);
    Town town{.seed = seed};
    add_land_and_streets(dice, town);
    add_people_and_services(dice, town);
    add_boats(dice, town);
    ask(dice, town);
    return town;
}

std::string shape_of(const Town& town) {
    const auto& study = town.study;
    const auto& options = town.options;
    constexpr std::array walks{"to", "from", "worse"};
    return std::format(
        "seed {}: {} islands, {} nodes, {} ways{}, {} homes, {} services, {} facilities, {} piers, {} trips; "
        "date {}, at {}, walk {}{}{}",
        town.seed, study.islands.size(), study.streets.nodes.size(), study.streets.ways.size(),
        study.has_elevation ? ", hilly" : "", study.homes.size(), study.standard.rules.size(), study.facilities.size(),
        study.piers.size(), study.timetable ? study.timetable->trips.size() : 0,
        model::text_of(options.date.value_or(study.date)), options.at ? std::to_string(*options.at) : std::string("any time"),
        walks.at(static_cast<std::size_t>(options.walk)), options.capacity ? ", capacity" : "",
        options.capacity && options.capacity_by_boat ? " by boat too" : "");
}

}  // namespace circle15::oracle
