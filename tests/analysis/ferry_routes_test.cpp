// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/analysis/ferry_routes.hpp"
#include "core/analysis/lost_days.hpp"
#include "tests/analysis/boat_town.hpp"

using namespace circle15;
using Catch::Matchers::WithinAbs;

TEST_CASE("a route's boats are counted one by one and interval by interval, along its longest course") {
    test::BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P1 09:00, P2 09:10, P3 09:40").boat("red", "P3 10:00, P2 10:20");
    auto& timetable = *town.study().timetable;
    const analysis::BoatQuery query{.date = town.study().date};
    const auto rows = analysis::ferry_routes(timetable, query);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == "blue");
    CHECK(rows[0].sailings == 2);
    CHECK_FALSE(rows[0].approximate);
    CHECK(rows[0].line.size() == 3);
    CHECK(rows[1].sailings == 1);

    // From 8:00, every 40 minutes until 10:00: 8:00, 8:40, 9:20. From 14:00 every 30 minutes until 15:10: 14:00, 14:30, 15:00.
    timetable.trips[2].headways = {{.from = 8 * 3600, .to = 10 * 3600, .every_s = 2400, .exact = true},
                                   {.from = 14 * 3600, .to = 15 * 3600 + 600, .every_s = 1800, .exact = true}};
    CHECK(analysis::ferry_routes(timetable, query)[1].sailings == 6);
    CHECK_FALSE(analysis::ferry_routes(timetable, query)[1].approximate);
    timetable.trips[2].headways[0].exact = false;
    CHECK(analysis::ferry_routes(timetable, query)[1].approximate);

    auto without_blue = query;
    without_blue.suspended_routes = {"blue"};
    REQUIRE(analysis::ferry_routes(timetable, without_blue).size() == 1);
    CHECK(analysis::ferry_routes(timetable, without_blue)[0].id == "red");
    auto none = query;
    none.all_suspended = true;
    CHECK(analysis::ferry_routes(timetable, none).empty());
}

TEST_CASE("lost days are summed over all twelve months, each with its own days, worse weather stopping more routes") {
    model::FerryRules rules;
    rules.lost_day_share["red"] = {};
    rules.lost_day_share["blue"] = {};
    rules.lost_day_share["red"][1] = 0.5;   // February
    rules.lost_day_share["red"][11] = 0.1;  // December
    rules.lost_day_share["blue"][11] = 0.2;
    const std::vector<model::FerryRoute> routes{{.id = "red"}, {.id = "blue"}, {.id = "old"}};
    // The first is had by red alone, the second by either, the third by the old route of which nothing is known, the fourth by
    // any.
    const auto reached = [](const std::set<std::string>& stopped) {
        const bool red = !stopped.contains("red"), blue = !stopped.contains("blue"), old = !stopped.contains("old");
        return std::vector<bool>{red, red || blue, old, red || old};
    };
    const auto days = analysis::expected_lost_days(rules, routes, std::chrono::year{2024}, {}, reached);
    REQUIRE(days.size() == 4);
    CHECK_THAT(days[0].value(), WithinAbs(0.5 * 29 + 0.1 * 31, 1e-9));
    // Whatever stops red in December stops blue as well, whose share is larger; in February blue sails.
    CHECK_THAT(days[1].value(), WithinAbs(0.1 * 31, 1e-9));
    CHECK_FALSE(days[2].has_value());
    CHECK_FALSE(days[3].has_value());
    const auto in_2026 = analysis::expected_lost_days(rules, routes, std::chrono::year{2026}, {"blue"}, reached);
    CHECK_THAT(in_2026[1].value(), WithinAbs(0.5 * 28 + 0.1 * 31, 1e-9));
    CHECK(analysis::expected_lost_days({}, routes, std::chrono::year{2026}, {}, reached).empty());
}
