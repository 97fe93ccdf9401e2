// SPDX-License-Identifier: MIT
#include <QGeoCoordinate>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "core/io/scenario_reader.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/siting.hpp"
#include "mapview/app/take_away.hpp"
#include "mapview/app/threshold.hpp"
#include "tests/mapview/app/opened_study.hpp"

using namespace circle15;
using app::wait_until;
using Opened = app::OpenedStudy;

namespace {

int service(app::Session& session, const std::string& name) {
    const auto& rules = session.picture()->finding->study().standard.rules;
    return static_cast<int>(std::ranges::find(rules, name, &model::Rule::service) - rules.begin());
}

}  // namespace

TEST_CASE("The threshold moves coverage without a search, and its parts always add up") {
    Opened opened;
    REQUIRE(opened.session.ready());
    const auto picture = opened.session.picture();
    const auto& finding = *picture->finding;
    std::int64_t before = -1;
    for (const double minutes : {5.0, 10.0, 15.0, 30.0, 60.0}) {
        const auto coverage = app::coverage_at(finding, 0, minutes);
        std::int64_t sum = 0;
        for (const auto persons : coverage.by_status) sum += persons;
        CHECK(sum == coverage.persons);
        CHECK(coverage.covered() >= before);
        before = coverage.covered();
    }
    const auto& row = finding.analysis.services[0].ledger.front();
    const auto standard = app::coverage_at(finding, 0, finding.study().standard.rules[0].minutes);
    CHECK(std::ranges::equal(standard.by_status, row.by_status));
    opened.session.question()->set_threshold(40);
    CHECK(opened.session.picture() == picture);
    CHECK_FALSE(opened.session.background()->busy());
}

TEST_CASE("Opening a facility in a gap gains people, undo takes it back exactly, redo brings it again") {
    Opened opened;
    opened.session.question()->set_service(service(opened.session, "elderly_meal"));
    const auto before = opened.session.picture();
    const auto gap = before->finding->analysis.services[opened.session.service()].gaps.front();
    const QSignalSpy shown(&opened.session, &app::Session::pictureChanged);
    opened.trial.openHere(QGeoCoordinate(gap.point.lat, gap.point.lon));
    REQUIRE(opened.wait());
    CHECK(shown.count() == 1);
    CHECK(opened.session.picture() != before);
    CHECK(opened.session.figures()["gained"].toString() != "0");
    CHECK(opened.session.figures()["lost"].toString() == "0");
    const auto after = opened.session.picture()->finding->analysis.services;
    CHECK(opened.trial.edits().size() == 1);

    opened.trial.undo();
    CHECK(opened.session.picture() == before);
    CHECK(opened.trial.can_redo());
    opened.trial.redo();
    REQUIRE(opened.wait());
    CHECK(opened.session.picture()->finding->analysis.services == after);
}

TEST_CASE("Closing, moving and enlarging a facility and cancelling boats are each an edit that can be kept as a scenario") {
    Opened opened;
    opened.session.question()->set_service(service(opened.session, "clinic"));
    const auto facility = opened.lists.facilities()->keyAt(0);
    opened.trial.enlargeFacility(facility, 99);
    opened.trial.moveFacility(facility, QGeoCoordinate(30.73, 122.451));
    opened.trial.cancelSailings("");
    opened.trial.closeFacility(facility);
    REQUIRE(opened.wait());
    CHECK(opened.session.error().isEmpty());
    CHECK(opened.trial.edits().size() == 4);
    CHECK_FALSE(opened.trial.serves(facility));

    const QTemporaryDir folder;
    const QString file = folder.filePath("kept.toml");
    REQUIRE(opened.trial.save(QUrl::fromLocalFile(file), "一试"));
    std::ifstream in(file.toStdString());
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const auto scenario = io::parse_scenario(text, "kept.toml");
    CHECK(scenario.edits.size() == 3);
    CHECK(scenario.sailings.size() == 1);
    CHECK(scenario.name_zh == "一试");
}

TEST_CASE("An edit that cannot be made is said and taken back") {
    Opened opened;
    const auto before = opened.session.picture();
    opened.trial.moveFacility(opened.lists.facilities()->keyAt(0), QGeoCoordinate(200, 500));
    CHECK(opened.trial.edits().isEmpty());
    opened.trial.cancelSailings("no such route");
    REQUIRE(opened.wait());
    CHECK(opened.session.error()["rule"].toString() != "");
    CHECK(opened.session.error()["remedy"].toString() != "");
    CHECK(opened.trial.edits().isEmpty());
    CHECK(opened.session.picture() == before);
}

