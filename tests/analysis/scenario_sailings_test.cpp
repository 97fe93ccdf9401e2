// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/scenario/sailing_edits.hpp"
#include "core/model/errors.hpp"
#include "core/model/timetable_sailings.hpp"

using namespace circle15;
using model::Timetable;

namespace {

constexpr model::DaySeconds hour = 3600;

Timetable two_routes() {
    Timetable timetable;
    timetable.stops = {{.id = "a", .name = "A", .platforms = {"a-1"}}, {.id = "b", .name = "B"}, {.id = "c", .name = "C"}};
    timetable.routes = {{.id = "ab", .name = "A-B"}, {.id = "bc", .name = "B-C"}};
    timetable.calendars = {{.id = "weekdays",
                            .week = {true, true, true, true, true, false, false},
                            .from = model::date_from("2024-01-01"),
                            .to = model::date_from("2024-12-31")}};
    const auto trip = [](std::string id, std::uint32_t route, std::uint32_t from, model::DaySeconds at) {
        return model::Trip{.id = std::move(id),
                           .route = model::RouteId{route},
                           .calls = {{.stop = model::StopId{from}, .arrive = at, .depart = at},
                                     {.stop = model::StopId{from + 1}, .arrive = at + hour, .depart = at + hour}}};
    };
    timetable.trips = {trip("ab-08", 0, 0, 8 * hour), trip("bc-09", 1, 1, 9 * hour), trip("ab-16", 0, 0, 16 * hour)};
    return timetable;
}

Timetable edited(std::vector<model::SailingEdit> edits) {
    model::Scenario scenario;
    for (auto& edit : edits)
        scenario.sailings.push_back({.what = std::move(edit), .file = "fog.toml", .place = "line 4, column 1"});
    return analysis::apply_to_timetable(two_routes(), scenario);
}

std::string refusal(const model::SailingEdit& edit) {
    try {
        static_cast<void>(edited({edit}));
    } catch (const model::InputError& error) {
        CHECK(error.flaw().place == "line 4, column 1");
        return error.flaw().rule;
    }
    return {};
}

const model::Date wednesday = *model::date_from("2024-05-15");
const model::Date sunday = *model::date_from("2024-05-19");

}  // namespace

TEST_CASE("Cancelled boats do not sail") {
    CHECK(edited({model::CancelSailings{}}).trips.empty());
    CHECK(model::sailings_on(edited({model::CancelSailings{}}), wednesday).empty());
    const auto without_route = edited({model::CancelSailings{.route = "ab"}});
    REQUIRE(without_route.trips.size() == 1);
    CHECK(without_route.trips[0].id == "bc-09");
    CHECK(edited({model::CancelSailings{.trip = "bc-09"}}).trips.size() == 2);
}

TEST_CASE("A retimed boat calls everywhere so much later or earlier") {
    const auto later = edited({model::RetimeTrip{.trip = "ab-08", .minutes = 30}});
    CHECK(later.trips[0].calls[0].depart == 8 * hour + 1800);
    CHECK(later.trips[0].calls[1].arrive == 9 * hour + 1800);
    CHECK(edited({model::RetimeTrip{.trip = "ab-08", .minutes = -60}}).trips[0].calls[0].depart == 7 * hour);
}

TEST_CASE("An added boat sails every day of the timetable") {
    const auto more = edited({model::AddSailing{.route = "ab", .calls = {{"a-1", 12 * hour}, {"b", 13 * hour}}},
                              model::AddSailing{.route = "ab", .calls = {{"b", 14 * hour}, {"a", 15 * hour}}}});
    REQUIRE(more.trips.size() == 5);
    CHECK(more.trips[3].id == "ab-new-1");
    CHECK(more.trips[3].calls[0].stop == model::StopId{0});
    CHECK(more.trips[4].id == "ab-new-2");
    CHECK(model::sailings_on(more, wednesday).size() == 5);
    CHECK(model::sailings_on(more, sunday).size() == 2);
}

TEST_CASE("An edit of boats that cannot be made or changes nothing is refused by name") {
    CHECK(refusal(model::CancelSailings{.route = "xy"}) == "unknown_route");
    CHECK(refusal(model::CancelSailings{.trip = "xy"}) == "unknown_trip");
    CHECK(refusal(model::RetimeTrip{.trip = "xy", .minutes = 5}) == "unknown_trip");
    CHECK(refusal(model::RetimeTrip{.trip = "ab-08", .minutes = 0}) == "edit_without_effect");
    CHECK(refusal(model::RetimeTrip{.trip = "ab-08", .minutes = -600}) == "out_of_its_day");
    CHECK(refusal(model::AddSailing{.route = "ab", .calls = {{"a", hour}, {"z", 2 * hour}}}) == "edit_unknown_pier");
    CHECK(refusal(model::AddSailing{.route = "ab", .calls = {{"a", hour}, {"b", hour}}}) == "call_not_after");
    CHECK(refusal(model::AddSailing{.route = "ab", .calls = {{"a", hour}}}) == "single_call_sailing");
    CHECK_THROWS_AS(edited({model::CancelSailings{}, model::CancelSailings{}}), model::InputError);
}

TEST_CASE("A boat may be moved to the ends of its two days, and no farther") {
    // 08:00 to 09:00: from midnight to the end of the day after.
    CHECK(refusal(model::RetimeTrip{.trip = "ab-08", .minutes = -480}).empty());
    CHECK(refusal(model::RetimeTrip{.trip = "ab-08", .minutes = -481}) == "out_of_its_day");
    CHECK(refusal(model::RetimeTrip{.trip = "ab-08", .minutes = 39 * 60}).empty());
    CHECK(refusal(model::RetimeTrip{.trip = "ab-08", .minutes = 39 * 60 + 1}) == "out_of_its_day");
    const auto moved = edited({model::RetimeTrip{.trip = "ab-08", .minutes = -480}});
    CHECK(moved.trips[0].calls[0].arrive == 0);
    CHECK(moved.trips[0].calls[1].depart == hour);
}
