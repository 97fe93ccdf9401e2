// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/office/report/page_data.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using office::PageJson;
using words::Lang;

namespace {

/// A town, what is made of it, and what its page is told.
struct Drawn {
    test::AsciiTown town = report_test::two_islands();
    analysis::Analysis analysis;

    PageJson shapes(Lang lang = Lang::en) {
        const analysis::Ground ground(town.study);
        analysis = analysis::analyze(ground, {});
        return office::page_shapes(results::Answer(ground, analysis).view(), lang);
    }
    /// The first land is drawn with this outline, in hundred-thousandths of a degree east and north of 122, 30.
    PageJson land_of(const std::vector<std::pair<int, int>>& outline, const std::vector<std::pair<int, int>>& hole = {}) {
        analysis = analysis::analyze(town.study, {});
        const auto ring = [](const std::vector<std::pair<int, int>>& cells) {
            model::Line line;
            for (const auto& [x, y] : cells) line.push_back({122 + x / 1e5, 30 + y / 1e5});
            return line;
        };
        model::MultiPolygon land{{.shell = ring(outline), .holes = {}}};
        if (!hole.empty()) land[0].holes.push_back(ring(hole));
        auto study = town.study.islands;
        town.study.islands[0].land = land;
        auto told = office::page_shapes(results::Answer(town.study, analysis).view(), Lang::en)["land"][0];
        town.study.islands = study;
        return told;
    }
};

constexpr int east = 12'200'000;
constexpr int north = 3'000'000;

}  // namespace

TEST_CASE("a line on the page is its first point and the steps from point to point") {
    Drawn drawn;
    const auto land = drawn.land_of({{0, 0}, {100, 0}, {100, 50}, {0, 50}, {0, 0}});
    CHECK(land == PageJson::array({PageJson::array({{east, north, 100, 0, 0, 50, -100, 0, 0, -50}})}));
    SECTION("points on the way, or as good as on it, are left out") {
        CHECK(drawn.land_of({{0, 0}, {30, 0}, {60, 2}, {100, 0}, {100, 50}, {0, 50}, {0, 0}}) == land);
    }
    SECTION("points off the way are kept, in every part of the line") {
        const auto bent = drawn.land_of({{0, 0}, {50, 3}, {100, 0}, {100, 50}, {50, 47}, {0, 50}, {0, 0}});
        CHECK(bent[0][0] == PageJson::array({east, north, 50, 3, 50, -3, 0, 50, -50, -3, -50, 3, 0, -50}));
    }
    SECTION("land and lakes too small to be seen are left out") {
        CHECK(drawn.land_of({{0, 0}, {1, 0}, {1, 1}, {0, 0}}).empty());
        CHECK(drawn.land_of({{0, 0}, {100, 0}, {100, 50}, {0, 50}, {0, 0}}, {{10, 10}, {11, 10}, {11, 11}, {10, 10}}) == land);
        const auto lake =
            drawn.land_of({{0, 0}, {100, 0}, {100, 50}, {0, 50}, {0, 0}}, {{10, 10}, {10, 30}, {30, 30}, {10, 10}});
        REQUIRE(lake[0].size() == 2);
        CHECK(lake[0][1] == PageJson::array({east + 10, north + 10, 0, 20, 20, 0, -20, -20}));
    }
}

TEST_CASE("facilities on the page say whether they serve that day, and whom") {
    Drawn drawn;
    auto& facility = drawn.town.study.facilities[0];
    facility.capacity = 1'200;
    facility.capacity_unit = "beds";
    drawn.town.facility({'E'}, "museum");
    drawn.town.study.facilities[1].status = model::FacilityStatus::planned;
    const auto rows = drawn.shapes()["facilities"];
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["service"] == 0);
    CHECK(rows[0]["capacity"] == "1,200 beds");
    // H1: the other two homes are out of its reach.
    CHECK(rows[0]["persons"] == 13);
    CHECK(rows[0]["quality"] == "surveyed");
    SECTION("one without a name is told as such") {
        drawn.town.study.facilities[0].name = "node 7";
        CHECK(drawn.shapes()["facilities"][0]["name"].get<std::string>().contains("(node 7)"));
    }
    SECTION("one of a service that nobody asks is drawn as none of them, on the day of the answer") {
        CHECK(rows[1]["service"] == -1);
        CHECK(rows[1]["capacity"] == "");
        CHECK(rows[1]["serves"] == "planned");
    }
}

TEST_CASE("gaps on the page carry their homes, minutes and nearest facility") {
    Drawn drawn;
    const auto shapes = drawn.shapes();
    const auto& gaps = shapes["gaps"];
    REQUIRE(gaps.size() == 2);
    for (const auto& gap : gaps) {
        const bool on_foot = !gap["minutes"].is_null();
        // 700 m are 11.7 minutes, 6.7 more than five; from the small island nobody walks.
        CHECK(gap["homes"] == PageJson::array({on_foot ? 1 : 2}));
        CHECK(gap["persons"] == (on_foot ? 7 : 3));
        CHECK(gap["nearest"] == (on_foot ? 0 : -1));
        CHECK(gap["minutes"] == (on_foot ? PageJson(11.7) : PageJson()));
        if (on_foot) CHECK(gap["short"] == 6.7);
        CHECK_FALSE(gap["doubt"].get<bool>());
        CHECK(gap["service"] == 0);
        CHECK_FALSE(gap["area"].empty());
    }
    CHECK(shapes["streets"].size() == drawn.analysis.streets->size());
    CHECK(shapes["land"].size() == 2);
    CHECK(shapes["ferries"].empty());
}
