// SPDX-License-Identifier: MIT
#include "mapview/sheet/crowds.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>
#include <set>

#include "mapview/sheet/theme.hpp"
#include "tests/mapview/sheet/small_town.hpp"

using namespace circle15;
using namespace circle15::sheet;

namespace {

/// Two islands of two villages each, 400 homes a village spread over a square of `side` metres; every third home is too far.
Scene four_villages(double side) {
    Scene scene;
    std::mt19937 dice(15);
    std::uniform_real_distribution<double> place(0, side);
    ServiceMarks service{.service = QStringLiteral("clinic")};
    scene.village_boxes.resize(4);
    scene.island_boxes.resize(2);
    for (std::uint32_t village = 0; village < 4; ++village) {
        const QPointF corner((village % 2) * 2 * side, village < 2 ? 0 : 20 * side);
        for (int home = 0; home < 400; ++home) {
            HomeMark mark{.at = corner + QPointF(place(dice), place(dice)), .persons = 1 + home % 9};
            mark.facts = {.walk_dmm = network::flat_dmm_of_metres(home % 3 == 0 ? 2400 : 300),
                          .joined = true,
                          .list = model::ListState::complete};
            mark.status = analysis::status_at(mark.facts, 15);
            mark.village = {village};
            mark.island = {village / 2};
            service.homes.push_back(mark);
        }
        scene.village_boxes[village] = QRectF(corner, QSizeF(side, side));
    }
    for (std::size_t island = 0; island < 2; ++island)
        scene.island_boxes[island] = scene.village_boxes[2 * island] | scene.village_boxes[2 * island + 1];
    service.persons_full = 9;
    scene.services.push_back(service);
    return scene;
}

}  // namespace

TEST_CASE("what is drawn of homes sums to the ledger at every scale, each home once") {
    const Scene scene = four_villages(1000);
    const auto& service = scene.services[0];
    std::int64_t persons = 0;
    std::int64_t covered = 0;
    for (const auto& home : service.homes) {
        persons += home.persons;
        covered += home.status == analysis::Status::covered ? home.persons : 0;
    }
    REQUIRE(covered > 0);
    REQUIRE(covered < persons);
    for (double unit = 0.25; unit < 20'000; unit *= 1.3) {
        const auto drawn = crowds_of(scene, service, unit, Theme());
        std::int64_t all = 0;
        std::int64_t served = 0;
        std::size_t homes = drawn.lone.size();
        for (const auto& crowd : drawn.crowds) {
            all += crowd.coverage.persons;
            served += crowd.coverage.covered();
            homes += crowd.homes;
        }
        for (const auto row : drawn.lone) {
            all += service.homes[row].persons;
            served += service.homes[row].status == analysis::Status::covered ? service.homes[row].persons : 0;
        }
        INFO(unit);
        CHECK(all == persons);
        CHECK(served == covered);
        CHECK(homes == service.homes.size());
        CHECK(std::set(drawn.lone.begin(), drawn.lone.end()).size() == drawn.lone.size());
    }
}

TEST_CASE("a disc of people of whom nothing is known is grey and has no number: it is no service missed") {
    Scene scene = four_villages(1000);
    auto& homes = scene.services.edit(0).homes;
    const Theme theme;
    const QColor grey = theme.status(analysis::Status::unknown).colour;
    for (auto& home : homes) home.facts = {.joined = true, .list = model::ListState::missing};
    const auto none_known = crowds_of(scene, scene.services[0], 1000, theme).crowds;
    REQUIRE(!none_known.empty());
    for (const auto& crowd : none_known) {
        CHECK(crowd.coverage.out_of_reach() == 0);
        CHECK(look_of(crowd, theme).mark.colour == grey);
    }
    const auto far = network::flat_dmm_of_metres(2400);
    for (auto& home : homes) home.facts = {.walk_dmm = far, .joined = true, .list = model::ListState::complete};
    for (const auto& crowd : crowds_of(scene, scene.services[0], 1000, theme).crowds) {
        CHECK(crowd.coverage.out_of_reach() == crowd.coverage.persons);
        CHECK(look_of(crowd, theme).mark.colour == theme.share(0));
    }
    // Of those of whom something is known: 3 of 4, however many others there are beside them up to as many again.
    CHECK(theme.served(8, 3, 4) == theme.share(0.75));
    CHECK(theme.served(9, 4, 5) == grey);
    CHECK(theme.served(0, 0, 0) == theme.share(1));
}