TEST_CASE("A study that cannot be read says why and what to do, and the one that is open stays") {
    Opened opened;
    const auto before = opened.session.picture();
    const QSignalSpy errors(&opened.session, &app::Session::errorChanged);
    opened.session.open(CIRCLE15_SOURCE_DIR "/tests/broken/missing_file");
    REQUIRE(wait_until([&] { return !opened.session.error().isEmpty(); }));
    CHECK(errors.count() >= 1);
    CHECK(opened.session.error()["what"].toString() != "");
    CHECK(opened.session.error()["remedy"].toString() != "");
    CHECK(opened.session.picture() == before);
    opened.session.dismissError();
    CHECK(opened.session.error().isEmpty());
}

TEST_CASE("A result folder opens read-only, shows the same coverage and lets nothing be tried") {
    Opened study;
    const QTemporaryDir folder;
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&study.session));
    REQUIRE(take.result(QUrl::fromLocalFile(folder.filePath("result"))));
    Opened result(folder.filePath("result"));
    REQUIRE(result.session.ready());
    CHECK(result.session.read_only());
    CHECK(result.session.figures()["percent"] == study.session.figures()["percent"]);
    CHECK(result.lists.gaps()->count() == study.lists.gaps()->count());
    result.trial.openHere(QGeoCoordinate(30.72, 122.45));
    CHECK(result.trial.edits().isEmpty());
    CHECK_FALSE(take.result(QUrl::fromLocalFile("/proc/nowhere/result")));
    CHECK(study.session.error()["rule"].toString() == "no_such_folder");
}

TEST_CASE(
    "A home is explained with its walk, every service and its people; a gap with cause and action; a facility with its reach") {
    Opened opened;
    opened.session.question()->set_service(service(opened.session, "elderly_meal"));
    const auto& finding = *opened.session.picture()->finding;
    const auto& gaps = finding.analysis.services[opened.session.service()].gaps;
    const auto walked = std::ranges::find_if(gaps, [](const analysis::Gap& gap) { return gap.walk_minutes.has_value(); });
    REQUIRE(walked != gaps.end());
    const QSignalSpy changed(&opened.choice, &app::Choice::changed);
    opened.choice.choose("home", QString::fromStdString(finding.study().homes[walked->homes.front().at()].id));
    CHECK(changed.count() == 1);
    CHECK(opened.choice.walk().size() == 1);
    CHECK(opened.choice.explanation()["groups"].toList().size() >= 4);
    opened.choice.choose("gap", QString::fromStdString(walked->id));
    CHECK(opened.choice.gap_rank() == static_cast<int>(walked->rank));
    CHECK_FALSE(opened.choice.outlines().isEmpty());
    opened.choice.choose("facility", opened.lists.facilities()->keyAt(0));
    CHECK(opened.choice.kind() == "facility");
    CHECK_FALSE(opened.choice.outlines().isEmpty());
    opened.choice.choose("home", "nobody lives here");
    CHECK(opened.choice.kind().isEmpty());

    // Somebody on another island is told of boats by the clock.
    const auto& boats = finding.analysis.services[opened.session.service()].boats;
    std::size_t home = 0;
    while (home < boats.size() && (boats[home] == nullptr || !boats[home]->reached())) ++home;
    REQUIRE(home < boats.size());
    opened.choice.choose("home", QString::fromStdString(finding.study().homes[home].id));
    bool clock = false;
    for (const auto& group : opened.choice.explanation()["groups"].toList()) {
        for (const auto& fact : group.toMap()["facts"].toList())
            clock = clock || fact.toMap()["label"].toString().contains(QRegularExpression("^\\d\\d:\\d\\d-\\d\\d:\\d\\d"));
    }
    CHECK(clock);
}

TEST_CASE("Siting shows places for a new facility, and the first one brings as many persons as it said") {
    Opened opened;
    opened.session.question()->set_service(service(opened.session, "elderly_meal"));
    app::Siting siting;
    siting.set_session(&opened.session);
    const QSignalSpy found(&siting, &app::Siting::found);
    siting.find(2);
    REQUIRE(opened.wait());
    CHECK(opened.session.error().isEmpty());
    REQUIRE(found.count() == 1);
    REQUIRE(siting.sites().size() == 2);
    const auto best = siting.sites()[0].toMap();
    if (best["facility"].toString().isEmpty()) {
        opened.trial.openHere(best["place"].value<QGeoCoordinate>());
    } else {
        opened.trial.openFacility(best["facility"].toString());
    }
    REQUIRE(opened.wait());
    CHECK(opened.session.figures()["gained"] == best["persons"]);
}

