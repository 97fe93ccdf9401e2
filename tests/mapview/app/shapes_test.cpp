// SPDX-License-Identifier: MIT
#include <QGeoCoordinate>
#include <QTemporaryDir>
#include <QTimer>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "core/results/read_folder.hpp"
#include "mapview/app/take_away.hpp"
#include "tests/mapview/app/opened_study.hpp"

using namespace circle15;
using Opened = app::OpenedStudy;

namespace {

/// What `analyze` says of the place a finding is of.
analysis::Analysis whole(const app::Finding& finding) { return analysis::analyze(*finding.ground(), finding.options); }

analysis::Analysis without_shapes_of(analysis::Analysis analysis) {
    analysis.services.edit_each([](analysis::ServiceResult& service) {
        service.areas.clear();
        for (auto& gap : service.gaps) gap.area.clear();
    });
    return analysis;
}

/// A facility in the worst gap of a service.
std::shared_ptr<const model::Scenario> one_more(const app::Finding& finding, std::size_t service) {
    model::Facility more{.id = "more",
                         .name = "more",
                         .service = finding.study().standard.rules[service].service,
                         .place = finding.analysis.services[service].gaps.front().point,
                         .given_crs = "EPSG:4326",
                         .quality = model::Quality::approximate};
    model::Scenario scenario{.name_zh = "more", .source = "test"};
    scenario.edits.push_back({model::OpenFacility{.id = "more", .created = std::move(more)}, {}, {}});
    return std::make_shared<model::Scenario>(std::move(scenario));
}

}  // namespace

TEST_CASE("Figures come before shapes, and both together are what analyze says") {
    const auto opened = app::open_place(app::built_in_study().toStdString());
    const auto& figures = *opened.base;
    const auto expected = whole(figures);
    CHECK(figures.analysis == without_shapes_of(expected));
    const auto missing = app::without_shapes(figures);
    REQUIRE(missing.size() == expected.services.size());
    const auto one = app::with_shapes(figures, {1}, figures);
    CHECK(one->analysis.services[1] == expected.services[1]);
    CHECK(app::has_shapes(*one, 1));
    CHECK_FALSE(app::has_shapes(*one, 0));
    CHECK(app::with_shapes(figures, missing, figures)->analysis == expected);
}

TEST_CASE("A trial's figures and shapes are those of analyze, whether or not the shapes before were there") {
    const auto opened = app::open_place(app::built_in_study().toStdString());
    const auto bare = opened.base;
    const auto drawn = app::with_shapes(*bare, app::without_shapes(*bare), *bare);
    for (const auto& base : {bare, drawn}) {
        const auto edited = app::with_edits(*base, one_more(*base, 1));
        const auto expected = whole(*edited);
        CHECK_FALSE(app::has_shapes(*edited, 1));
        CHECK(app::has_shapes(*edited, 0) == (base == drawn));
        CHECK(edited->analysis.services[1].homes == expected.services[1].homes);
        CHECK(edited->analysis.services[1].ledger == expected.services[1].ledger);
        CHECK(app::with_shapes(*edited, app::without_shapes(*edited), *base)->analysis == expected);
    }
}

TEST_CASE("Shapes asked to end do so") {
    const auto opened = app::open_place(app::built_in_study().toStdString());
    int told = 0;
    const auto ends = [&](double) { return ++told < 3; };
    CHECK_THROWS_AS(app::with_shapes(*opened.base, {0}, *opened.base, ends), model::Stopped);
}

TEST_CASE("The service asked gets its shapes first, and all get them") {
    app::Session session;
    std::vector<std::size_t> missing;
    const auto note = [&] { missing.push_back(app::without_shapes(*session.picture()->finding).size()); };
    QObject::connect(&session, &app::Session::pictureChanged, &session, note);
    QObject::connect(&session, &app::Session::shapesChanged, &session, note);
    session.open(app::built_in_study());
    REQUIRE(app::wait_until([&] { return session.ready() && !session.shapes_to_come(); }));
    const auto services = session.picture()->finding->analysis.services.size();
    CHECK(missing == std::vector<std::size_t>{services, services - 1, 0});
    CHECK(session.picture()->finding->analysis == whole(*session.picture()->finding));
    CHECK(session.picture() == session.picture_before());
    CHECK(session.opened()->base == session.picture()->finding);
    CHECK(session.picture()->scene.services[session.service()].areas.size() > 1);
}

TEST_CASE("An edit made while shapes are drawn leaves no shape of before it, and undone none of itself") {
    app::Session session;
    app::Trial trial;
    trial.set_session(&session);
    session.open(app::built_in_study());
    REQUIRE(app::wait_until([&] { return session.ready(); }));
    const auto gap = session.picture()->finding->analysis.services[session.service()].gaps.front();
    trial.openHere(QGeoCoordinate(gap.point.lat, gap.point.lon));
    REQUIRE(app::wait_until([&] { return !session.background()->busy() && !session.shapes_to_come(); }));
    REQUIRE(session.picture() != session.picture_before());
    CHECK(session.picture()->finding->analysis == whole(*session.picture()->finding));
    CHECK(session.picture_before()->finding->analysis == whole(*session.picture_before()->finding));
    trial.openHere(QGeoCoordinate(gap.point.lat, gap.point.lon + 0.001));
    trial.undo();
    trial.undo();
    REQUIRE(app::wait_until([&] { return !session.background()->busy() && !session.shapes_to_come(); }));
    CHECK(session.picture() == session.picture_before());
    CHECK(session.picture()->finding->analysis == whole(*session.picture()->finding));
}

TEST_CASE("While what is saved waits for its shapes, the window goes on being painted") {
    app::Session session;
    QTimer frames;
    int painted = 0;
    QObject::connect(&frames, &QTimer::timeout, &frames, [&] { ++painted; });
    frames.start(1);
    int meanwhile = 0;
    QObject::connect(&session, &app::Session::pictureChanged, &session, [&] {
        const int before = painted;
        session.finish_shapes(true);
        meanwhile = painted - before;
    });
    session.open(app::built_in_study());
    REQUIRE(app::wait_until([&] { return session.ready(); }));
    CHECK_FALSE(session.shapes_to_come());
    CHECK(meanwhile > 5);
}

TEST_CASE("Results saved before the shapes are drawn have them all the same") {
    app::Session session;
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&session));
    const QTemporaryDir folder;
    bool early = false;
    bool saved = false;
    QObject::connect(&session, &app::Session::pictureChanged, &session, [&] {
        early = session.shapes_to_come();
        saved = take.result(QUrl::fromLocalFile(folder.path()));
    });
    session.open(app::built_in_study());
    REQUIRE(app::wait_until([&] { return session.ready(); }));
    REQUIRE(early);
    REQUIRE(saved);
    const auto read = results::read_folder(folder.path().toStdString());
    const auto expected = whole(*session.picture()->finding);
    for (std::size_t row = 0; row < expected.services.size(); ++row) {
        CHECK(read.analysis.services[row].areas.size() == expected.services[row].areas.size());
        REQUIRE(read.analysis.services[row].gaps.size() == expected.services[row].gaps.size());
        CHECK(std::ranges::none_of(read.analysis.services[row].gaps, [](const auto& gap) { return gap.area.empty(); }));
    }
}
