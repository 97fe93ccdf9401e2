// SPDX-License-Identifier: MIT
#include "mapview/app/overview.hpp"

#include <QGeoCoordinate>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <set>

#include "mapview/app/locator.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/packed_boxes.hpp"
#include "mapview/app/place_extent.hpp"
#include "mapview/app/place_finder.hpp"
#include "mapview/app/place_map.hpp"
#include "mapview/app/view_history.hpp"
#include "mapview/sheet/crowds.hpp"
#include "tests/mapview/app/opened_study.hpp"

using namespace circle15;
using app::OpenedStudy;
using Catch::Approx;

namespace {

bool alike(const QColor& a, const QColor& b, int by) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= by;
}

OpenedStudy& shengsi() {
    static OpenedStudy one;
    return one;
}

}  // namespace

TEST_CASE("A study opens on the service that fails most persons") {
    auto& study = shengsi();
    const auto& services = study.session.picture()->finding->analysis.services;
    const auto failed = [&](std::size_t row) {
        std::int64_t persons = 0;
        for (const auto& gap : services[row].gaps) persons += gap.persons;
        return persons;
    };
    const auto asked = app::neediest_service(study.session.picture()->finding->analysis);
    REQUIRE(failed(asked) > 0);
    for (std::size_t row = 0; row < services.size(); ++row) CHECK(failed(row) <= failed(asked));
    OpenedStudy again;
    CHECK(again.session.service() == asked);
    CHECK(again.session.question()->threshold() == services[asked].measures[0].minutes);
}

TEST_CASE("What is drawn of homes sums to the ledger at every zoom, whatever is asked") {
    auto& study = shengsi();
    const auto& picture = *study.session.picture();
    for (std::size_t service = 0; service < picture.scene.services.size(); ++service) {
        const auto& ledger = picture.finding->analysis.services[service].ledger;
        const auto county =
            std::ranges::find(ledger, analysis::UnitKind::county, [](const auto& row) { return row.unit.kind; });
        REQUIRE(county != ledger.end());
        const auto& marks = picture.scene.services[service];
        // From ten metres a pixel to a kilometre.
        for (double unit = 10 * app::Look::mm; unit < 1000 * app::Look::mm; unit *= 1.5) {
            INFO("service " << service << ", unit " << unit);
            const auto drawn = sheet::crowds_of(picture.scene, marks, unit, sheet::Theme());
            std::int64_t persons = 0;
            std::int64_t unserved = 0;
            for (const auto& crowd : drawn.crowds) {
                persons += crowd.coverage.persons;
                unserved += crowd.coverage.out_of_reach();
            }
            for (const auto row : drawn.lone) {
                persons += marks.homes[row].persons;
                const auto status = marks.homes[row].status;
                const bool reached = status == analysis::Status::covered || status == analysis::Status::unknown;
                unserved += reached ? 0 : marks.homes[row].persons;
            }
            CHECK(persons == county->persons);
            CHECK(unserved == county->persons - county->by_status[static_cast<std::size_t>(analysis::Status::covered)] -
                                  county->by_status[static_cast<std::size_t>(analysis::Status::unknown)]);
        }
    }
}

TEST_CASE("The scale of a small map can be read, wherever its homes lie") {
    auto& study = shengsi();
    const auto picture = study.session.picture();
    const sheet::Theme theme;
    for (const auto& row : app::overview_of(*picture->finding, study.session.service(), 15)) {
        for (const QSizeF size : {QSizeF(150, 130), QSizeF(220, 170), QSizeF(420, 300)}) {
            INFO(row.key.toStdString() << ", " << size.width() << " wide");
            app::PlaceMap map{.picture = picture,
                              .place = row.key,
                              .layers = study.session.question()->layers(study.session.lang()),
                              .size = size,
                              .above = 48,
                              .detailed = true};
            map.layers.service = study.session.service();
            const QImage image = app::paint_place(map);
            // The bar: the longest dark run near the foot.
            const int foot = image.height() - 9;
            QRect bar;
            for (int y = foot; y < image.height() - 1; ++y) {
                for (int x = 0, from = 0; x < image.width(); ++x) {
                    if (!alike(image.pixelColor(x, y), theme.ink, 60)) from = x + 1;
                    if (x - from > bar.width()) bar = QRect(from, y, x - from + 1, 1);
                }
            }
            REQUIRE(bar.width() > 18);
            // Where its figure stands, nothing has the colour of a disc.
            int strong = 0;
            for (int y = bar.top() - 18; y < bar.top() - 5; ++y) {
                for (int x = bar.left(); x <= bar.right(); ++x) strong += image.pixelColor(x, y).hsvSaturation() > 150 ? 1 : 0;
            }
            CHECK(strong == 0);
        }
    }
}