TEST_CASE("Another group or ring of the rule judges homes as `analyze` does, and the standard comes back as it was") {
    Opened opened;
    opened.session.question()->set_service(service(opened.session, "clinic"));
    const auto row = opened.session.service();
    const auto before = opened.session.picture();
    const auto& result = before->finding->analysis.services[row];
    REQUIRE(result.measures.size() > 1);
    for (std::size_t measure = 1; measure < result.measures.size(); ++measure) {
        const auto coverage = std::ranges::find_if(result.coverage, [&](const analysis::Coverage& each) {
            return each.unit.kind == analysis::UnitKind::county && each.measure == measure;
        });
        opened.session.askMeasure(static_cast<int>(measure));
        REQUIRE(opened.wait());
        INFO(result.measures[measure].name);
        CHECK(opened.session.error().isEmpty());
        CHECK(opened.session.question()->measure() == static_cast<int>(measure));
        const auto& finding = *opened.session.picture()->finding;
        const auto at = app::coverage_at(finding, row, result.measures[measure].minutes);
        CHECK(at.persons == coverage->persons);
        CHECK(at.covered() == coverage->covered_persons);
        const auto& rule = finding.study().standard.rules[row];
        CHECK(rule.group == result.measures[measure].group);
        CHECK(rule.speed_m_per_s == result.measures[measure].speed_m_per_s);
        const auto listed = opened.session.figures()["measures"].toList();
        CHECK(listed.size() == static_cast<qsizetype>(result.measures.size()));
        CHECK(listed[static_cast<qsizetype>(measure)].toMap()["chosen"].toBool());
        CHECK(opened.lists.indicators()->count() == 0);
    }
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&opened.session));
    const QTemporaryDir folder;
    CHECK_FALSE(take.result(QUrl::fromLocalFile(folder.filePath("result"))));
    CHECK(opened.session.error()["rule"].toString() == "other_measure");

    opened.session.askMeasure(0);
    CHECK(opened.session.picture() == before);
    opened.session.askMeasure(1);
    REQUIRE(opened.wait());
    opened.session.question()->set_service(0);
    CHECK(opened.session.question()->measure() == 0);
    CHECK(opened.session.picture() == before);
}

TEST_CASE("One boat is cancelled, the others of its route go on, and it is kept in the scenario by its id") {
    Opened opened;
    const auto routes = opened.trial.routes();
    REQUIRE_FALSE(routes.isEmpty());
    const auto route = routes[0].toMap()["id"].toString();
    const auto sailings = opened.trial.sailings(route);
    REQUIRE(sailings.size() > 1);
    CHECK(sailings[0].toMap()["text"].toString() < sailings[1].toMap()["text"].toString());
    const auto boat = sailings[1].toMap()["id"].toString();
    opened.trial.cancelSailing(boat);
    REQUIRE(opened.wait());
    CHECK(opened.session.error().isEmpty());
    CHECK(opened.trial.edits().size() == 1);
    const auto after = opened.trial.sailings(route);
    CHECK_FALSE(after[1].toMap()["sails"].toBool());
    CHECK(after[0].toMap()["sails"].toBool());
    const auto& trips = opened.session.picture()->finding->study().timetable->trips;
    const auto was = opened.session.picture_before()->finding->study().timetable->trips.size();
    CHECK(trips.size() + 1 == was);
    REQUIRE(opened.trial.scenario().sailings.size() == 1);
    CHECK(std::get<model::CancelSailings>(opened.trial.scenario().sailings[0].what).trip == boat.toStdString());
}

TEST_CASE("A study opens by the path of its study.toml, as a double click gives it") {
    Opened opened(app::built_in_study() + "/study.toml");
    REQUIRE(opened.session.ready());
    CHECK(opened.session.study_path().endsWith("study.toml"));
    CHECK(opened.session.figures()["badge"].toString().contains("模型数据"));
}

TEST_CASE("The land of what is opened is seen before anything is known of it, and only where nothing is open yet") {
    app::Session session;
    int seen = 0;
    QObject::connect(&session, &app::Session::landChanged, &session, [&] {
        if (session.land().isEmpty()) return;
        ++seen;
        CHECK_FALSE(session.ready());
        CHECK(session.land().boundingRect().contains(app::to_mercator({.lon = 122.451, .lat = 30.73})));
    });
    const auto open = [&] {
        session.open(app::built_in_study());
        return wait_until([&] { return session.ready() && !session.background()->busy(); });
    };
    REQUIRE(open());
    CHECK(seen == 1);
    CHECK(session.land().isEmpty());
    REQUIRE(open());
    CHECK(seen == 1);
}

TEST_CASE("Opening that is stopped takes its land with it") {
    app::Session session;
    QObject::connect(&session, &app::Session::landChanged, &session, [&] { session.background()->cancel(); });
    session.open(app::built_in_study());
    REQUIRE(wait_until([&] { return !session.background()->busy(); }));
    CHECK_FALSE(session.ready());
    CHECK(session.land().isEmpty());
}
