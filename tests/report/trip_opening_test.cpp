// SPDX-License-Identifier: MIT
#include "core/report/trip_opening.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/two_islands.hpp"

using namespace circle15;
using report::Lang;
using report_test::text;
using report_test::value_of;

namespace {

constexpr model::DaySeconds hour = 3600;

/// A town whose list of clinics is whole, asked on a Monday.
struct Asked {
    test::AsciiTown town = report_test::two_islands();
    analysis::TripQuery query{.rule = {0}};
    analysis::WalkAnswer answer{.date = std::chrono::year{2026} / 1 / 5};

    [[nodiscard]] std::string said(Lang lang) const { return report::opening_text(town.study, query, answer, lang); }

    /// Members of the layer, with `date` told already where `dated`.
    [[nodiscard]] model::Properties told(bool dated = false) const {
        model::Properties members;
        if (dated) members.emplace_back("date", text("2026-01-05"));
        report::add_opening(town.study, answer, members);
        return members;
    }
};

analysis::Trip trip_of(analysis::HoursThatDay hours) { return {.facility = {0}, .hours = std::move(hours), .covered = true}; }

}  // namespace

TEST_CASE("a walk by the clock says when one is there, how long one waits and when it closes") {
    Asked asked;
    asked.answer.trip = trip_of(std::vector<model::OpenSpan>{{8 * hour, 12 * hour}});
    asked.answer.trip->clock = {.leave_s = 7 * hour, .arrive_s = 7 * hour + 600, .served_s = 8 * hour, .closes_s = 12 * hour};
    CHECK(asked.said(Lang::zh) ==
          "2026-01-05（周一）：F1 当日开放 08:00-12:00。\n07:00 出门，07:10 走到，尚未开门，等 50 分钟 到 08:00 开门，12:00 "
          "关门。\n");
    CHECK(asked.said(Lang::en) ==
          "2026-01-05 (Monday): F1 is open 08:00-12:00 that day.\n"
          "Leaving at 07:00, there at 07:10, not open yet: 50 min to wait until it opens at 08:00, closing at 12:00.\n");
    const auto told = asked.told();
    CHECK(value_of(told, "date") == text("2026-01-05"));
    CHECK(value_of(told, "walk_facility") == text("F1"));
    CHECK(value_of(told, "hours_that_day") == text("08:00-12:00"));
    CHECK(value_of(told, "walk_leave") == text("07:00"));
    CHECK(value_of(told, "walk_arrive") == text("07:10"));
    CHECK(value_of(told, "walk_served") == text("08:00"));
    CHECK(value_of(told, "walk_closes") == text("12:00"));
    CHECK(asked.told(true).size() == told.size());

    // No hours known: nothing to wait for, and no closing time.
    asked.answer.trip->hours.reset();
    asked.answer.trip->clock = {.leave_s = 7 * hour, .arrive_s = 7 * hour + 600, .served_s = 7 * hour + 600};
    CHECK(asked.said(Lang::zh) == "2026-01-05（周一）：F1 未注明开放时间，按开放计。\n07:00 出门，07:10 走到。\n");
    CHECK(asked.said(Lang::en) ==
          "2026-01-05 (Monday): F1 does not state its hours and is counted as open.\nLeaving at 07:00, there at 07:10.\n");
    CHECK(value_of(asked.told(), "hours_that_day") == model::Value{});
    CHECK(value_of(asked.told(), "walk_closes") == model::Value{});

    asked.answer.trip->clock.reset();
    CHECK(asked.told().size() == 3);
}

TEST_CASE("a nearer facility says why it does not serve, and when it would") {
    Asked asked;
    asked.answer.nearer = {.facility = {0}, .minutes = 3.24, .why = model::Serving::closed_that_day};
    CHECK(asked.said(Lang::zh) ==
          "2026-01-05（周一）：步行可达之处没有开放的设施。\n最近的 F1（F1，步行 3.2 分钟）当日（周一）不开放。\n");
    CHECK(asked.said(Lang::en) ==
          "2026-01-05 (Monday): nothing within walking reach serves then.\n"
          "The nearest, F1 (F1, 3.2 min on foot) is closed that day (Monday).\n");
    auto told = asked.told();
    CHECK(value_of(told, "nearer_facility") == text("F1"));
    CHECK(value_of(told, "nearer_minutes") == model::Value{3.2});
    CHECK(value_of(told, "nearer_serving") == text("closed_that_day"));
    CHECK(value_of(told, "nearer_opens") == model::Value{});

    asked.query.leave = 18 * hour;
    asked.answer.nearer->why = model::Serving::open;
    asked.answer.nearer->arrive_s = 18 * hour + 300;
    CHECK(asked.said(Lang::zh) ==
          "2026-01-05（周一）：18:00 出门，步行可达之处当日都不再开放。\n"
          "最近的 F1（F1，步行 3.2 分钟）18:05 走到时已关门，当日不再开放。\n");
    CHECK(asked.said(Lang::en) ==
          "2026-01-05 (Monday): leaving at 18:00, nothing within walking reach is open any more that day.\n"
          "The nearest, F1 (F1, 3.2 min on foot) is closed for the day by then (18:05).\n");
    asked.answer.nearer->opens_s = 19 * hour;
    CHECK(asked.said(Lang::zh).contains("18:05 走到时未开门，19:00 才开。\n"));
    CHECK(asked.said(Lang::en).contains(" is closed on arrival at 18:05 and opens at 19:00.\n"));
    CHECK(value_of(asked.told(), "nearer_opens") == text("19:00"));

    // Asked without a clock: nobody knows when one would be there.
    asked.answer.nearer->arrive_s.reset();
    asked.answer.nearer->opens_s.reset();
    CHECK(asked.said(Lang::zh).contains("届时 走到时已关门，当日不再开放。\n"));
    CHECK(asked.said(Lang::en).contains(" is closed for the day by then.\n"));

    // Beside one that serves it is the nearer of two.
    asked.answer.trip = trip_of(std::nullopt);
    CHECK(asked.said(Lang::zh).contains("更近的 F1"));
    CHECK(asked.said(Lang::en).contains("The nearer F1"));
}

TEST_CASE("what a list leaves open is said with the answer, unless a facility within the threshold is the answer") {
    Asked asked;
    auto& list = asked.town.study.inventory["clinic"];
    list.partial = true;
    CHECK(asked.said(Lang::zh).ends_with("clinic的设施清单不完整，更近处可能另有设施。\n"));
    CHECK(asked.said(Lang::en).ends_with("The list of clinic is partial: there may be a nearer one.\n"));
    asked.answer.trip = trip_of(std::nullopt);
    CHECK_FALSE(asked.said(Lang::en).contains("partial"));
    asked.answer.trip->covered = false;
    CHECK(asked.said(Lang::en).contains("partial"));
    asked.town.study.inventory.clear();
    CHECK(asked.said(Lang::zh).ends_with("clinic没有设施清单或无人说明其是否完整，查不到不等于没有。\n"));
    CHECK(asked.said(Lang::en).ends_with(
        "There is no list of clinic known to be complete: what it does not show may still be there.\n"));
}
