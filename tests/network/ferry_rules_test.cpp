// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/model/errors.hpp"
#include "core/network/ferry_return.hpp"
#include "tests/network/ferry_random.hpp"

using namespace circle15;
using namespace circle15::network;
using test::RandomFerries;

namespace {

constexpr DayWindow window{.from = 6 * 3600, .to = 20 * 3600};

/// Unset means never: worse than any time.
bool no_worse(std::optional<double> now, std::optional<double> before) { return !before || (now && *now <= *before + 1e-6); }

struct Answers {
    BoatAnswer out;
    ReturnAnswer back;
};

Answers answers_of(const FerryDay& day, const RandomFerries& world) {
    return {.out = boat_answer(PierProfiles(day, world.service), world.home, window),
            .back = ReturnTrips(day, std::span(&world.service, 1)).answers(world.home, window).front()};
}

}  // namespace

TEST_CASE("More boats never make any answer worse") {
    for (std::uint64_t seed = 20'001; seed <= 22'000; ++seed) {
        CAPTURE(seed);
        RandomFerries world = test::random_ferries(seed);
        // Transfer times are met for the pier's shortest check-in, which a new boat's route may change.
        world.world.timetable.changes.clear();
        const std::string route = world.world.timetable.routes.front().id;
        const Answers fewer = answers_of(world.world.day_without(route), world);
        const Answers more = answers_of(world.world.day(), world);
        REQUIRE(no_worse(more.out.best_s, fewer.out.best_s));
        REQUIRE(no_worse(more.out.median_s, fewer.out.median_s));
        REQUIRE(no_worse(more.out.p90_s, fewer.out.p90_s));
        REQUIRE(no_worse(more.out.worst_s, fewer.out.worst_s));
        REQUIRE(more.out.share >= fewer.out.share);
        REQUIRE((!fewer.out.last_leave_s || more.out.last_leave_s >= fewer.out.last_leave_s));
        REQUIRE(more.back.share >= fewer.back.share);
        REQUIRE((!fewer.back.time_there_s || more.back.time_there_s >= fewer.back.time_there_s));
        REQUIRE((!fewer.back.leave_home_by_s || more.back.leave_home_by_s >= fewer.back.leave_home_by_s));
    }
}

TEST_CASE("A timetable without a route gives the same answers as one with the route suspended") {
    for (std::uint64_t seed = 30'001; seed <= 31'000; ++seed) {
        CAPTURE(seed);
        const RandomFerries world = test::random_ferries(seed);
        const model::RouteId gone{0};
        RandomFerries removed = world;
        std::erase_if(removed.world.timetable.trips, [&](const model::Trip& trip) { return trip.route == gone; });
        const Answers a = answers_of(removed.world.day(), removed);
        const Answers b = answers_of(world.world.day_without(world.world.timetable.routes.front().id), world);
        REQUIRE(a.out.best_s == b.out.best_s);
        REQUIRE(a.out.median_s == b.out.median_s);
        REQUIRE(a.out.p90_s == b.out.p90_s);
        REQUIRE(a.out.mean_s == b.out.mean_s);
        REQUIRE(a.out.share == b.out.share);
        REQUIRE(a.out.useful_sailings == b.out.useful_sailings);
        REQUIRE(a.back.time_there_s == b.back.time_there_s);
        REQUIRE(a.back.share == b.back.share);
    }
}

TEST_CASE("The order of boats, piers and facilities changes nothing") {
    for (std::uint64_t seed = 40'001; seed <= 41'000; ++seed) {
        CAPTURE(seed);
        const RandomFerries world = test::random_ferries(seed);
        RandomFerries turned = world;
        std::ranges::reverse(turned.world.timetable.trips);
        std::ranges::reverse(turned.world.footpaths);
        std::ranges::reverse(turned.service.facilities);
        std::ranges::reverse(turned.home);
        const Answers a = answers_of(world.world.day(), world);
        const Answers b = answers_of(turned.world.day(), turned);
        REQUIRE(a.out.best_s == b.out.best_s);
        REQUIRE(a.out.p90_s == b.out.p90_s);
        REQUIRE(a.out.share == b.out.share);
        REQUIRE(a.back.time_there_s == b.back.time_there_s);
        REQUIRE(a.back.share == b.back.share);
    }
}

TEST_CASE("A boat that stands still in time is refused") {
    test::FerryWorld world;
    world.boat("blue", "A 08:00, B 08:00");
    CHECK_THROWS_AS(world.day(), model::InputError);
}