TEST_CASE("The overview has every inhabited island, worst first, and sums to the ledger") {
    auto& study = shengsi();
    const auto& finding = *study.session.picture()->finding;
    for (std::size_t service = 0; service < finding.analysis.services.size(); ++service) {
        const auto& result = finding.analysis.services[service];
        const auto rows = app::overview_of(finding, service, result.measures[0].minutes);
        std::set<QString> keys;
        std::int64_t persons = 0;
        std::int64_t covered = 0;
        std::int64_t unserved = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            CHECK(rows[row].key.startsWith("island:"));
            keys.insert(rows[row].key);
            persons += rows[row].coverage.persons;
            covered += rows[row].coverage.covered();
            unserved += rows[row].coverage.persons - rows[row].coverage.covered();
            if (row > 0) CHECK(rows[row].coverage.out_of_reach() <= rows[row - 1].coverage.out_of_reach());
        }
        std::set<model::IslandId> islands;
        for (const auto& home : finding.study().homes) islands.insert(home.island);
        CHECK(keys.size() == islands.size());
        const auto& county = result.ledger.front();
        REQUIRE(county.unit.kind == model::UnitKind::county);
        CHECK(persons == county.persons);
        CHECK(covered == county.by_status[static_cast<std::size_t>(analysis::Status::covered)]);
        // At the standard, who is not covered is in a gap.
        std::int64_t in_gaps = 0;
        for (const auto& gap : result.gaps) in_gaps += gap.persons;
        CHECK(unserved == in_gaps);
    }
}

TEST_CASE("Of one land the overview has its townships, of one township its villages") {
    auto study = shengsi().session.picture()->finding->study();
    const auto rows_of = [&](const model::Study& changed) {
        app::Finding finding = *shengsi().session.picture()->finding;
        finding.place = std::make_shared<app::Place>(changed);
        return app::overview_of(finding, 0, 15);
    };
    for (auto& home : study.homes) home.island = study.homes.front().island;
    CHECK(rows_of(study).front().key.startsWith("township:"));
    for (auto& village : study.villages) village.township = "T";
    CHECK(rows_of(study).front().key.startsWith("village:"));
}

TEST_CASE("What the map draws of homes sums to the ledger at every zoom") {
    auto& study = shengsi();
    const auto& picture = *study.session.picture();
    const sheet::Theme theme;
    for (std::size_t row = 0; row < picture.scene.services.size(); ++row) {
        const auto& service = picture.scene.services[row];
        const auto& county = picture.finding->analysis.services[row].ledger.front();
        for (double unit = 2; unit < 5000; unit *= 2.3) {
            const auto drawn = sheet::crowds_of(picture.scene, service, unit, theme);
            std::int64_t persons = 0;
            std::int64_t covered = 0;
            for (const auto& crowd : drawn.crowds) {
                persons += crowd.coverage.persons;
                covered += crowd.coverage.covered();
            }
            for (const auto home : drawn.lone) {
                const auto by_status =
                    analysis::persons_at(service.homes[home].facts, service.threshold, service.homes[home].persons);
                persons += service.homes[home].persons;
                covered += by_status[static_cast<std::size_t>(analysis::Status::covered)];
            }
            INFO(row << " at " << unit);
            CHECK(persons == county.persons);
            CHECK(covered == county.by_status[static_cast<std::size_t>(analysis::Status::covered)]);
        }
    }
}

TEST_CASE("A board is cut whole, in boxes by weight, none over another") {
    const std::vector<double> weights{5, 1, 3, 2, 8, 1};
    const QRectF board(10, 20, 600, 400);
    const auto boxes = app::packed_boxes(weights, board, 1.25);
    REQUIRE(boxes.size() == weights.size());
    double area = 0;
    for (std::size_t a = 0; a < boxes.size(); ++a) {
        CHECK(board.adjusted(-0.01, -0.01, 0.01, 0.01).contains(boxes[a]));
        CHECK(boxes[a].width() * boxes[a].height() == Approx(600 * 400 * weights[a] / 20));
        CHECK(boxes[a].width() / boxes[a].height() < 6);
        CHECK(boxes[a].height() / boxes[a].width() < 6);
        area += boxes[a].width() * boxes[a].height();
        for (std::size_t b = a + 1; b < boxes.size(); ++b)
            CHECK_FALSE(boxes[a].adjusted(0.01, 0.01, -0.01, -0.01).intersects(boxes[b].adjusted(0.01, 0.01, -0.01, -0.01)));
    }
    CHECK(area == Approx(600 * 400));
}

