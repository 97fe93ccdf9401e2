// SPDX-License-Identifier: MIT
#include "tests/bench/ferry_county.hpp"

#include <format>
#include <random>

namespace circle15::bench {

using namespace network;

namespace {

constexpr model::Date day_asked{std::chrono::year{2026}, std::chrono::November, std::chrono::day{23}};

StopId pier(int island) { return model::id_of<model::StopId>(static_cast<std::size_t>(island)); }

}  // namespace

FerryDay FerryCounty::day() const { return {timetable, model::sailings_on(timetable, day_asked), {}, rules}; }

FerryCounty ferry_county(int islands, int sailings, int homes) {
    std::mt19937_64 engine(15);
    const auto roll = [&](int low, int high) {
        return low + static_cast<int>(engine() % static_cast<std::uint64_t>(high - low + 1));
    };
    FerryCounty county;
    auto& timetable = county.timetable;
    timetable.routes.push_back({.id = "r", .name = "r"});
    timetable.calendars.push_back({.id = "daily",
                                   .week = {true, true, true, true, true, true, true},
                                   .from = day_asked,
                                   .to = day_asked,
                                   .added = {},
                                   .removed = {}});
    for (int i = 0; i < islands; ++i) {
        timetable.stops.push_back({.id = std::format("I{}", i), .name = "", .place = {.lon = 122, .lat = 30}, .platforms = {}});
    }
    for (int i = 0; i < sailings; ++i) {
        model::Trip trip{
            .id = std::to_string(i), .route = {}, .calendar = {}, .headsign = "", .shape = {}, .calls = {}, .headways = {}};
        int island = roll(0, islands - 1);
        int minute = roll(300, 1080);
        const int heading = roll(0, 1) == 0 ? 1 : islands - 1;
        for (int call = 0; call < 4; ++call) {
            trip.calls.push_back({.stop = pier(island), .arrive = minute * 60, .depart = (minute + 5) * 60});
            island = (island + heading * roll(1, 6)) % islands;
            minute += roll(20, 60);
        }
        timetable.trips.push_back(std::move(trip));
    }
    for (int service = 0; service < 6; ++service) {
        FerryService made{.facilities = {}, .service_s = 1800};
        for (int i = service; i < islands; i += 5) {
            const DaySeconds walk_s = roll(60, 1800);
            FerryFacility facility{.piers = {{.stop = pier(i), .to_pier_s = walk_s, .from_pier_s = walk_s}}, .open = {}};
            if (service % 2 == 0)
                facility.open = std::vector<model::OpenSpan>{{.from = 8 * 3600, .to = 41400}, {.from = 48600, .to = 17 * 3600}};
            made.facilities.push_back(std::move(facility));
        }
        county.services.push_back(std::move(made));
    }
    for (int i = 0; i < homes; ++i) {
        const DaySeconds walk_s = roll(30, 2400);
        county.homes.push_back({{.stop = pier(i % islands), .to_pier_s = walk_s, .from_pier_s = walk_s + 20}});
    }
    return county;
}

}  // namespace circle15::bench
