// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/network/ferry_journey.hpp"
#include "core/network/ferry_return.hpp"
#include "tests/network/ferry_oracle.hpp"
#include "tests/network/ferry_random.hpp"

using namespace circle15;
using namespace circle15::network;
using Catch::Matchers::WithinAbs;
using test::FerryOracle;
using test::RandomFerries;

namespace {

constexpr std::uint64_t timetables = 10'000;
constexpr DayWindow window{.from = 6 * 3600, .to = 20 * 3600};

/// The window cut wherever an answer may change; nothing changes inside a cell.
std::vector<DaySeconds> cell_cuts(const FerryOracle& oracle, const RandomFerries& world) {
    std::vector<DaySeconds> cuts{window.from, window.to};
    for (const auto& [stop, be_there] : oracle.moments()) {
        for (const PierWalk& walk : world.home) {
            if (walk.stop != stop) continue;
            for (const DaySeconds wait : {0, world.world.rules.longest_wait_s.value_or(0)}) {
                const DaySeconds cut = be_there - walk.to_pier_s - wait;
                if (cut > window.from && cut < window.to) cuts.push_back(cut);
            }
        }
    }
    std::ranges::sort(cuts);
    const auto repeated = std::ranges::unique(cuts);
    cuts.erase(repeated.begin(), repeated.end());
    return cuts;
}

std::optional<Served> served_in(const std::vector<HomeStep>& steps, int half_s) {
    for (const HomeStep& step : steps)
        if (2 * step.after < half_s && half_s <= 2 * step.leave_by) return step.boarding.served;
    return std::nullopt;
}

/// Seconds of departures that take no longer than `duration_s`.
double within(const std::vector<std::tuple<DaySeconds, DaySeconds, DaySeconds>>& cells, double duration_s) {
    double sum = 0;
    for (const auto& [from, to, served] : cells)
        sum += std::clamp(duration_s - (served - to), 0.0, static_cast<double>(to - from));
    return sum;
}

void check_quantile(const std::vector<std::tuple<DaySeconds, DaySeconds, DaySeconds>>& cells, std::optional<double> found,
                    double part) {
    const double wanted = part * (window.to - window.from);
    REQUIRE(found.has_value() == (within(cells, 1e9) >= wanted));
    if (found) REQUIRE_THAT(within(cells, *found), WithinAbs(wanted, 1e-6));
}

void check_journey(const PierProfiles& profiles, const RandomFerries& world, DaySeconds leave,
                   const std::optional<Served>& expected) {
    const auto journey = journey_leaving(profiles, world.home, leave);
    REQUIRE(journey.has_value() == expected.has_value());
    if (!journey) return;
    REQUIRE(journey->served == *expected);
    DaySeconds now = leave;
    std::uint32_t boats = 0;
    for (const FerryLeg& leg : journey->legs) {
        REQUIRE(leg.from == now);
        REQUIRE(leg.to > leg.from);
        now = leg.to;
        boats += leg.kind == FerryLegKind::sail ? 1 : 0;
    }
    REQUIRE(now == expected->at);
    REQUIRE(boats == expected->boats);
}

}  // namespace