TEST_CASE("Every place is shown whole and not from afar") {
    auto& study = shengsi();
    const auto& picture = *study.session.picture();
    const auto service = study.session.service();
    const auto gap = study.gaps().front();
    for (const QString& key :
         {QStringLiteral("county"), QStringLiteral("island:gouqi"), QStringLiteral("township:嵊山镇"),
          QStringLiteral("village:") + QString::fromStdString(picture.finding->study().villages.front().code),
          QStringLiteral("gap:") + QString::fromStdString(gap.id)}) {
        INFO(key.toStdString());
        const auto box = app::extent_of(picture, service, key);
        REQUIRE(box);
        CHECK(box->width() >= 500);
        CHECK(box->height() >= 500);
    }
    const auto island = *app::extent_of(picture, service, QStringLiteral("island:gouqi"));
    const auto& islands = picture.finding->study().islands;
    const auto gouqi = std::ranges::find(islands, "gouqi", &model::Island::id);
    const auto land = picture.scene.islands[static_cast<std::size_t>(gouqi - islands.begin())].box;
    CHECK(island.contains(picture.scene.island_boxes[static_cast<std::size_t>(gouqi - islands.begin())]));
    CHECK(island.width() * island.height() < 1.5 * land.width() * land.height());
    CHECK(app::extent_of(picture, service, QStringLiteral("gap:") + QString::fromStdString(gap.id))
              ->contains(picture.scene.services[service].gaps.front().area.boundingRect()));
    CHECK_FALSE(app::extent_of(picture, service, QStringLiteral("island:nowhere")));
    CHECK_FALSE(app::extent_of(picture, service, QStringLiteral("nonsense")));
}

TEST_CASE("Across the sea is from shore to shore") {
    sheet::IslandShape a;
    a.land.addRect(0, 0, 1000, 1000);
    a.box = a.land.boundingRect();
    sheet::IslandShape b;
    b.land.addRect(6000, 0, 1000, 1000);
    b.box = b.land.boundingRect();
    // At the equator a unit of the plane is a metre.
    CHECK(app::sea_km(a, b) == Approx(5).epsilon(0.001));
    CHECK(app::sea_km(b, a) == app::sea_km(a, b));
}

TEST_CASE("Views are gone back to and forward, and a new one ends what lay ahead") {
    app::ViewHistory views;
    CHECK_FALSE(views.can_back());
    views.visit({30.7, 122.4}, 10, true);
    views.visit({30.7, 122.4}, 13, false);
    views.visit({30.7, 122.400001}, 13, false);  // nobody would call that another view
    views.visit({30.8, 122.7}, 14, false);
    CHECK(views.can_back());
    CHECK(views.back()["zoom"].toDouble() == 13);
    CHECK(views.back()["county"].toBool());
    CHECK_FALSE(views.can_back());
    CHECK(views.back().isEmpty());
    CHECK(views.forward()["zoom"].toDouble() == 13);
    CHECK(views.can_forward());
    views.visit({30.6, 122.1}, 12, false);
    CHECK_FALSE(views.can_forward());
    CHECK(views.back()["zoom"].toDouble() == 13);
}

TEST_CASE("A place of which nothing is known is not said to be out of reach") {
    auto& study = shengsi();
    const auto& finding = *study.session.picture()->finding;
    study.ask("clinic");
    app::Overview overview;
    overview.set_session(&study.session);
    CHECK(overview.property("headline").toString() ==
          QString("医疗卫生：16,321 人在服务圈外，25 人数据不足，泗礁山最多（7,473 人）"));
    const auto rows = app::overview_of(finding, study.session.service(), 15);
    const auto tanhu = std::ranges::find(rows, QString("island:tanhu"), &app::OverviewRow::key);
    REQUIRE(tanhu != rows.end());
    REQUIRE((tanhu->coverage.out_of_reach() == 0 && tanhu->coverage.unknown() == 2));
    const auto said = overview.property("rows").toList().at(static_cast<int>(tanhu - rows.begin())).toMap();
    CHECK(said.value("gap").toString() == QString("2 人数据不足"));
    CHECK(said.value("out").toLongLong() == 0);
}