TEST_CASE("far out an island is one disc, nearer a village, then cells that split, then homes") {
    const Scene scene = four_villages(1000);
    const auto& service = scene.services[0];
    const Theme theme;
    const auto far = crowds_of(scene, service, 1000, theme);
    CHECK(far.crowds.size() == 2);
    CHECK(far.lone.empty());
    const auto villages = crowds_of(scene, service, 150, theme);
    CHECK(villages.crowds.size() == 4);
    CHECK(villages.lone.empty());
    std::size_t before = 4;
    for (const double unit : {50.0, 25.0}) {
        const auto cells = crowds_of(scene, service, unit, theme);
        CHECK(cells.crowds.size() > before);
        before = cells.crowds.size();
    }
    const auto homes = crowds_of(scene, service, 1, theme);
    CHECK(homes.crowds.empty());
    CHECK(homes.lone.size() == service.homes.size());
    CHECK(is_one(scene, {0}, {0}, 150));
    CHECK_FALSE(is_one(scene, {0}, {0}, 50));
}

TEST_CASE("discs side by side leave each other to be seen") {
    const Scene scene = four_villages(1000);
    std::size_t smaller = 0;
    for (const double unit : {1000.0, 150.0, 70.0, 50.0, 35.0, 25.0}) {
        const auto crowds = crowds_of(scene, scene.services[0], unit, Theme()).crowds;
        for (std::size_t a = 0; a < crowds.size(); ++a) {
            double nearest = 1e9;
            for (std::size_t b = 0; b < crowds.size(); ++b) {
                const QPointF away = crowds[a].at - crowds[b].at;
                if (a != b) nearest = std::min(nearest, std::hypot(away.x(), away.y()) / crowd_unit(unit));
            }
            INFO(unit << ": radius " << crowds[a].radius << " mm, " << nearest << " mm to the next");
            // 5.2 mm: of the most persons, who come first.
            const double by_persons = 5.2 * std::sqrt(static_cast<double>(crowds[a].coverage.persons) /
                                                      static_cast<double>(crowds[0].coverage.persons));
            CHECK(crowds[a].radius <= std::max({1.5, 0.6 * nearest, 0.7 * by_persons}) + 1e-9);
            CHECK(crowds[a].radius >= 0.7 * by_persons - 1e-9);
            if (crowds[a].radius < by_persons - 1e-9) ++smaller;
        }
    }
    CHECK(smaller > 0);
}

TEST_CASE("a number of which another disc would cover a part is not written") {
    // Two villages of one place each, the second smaller and therefore on top, so many metres to the east.
    const auto written = [](double apart) {
        Scene scene = small_town();
        scene.village_boxes = {QRectF(400, 500, 1, 1), QRectF(400 + apart, 500, 1, 1)};
        scene.island_boxes = {QRectF(0, 0, 1000, 1000)};
        auto& service = scene.services.edit(0);
        service.areas.clear();
        service.homes.clear();
        for (std::uint32_t village = 0; village < 2; ++village) {
            HomeMark mark{.at = QPointF(400 + village * apart, 500), .persons = village == 0 ? 9876 : 8765};
            mark.facts = {.walk_dmm = network::flat_dmm_of_metres(2400), .joined = true, .list = model::ListState::complete};
            mark.status = analysis::status_at(mark.facts, 15);
            mark.village = {village};
            service.homes.push_back(mark);
        }
        MapLayers layers = clinic_layers();
        layers.crowds = true;
        const QImage numbered = picture_of(scene, layers);
        layers.crowd_numbers = false;
        const QImage bare = picture_of(scene, layers);
        QRect box;
        for (int y = 0; y < 500; ++y) {
            for (int x = 0; x < 500; ++x) {
                if (numbered.pixel(x, y) != bare.pixel(x, y)) box |= QRect(x, y, 1, 1);
            }
        }
        return box;
    };
    const QRect both = written(200);
    CHECK(both.left() < 200);
    CHECK(both.right() > 300);
    const QRect one = written(60);  // discs of 20 dots' radius, 30 apart: the middle of the first is free, its number is not
    CHECK(one.left() > 205);
    CHECK(one.right() > 230);
}

TEST_CASE("a crowd's disc is large by its persons and says by its colour who is left out") {
    const Scene scene = four_villages(1000);
    const Theme theme;
    const auto villages = crowds_of(scene, scene.services[0], 150, theme);
    for (const auto& crowd : villages.crowds) {
        CHECK(crowd.coverage.persons >= villages.crowds.back().coverage.persons);
        const auto look = look_of(crowd, theme);
        CHECK(look.edge_colour == theme.gap);
        CHECK(look.mark.colour ==
              theme.share(static_cast<double>(crowd.coverage.covered()) / static_cast<double>(crowd.coverage.persons)));
    }
    Crowd served = villages.crowds.front();
    served.coverage.by_status = {};
    served.coverage.by_status[static_cast<std::size_t>(model::Status::covered)] = served.coverage.persons;
    CHECK(look_of(served, theme).edge_colour == theme.paper);
    CHECK(look_of(served, theme).mark.colour == theme.share(1));
    CHECK(theme.share(0) != theme.share(0.6));
    CHECK(theme.share(0.94) != theme.share(0.95));
}