TEST_CASE("Ten thousand random timetables give the same day as a search of every boat from every moment") {
    std::size_t reached = 0;
    for (std::uint64_t seed = 1; seed <= timetables; ++seed) {
        CAPTURE(seed);
        const RandomFerries world = test::random_ferries(seed);
        const FerryDay day = world.world.day();
        const PierProfiles profiles(day, world.service);
        const auto steps = steps_from(profiles, world.home);
        const FerryOracle oracle(world.world.timetable, day.sailings(), world.world.footpaths, world.world.rules);
        const auto cuts = cell_cuts(oracle, world);
        std::vector<std::tuple<DaySeconds, DaySeconds, DaySeconds>> cells;
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            const int inside = cuts[i] + cuts[i + 1];  // half seconds: the cell's middle
            const auto expected = oracle.served(world.home, world.service, inside);
            REQUIRE(served_in(steps, inside) == expected);
            if (expected) cells.emplace_back(cuts[i], cuts[i + 1], expected->at);
            if (i % 4 == 0)
                check_journey(profiles, world, cuts[i + 1], oracle.served(world.home, world.service, 2 * cuts[i + 1]));
        }
        const BoatAnswer answer = boat_answer(steps, window);
        check_quantile(cells, answer.median_s, 0.5);
        check_quantile(cells, answer.p90_s, 0.9);
        REQUIRE_THAT(answer.share, WithinAbs(within(cells, 1e9) / (window.to - window.from), 1e-12));
        REQUIRE(answer.best_s.has_value() == !cells.empty());
        for (const auto& [from, to, served] : cells) REQUIRE(*answer.best_s <= served - to);
        const auto fastest = fastest_journey(profiles, steps, window);
        REQUIRE(fastest.has_value() == answer.best_s.has_value());
        if (fastest) {
            REQUIRE(fastest->served.at - fastest->leave == *answer.best_s);
            REQUIRE(fastest->served.boats == answer.boats);
            REQUIRE(fastest->facility == answer.facility);
        }
        reached += cells.empty() ? 0U : 1U;
    }
    CHECK(reached > timetables / 4);
}

TEST_CASE("Same-day returns on random timetables equal those found by trying every way out and back") {
    const ReturnRules rules{.leave_from = 5 * 3600, .home_by = 22 * 3600};
    std::size_t possible = 0;
    for (std::uint64_t seed = 1; seed <= timetables; ++seed) {
        CAPTURE(seed);
        const RandomFerries world = test::random_ferries(seed);
        const FerryDay day = world.world.day();
        const FerryOracle oracle(world.world.timetable, day.sailings(), world.world.footpaths, world.world.rules);
        std::vector<std::optional<DaySeconds>> leave_by(world.service.facilities.size());
        std::optional<DaySeconds> longest;
        const auto returns = [&](std::size_t f, DaySeconds arrive) {
            const auto start = served_from(world.service.facilities[f], arrive, world.service.service_s);
            return start && leave_by[f] && *start + world.service.service_s <= *leave_by[f];
        };
        for (std::size_t f = 0; f < leave_by.size(); ++f) {
            const FerryFacility& facility = world.service.facilities[f];
            for (const auto& [stop, be_there] : oracle.moments())
                for (const PierWalk& walk : facility.piers)
                    if (walk.stop == stop && oracle.gets_home(facility, world.home, be_there - walk.to_pier_s, rules.home_by))
                        leave_by[f] = std::max(leave_by[f].value_or(-1'000'000), be_there - walk.to_pier_s);
            for (const DaySeconds arrive : oracle.arrivals(world.home, facility, 2 * rules.leave_from, true))
                if (returns(f, arrive)) longest = std::max(longest.value_or(0), *leave_by[f] - arrive);
        }
        const auto cuts = cell_cuts(oracle, world);
        DaySeconds share_s = 0;
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            bool any = false;
            for (std::size_t f = 0; f < leave_by.size() && !any; ++f)
                for (const DaySeconds arrive :
                     oracle.arrivals(world.home, world.service.facilities[f], cuts[i] + cuts[i + 1], false))
                    any = any || returns(f, arrive);
            if (any) share_s += cuts[i + 1] - cuts[i];
        }
        ReturnTrips trips(day, std::span(&world.service, 1), rules);
        const ReturnAnswer answer = trips.answers(world.home, window).front();
        REQUIRE(answer.time_there_s == longest);
        REQUIRE(answer.leave_home_by_s.has_value() == longest.has_value());
        REQUIRE_THAT(answer.share * (window.to - window.from), WithinAbs(share_s, 1e-6));
        possible += longest ? 1U : 0U;
    }
    CHECK(possible > timetables / 20);
}
