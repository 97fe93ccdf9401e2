// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "core/analysis/island_access.hpp"
#include "core/analysis/lost_days.hpp"
#include "tests/analysis/boat_town.hpp"

using namespace circle15;
using test::at_clock;
using test::BoatTown;

TEST_CASE("island to island: sailings, minutes, first and last boat and the time ashore, pier to pier") {
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10")
        .boat("blue", "P1 12:00, P2 12:15")
        .boat("blue", "P2 15:00, P1 15:10")
        .boat("red", "P2 09:00, P3 09:40");
    town.study().ferry_rules.lost_day_share["red"].fill(0.2);
    town.study().ferry_rules.lost_day_share["blue"].fill(0);
    const analysis::Ground ground(town.study());
    const auto query = analysis::boat_query(town.study(), {});
    const auto table = analysis::island_access(ground, query);
    REQUIRE(table.places.size() == 3);
    REQUIRE(table.rows.size() == 6);
    const auto row = [&](std::size_t from, std::size_t to) -> const analysis::IslandAccess& {
        for (const auto& access : table.rows) {
            if (access.from == from && access.to == to) return access;
        }
        throw std::out_of_range("no such pair");
    };
    const auto& out = row(0, 1);
    CHECK(out.day.useful_sailings == 2);
    CHECK(out.first_sailing_s == at_clock("08:00"));
    CHECK(out.last_sailing_s == at_clock("12:00"));
    CHECK(out.sail_minutes == 10.0);
    CHECK(out.day.best_s == 900.0);  // boarding and sailing
    // Landing at 08:10, back at the pier 5 minutes before 15:00.
    CHECK(out.same_day.time_there_s == at_clock("14:55") - at_clock("08:10"));
    CHECK(out.days_without_per_year == 0.0);
    const auto& on = row(0, 2);
    CHECK(on.routes == std::vector{model::RouteId{0}, model::RouteId{1}});
    CHECK(on.course.size() == 2);
    CHECK(on.sail_minutes == 50.0);
    CHECK(std::abs(*on.days_without_per_year - 73) < 1e-9);
    CHECK(!on.same_day.possible());
    CHECK(!row(2, 0).reached());
    CHECK(row(2, 0).course.empty());
    SECTION("where nobody says how often a boat on the way stops, the days without are not known") {
        town.study().ferry_rules.lost_day_share.erase("blue");
        const auto unknown = analysis::island_access(ground, query);
        for (const auto& access : unknown.rows)
            CHECK(access.days_without_per_year.has_value() == (access.from == 1 && access.to == 2));
    }
    SECTION("with all boats suspended nothing is reached") {
        auto stopped = query;
        stopped.all_suspended = true;
        for (const auto& access : analysis::island_access(ground, stopped).rows) CHECK(!access.reached());
    }
}

TEST_CASE("a boat past midnight is one sailing a day, though a day sees it twice") {
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10").boat("night", "P1 24:30, P2 24:45");
    const analysis::Ground ground(town.study());
    const auto table = analysis::island_access(ground, analysis::boat_query(town.study(), {}));
    CHECK(table.rows[0].day.useful_sailings == 2);
    CHECK(table.rows[0].first_sailing_s == at_clock("08:00"));
    CHECK(table.rows[0].last_sailing_s == at_clock("24:30"));
    const auto result = analysis::analyze(ground, {.areas = false});
    CHECK(result.services[0].boats[0]->day.useful_sailings == 2);
    CHECK(result.services[0].boats[0]->day.last_leave_s == at_clock("24:20"));
}

TEST_CASE("expected lost days follow the first weather that cuts an answer off") {
    model::FerryRules rules;
    const std::vector<model::FerryRoute> routes{{.id = "a", .name = "a"}, {.id = "b", .name = "b"}, {.id = "c", .name = "c"}};
    const auto reached = [](const std::set<std::string>& stopped) {
        // Row 0 needs a; row 1 is served by a or b; row 2 is never served; row 3 by c, of which nothing is known; row 4 needs a
        // and c.
        const auto sails = [&](const char* route) { return !stopped.contains(route); };
        return std::vector<bool>{sails("a"), sails("a") || sails("b"), false, sails("c"), sails("a") && sails("c")};
    };
    CHECK(analysis::expected_lost_days(rules, routes, std::chrono::year{2026}, {}, reached).empty());
    rules.lost_day_share["a"].fill(0.2);
    rules.lost_day_share["b"].fill(0.1);
    const auto near = [](std::optional<double> a, double b) { return a && std::abs(*a - b) < 1e-9; };
    const auto days = analysis::expected_lost_days(rules, routes, std::chrono::year{2026}, {}, reached);
    CHECK(near(days[0], 73));
    CHECK(near(days[1], 36.5));
    CHECK(!days[2]);
    CHECK(!days[3]);
    CHECK(!days[4]);
    CHECK(near(analysis::expected_lost_days(rules, routes, std::chrono::year{2028}, {}, reached)[0], 73.2));
    SECTION("in the months whose weather it is") {
        rules.lost_day_share["a"] = {0, 0.5};
        CHECK(near(analysis::expected_lost_days(rules, routes, std::chrono::year{2026}, {}, reached)[0], 14));
    }
    SECTION("of routes that stop anyway nothing more is lost") {
        const auto without = analysis::expected_lost_days(rules, routes, std::chrono::year{2026}, {"a"}, reached);
        CHECK(!without[0]);
        CHECK(near(without[1], 36.5));
    }
}
