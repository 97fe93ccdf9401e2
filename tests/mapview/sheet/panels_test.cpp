// SPDX-License-Identifier: MIT
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "mapview/sheet/export.hpp"
#include "mapview/sheet/sheet_page.hpp"

using namespace circle15;
using namespace circle15::sheet;

namespace {

const std::vector<QString> names{QStringLiteral("大岛"), QStringLiteral("中岛"), QStringLiteral("小岛"),
                                 QStringLiteral("邻岛")};

/// A big island of 10 km, one of 3 km far off, a small one farther.
std::vector<PeopledPoint> archipelago() {
    return {{{0, 0}, 500, 0, QStringLiteral("甲镇")},
            {{10'000, 7'000}, 400, 0, QStringLiteral("乙乡")},
            {{40'000, 0}, 200, 1, QStringLiteral("丙乡")},
            {{43'000, 2'000}, 90, 1, QStringLiteral("丙乡")},
            {{-60'000, 0}, 30, 2, QStringLiteral("丁乡")}};
}

bool overlap(const QRectF& a, const QRectF& b) { return a.intersects(b); }

}  // namespace

TEST_CASE("scales are round and never show less than was asked") {
    CHECK(round_scale(50'000) == 50'000);
    CHECK(round_scale(50'001) == 60'000);
    CHECK(round_scale(81'000) == 100'000);
    CHECK(round_scale(12'400) == 12'500);
}

TEST_CASE("the main map shows the place where most people live, whole and at a round scale") {
    const auto room = panel_room(1);
    const auto plan = plan_panels(archipelago(), names, room);
    CHECK(plan.main.name == QStringLiteral("大岛(甲镇、乙乡)"));
    CHECK(plan.main.persons == 900);
    CHECK(plan.main.plane.contains(QRectF(0, 0, 10'000, 7'000)));
    CHECK(round_scale(plan.main.scale) == plan.main.scale);
    CHECK(plan.main.plane.width() / plan.main.box.width() * 1000 == Catch::Approx(plan.main.scale));
}

TEST_CASE("everybody is on some map, and no two maps overlap on the page") {
    const auto people = archipelago();
    const auto plan = plan_panels(people, names, panel_room(1));
    std::vector<Panel> all{plan.main};
    all.insert(all.end(), plan.side.begin(), plan.side.end());
    REQUIRE(all.size() == 3);
    CHECK(plan.left_out.empty());
    for (const auto& point : people) {
        CHECK(std::ranges::any_of(all, [&](const Panel& panel) { return panel.plane.contains(point.at); }));
    }
    for (std::size_t a = 0; a < all.size(); ++a) {
        CHECK(QRectF(0, 0, page_width, page_height).contains(all[a].box));
        for (std::size_t b = a + 1; b < all.size(); ++b) CHECK_FALSE(overlap(all[a].box, all[b].box));
    }
}

TEST_CASE("side maps share one scale, so that they can be compared") {
    const auto plan = plan_panels(archipelago(), names, panel_room(1));
    for (const auto& panel : plan.side) {
        CHECK(panel.scale == plan.side.front().scale);
        CHECK(panel.plane.width() / panel.box.width() * 1000 == Catch::Approx(panel.scale));
    }
}

TEST_CASE("islands whose settlements lie side by side share a map") {
    auto people = archipelago();
    people.push_back({{40'500, 500}, 10, 3, QStringLiteral("丙乡")});
    const auto plan = plan_panels(people, names, panel_room(1));
    REQUIRE(plan.side.size() == 2);
    CHECK(plan.side[0].name == QStringLiteral("中岛、邻岛(丙乡)"));
}

TEST_CASE("a study of one island needs no strip, and one of very many says who had no map") {
    const auto one = plan_panels({{{0, 0}, 5, 0, QStringLiteral("甲镇")}}, names, panel_room(1));
    CHECK(one.side.empty());
    CHECK(one.main.box.bottom() == Catch::Approx(panel_room(1).area.bottom()));

    std::vector<PeopledPoint> many;
    std::vector<QString> many_names;
    for (std::size_t island = 0; island < 40; ++island) {
        many.push_back({{20'000.0 * static_cast<double>(island), 0}, 100 - static_cast<std::int64_t>(island), island, {}});
        many_names.push_back(QString::number(island));
    }
    const auto plan = plan_panels(many, many_names, panel_room(1));
    CHECK(plan.side.size() + plan.left_out.size() == 39);
    CHECK_FALSE(plan.left_out.empty());
    CHECK(plan.left_out.back() == QStringLiteral("39"));
    CHECK(plan.persons_left_out > 0);
}

TEST_CASE("smaller paper means smaller scales, still round") {
    const auto a3 = plan_panels(archipelago(), names, panel_room(paper_mm(Paper::a3)));
    const auto a4 = plan_panels(archipelago(), names, panel_room(paper_mm(Paper::a4)));
    CHECK(a4.main.scale > a3.main.scale);
    CHECK(round_scale(a4.main.scale) == a4.main.scale);
}

TEST_CASE("a study without people cannot be mapped") {
    CHECK_THROWS_AS(plan_panels({}, names, panel_room(1)), std::invalid_argument);
}

TEST_CASE("the overview takes the corner farthest from where people live, and none where it would hide somebody") {
    const Panel panel{.plane = {0, 0, 10'000, 10'000}, .box = {10, 20, 100, 100}};
    const auto people = [](std::vector<QPointF> points) {
        std::vector<PeopledPoint> peopled;
        for (const QPointF at : points) peopled.push_back({at, 1, 0, {}});
        return peopled;
    };
    // North is up on the page, so that the plane's low y is the page's high one.
    CHECK(free_corner(panel, {30, 20}, people({{1'000, 9'000}})) == QRectF(80, 100, 30, 20));
    CHECK(free_corner(panel, {30, 20}, people({{9'000, 1'000}})) == QRectF(10, 20, 30, 20));
    CHECK(free_corner(panel, {30, 20}, people({{1'000, 1'000}})) == QRectF(80, 20, 30, 20));
    CHECK_FALSE(free_corner(panel, {30, 20}, people({{1'000, 1'000}, {1'000, 9'000}, {9'000, 1'000}, {9'000, 9'000}})));
    const std::vector<PeopledPoint> nobody{{{9'000, 1'000}, 0, 0, {}}, {{1'000, 9'000}, 3, 0, {}}};
    CHECK(free_corner(panel, {30, 20}, nobody) == QRectF(80, 100, 30, 20));
}
