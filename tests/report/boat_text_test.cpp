// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/boat_text.hpp"
#include "core/report/cut_off.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report::Lang;

namespace {

/// Homes of 1, 2 and 4 persons who need a boat, at 10, 20 and 40 minutes at best; the last gets there from less than half of
/// the departures, and home on another day.
struct ThreeByBoat {
    ThreeByBoat() : town(report_test::two_islands()) {
        auto& homes = town.study.homes;
        for (auto& home : homes) home.persons = {};
        homes[0].persons[4] = 1;
        homes[1].persons[4] = 2;
        homes[2].persons[4] = 4;
        analysis = analysis::analyze(town.study, {.areas = false});
        analysis.boats_known = true;
        analysis.boat_window = {.from = 6 * 3600, .to = 22 * 3600};
        auto& service = analysis.services.edit(0);
        service.boats = analysis::BoatVerdicts(3);
        for (std::size_t row = 0; row < 3; ++row) {
            service.homes[row].status = analysis::Status::boat_only;
            service.boats.put(row, {.facility = model::FacilityId{0}});
            auto& boat = *service.boats[row];
            boat.day.best_s = 600.0 * static_cast<double>(1U << row);
            if (row < 2) boat.day.median_s = 3600.0 * static_cast<double>(row + 1);
            if (row < 2) boat.same_day.time_there_s = 3600;
            boat.days_without_per_year = 7.0 * static_cast<double>(row);
        }
    }
    [[nodiscard]] std::string told(Lang lang = Lang::en) const {
        return report::boat_text(town.study, analysis, {.lang = lang, .unicode = false});
    }
    test::AsciiTown town;
    analysis::Analysis analysis;
};

}  // namespace

TEST_CASE("of those who need a boat the middle person's minutes are told, and who is home the same day") {
    ThreeByBoat world;
    // Of 7 persons the 4th is of the last home: 40 minutes at best, no usual time. Days: (1 x 0 + 2 x 7 + 4 x 14) / 7 = 10.
    CHECK(world.told() == R"(By boat only (leaving home 06:00-22:00, door to door, the middle person; by the timetable)
service  persons  best min  usual min  home same day  days/year without
-------  -------  --------  ---------  -------------  -----------------
clinic         7        40          -          42.9%                 10
)");
    // With 3 persons there, half of all have got there within 20 minutes.
    world.town.study.homes[2].persons[4] = 3;
    CHECK(world.told().contains("clinic         6        20        120          50.0%                  9\n"));
    world.analysis.services.edit(0).boats[1]->days_without_per_year.reset();
    CHECK(world.told().contains("clinic         6        20        120          50.0%                  -\n"));
}

TEST_CASE("only who needs a boat is counted, and that nobody does is said") {
    ThreeByBoat world;
    world.analysis.services.edit(0).homes[2].status = analysis::Status::covered;
    CHECK(world.told().contains("clinic         3        20        120         100.0%                  5\n"));
    world.town.study.homes[0].persons = world.town.study.homes[1].persons = {};
    CHECK(world.told().ends_with("Nobody reaches a service by boat only.\n"));
    CHECK(world.told(Lang::zh).ends_with("没有人只能靠乘船到达服务。\n"));
}

TEST_CASE("islands no boat leaves are named with all who live there") {
    ThreeByBoat world;
    world.analysis.islands_without_boat = {model::IslandId{0}, model::IslandId{1}};
    world.town.study.islands[1].name.clear();
    CHECK(world.told().ends_with("Lived on, but no boat leaves that day: island 1 (3), 2 (4).\n"));
}

TEST_CASE("who is cut off is told by island, and by homes and persons of the group alone") {
    ThreeByBoat world;
    auto& cut_off = world.analysis.services.edit(0).cut_off;
    cut_off = {true, true, false};
    const auto told = [&] {
        return report::cut_off_text(world.town.study, world.analysis, {.lang = Lang::en, .unicode = false});
    };
    CHECK(told() == R"(Cut off with these boats suspended
service  group  island    persons  homes
-------  -----  --------  -------  -----
clinic   all    island 1        3      2
)");
    world.town.study.homes[0].persons = world.town.study.homes[1].persons = {};
    CHECK(told() == "Nobody loses a service with these boats suspended.\n");
    world.analysis.demonstration_boats = true;
    CHECK(told() == "Nobody loses a service with these boats suspended (demonstration timetable).\n");
}
