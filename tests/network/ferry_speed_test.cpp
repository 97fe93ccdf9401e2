// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <ctime>
#include <format>
#include <random>
#include <string>
#include <vector>

#include "core/network/ferry_return.hpp"
#include "tests/network/ferry_world.hpp"

using namespace circle15;
using namespace circle15::network;

namespace {

/// A county of islands with a pier each, boats of four calls among neighbours, 6 services on every fifth island, homes in turn.
struct County {
    test::FerryWorld world;
    std::vector<FerryService> services;
    std::vector<std::vector<PierWalk>> homes;
};

County county_of(int islands, int sailings, int homes) {
    std::mt19937_64 engine(15);
    const auto roll = [&](int low, int high) {
        return low + static_cast<int>(engine() % static_cast<std::uint64_t>(high - low + 1));
    };
    County county;
    model::Timetable& timetable = county.world.timetable;
    county.world.boat("r", "I0 00:00, I1 00:01");
    timetable.trips.clear();
    timetable.stops.clear();
    const auto pier = [](int island) { return model::id_of<model::StopId>(static_cast<std::size_t>(island)); };
    for (int i = 0; i < islands; ++i)
        timetable.stops.push_back({.id = std::format("I{}", i), .name = "", .place = {.lon = 122, .lat = 30}, .platforms = {}});
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
    county.world.rules.boarding_s = 600;
    county.world.rules.alighting_s = 180;
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

/// Processor time of one thread, so that a busy machine does not count.
double timed_ms(const County& county) {
    const auto start = std::clock();
    const FerryDay day = county.world.day();
    std::size_t reached = 0;
    for (const FerryService& service : county.services) {
        const PierProfiles profiles(day, service);
        for (const auto& home : county.homes) reached += boat_answer(profiles, home, {}).useful_sailings > 0 ? 1U : 0U;
    }
    const auto middle = std::clock();
    ReturnTrips trips(day, county.services);
    std::size_t back = 0;
    for (const auto& home : county.homes)
        for (const ReturnAnswer& answer : trips.answers(home, {})) back += answer.possible() ? 1U : 0U;
    const auto ms_since_start = [&](std::clock_t end) { return 1000.0 * static_cast<double>(end - start) / CLOCKS_PER_SEC; };
    const double whole_ms = ms_since_start(std::clock());
    std::printf(
        "%zu islands, %zu sailings, %zu homes, %zu services: profiles and answers %.1f ms, with same-day returns %.1f ms (%zu "
        "reached, %zu back)\n",
        county.world.timetable.stops.size(), county.world.timetable.trips.size(), county.homes.size(), county.services.size(),
        ms_since_start(middle), whole_ms, reached, back);
    return whole_ms;
}

}  // namespace

// Hidden, since it proves nothing in a build with sanitizers: test_network "[ferry-speed]".
TEST_CASE("A county's whole day takes milliseconds and a thousand islands' two seconds", "[.][ferry-speed]") {
    CHECK(timed_ms(county_of(20, 80, 4000)) < 100);
    CHECK(timed_ms(county_of(1000, 20'000, 4000)) < 2000);
}
