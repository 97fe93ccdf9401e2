// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/results/layers.hpp"
#include "mapview/app/boat_card.hpp"
#include "mapview/app/boat_question.hpp"
#include "mapview/app/day_boats.hpp"
#include "tests/mapview/app/opened_study.hpp"

using namespace circle15;
using app::OpenedStudy;

namespace {

QString text_of(const QVariantMap& explanation) {
    QString all = explanation["title"].toString() + u'\n' + explanation["verdict"].toString() + u'\n';
    for (const auto& group : explanation["groups"].toList()) {
        all += group.toMap()["heading"].toString() + u'\n';
        for (const auto& fact : group.toMap()["facts"].toList())
            all += fact.toMap()["label"].toString() + u' ' + fact.toMap()["value"].toString() + u'\n';
    }
    return all;
}

/// Row of the pier most boats leave from.
std::size_t busiest_pier(const app::Finding& finding) {
    const auto& study = finding.study();
    const auto sailings = app::boats_of_day(finding);
    const auto boats = [&](std::size_t row) {
        return app::boats_from(sailings, app::stops_of(study, model::id_of<model::PierId>(row))).size();
    };
    std::size_t best = 0;
    for (std::size_t row = 0; row < study.piers.size(); ++row) {
        if (study.piers[row].island && boats(row) > boats(best)) best = row;
    }
    return best;
}

}  // namespace

TEST_CASE("A pier tells the day's boats, the next one, the last way home and who depends on boats") {
    OpenedStudy opened;
    const auto& finding = *opened.session.picture()->finding;
    const auto& pier = finding.study().piers[busiest_pier(finding)];
    opened.choice.choose("pier", QString::fromStdString(pier.id));
    REQUIRE(opened.choice.kind() == "pier");
    const auto sailings = app::boats_of_day(finding);
    const auto stops = app::stops_of(finding.study(), model::id_of<model::PierId>(busiest_pier(finding)));
    const auto leaving = app::boats_from(sailings, stops);
    const auto coming = app::boats_to(sailings, stops);
    REQUIRE(leaving.size() > 1);
    REQUIRE_FALSE(coming.empty());
    const QString text = text_of(opened.choice.explanation());
    INFO(text.toStdString());
    CHECK(text.contains(QString("当天离港 %1 班").arg(leaving.size())));
    CHECK(text.contains("末班回来"));
    for (const auto& boat : leaving) CHECK(boat.lands > boat.leaves);
    CHECK(std::ranges::is_sorted(leaving, {}, &app::BoatAtPier::leaves));
    CHECK(std::ranges::max(coming, {}, &app::BoatAtPier::lands).lands == coming.back().lands);
}

TEST_CASE("Who depends on a boat are those who lose something once it is taken out, home by home") {
    OpenedStudy opened;
    const auto finding = opened.session.picture()->finding;
    const auto& study = finding->study();
    // The one boat that calls at an island with a single boat out a day, or else any: some boat must be missed by somebody.
    std::size_t missed = 0;
    for (const auto& sailing : app::boats_of_day(*finding)) {
        const auto& trip = study.timetable->trips[sailing.trip.at()];
        const auto losses = app::losses_without(*finding, trip.id);
        for (const auto& loss : losses) {
            CHECK(loss.cut_off + loss.no_return + loss.fewer > 0);
            std::int64_t on_boats = 0;
            for (std::size_t home = 0; home < study.homes.size(); ++home) {
                const auto* boat = finding->analysis.services[loss.rule.at()].boats[home];
                if (study.homes[home].island == loss.island && boat && boat->reached())
                    on_boats += model::persons_in(study.homes[home].persons, study.standard.rules[loss.rule.at()].group);
            }
            CHECK(loss.cut_off + loss.no_return + loss.fewer <= on_boats);
        }
        if (losses.empty()) continue;
        opened.choice.choose("sailing", QString::fromStdString(trip.id));
        CHECK(opened.choice.explanation()["verdict"].toString().contains("正在计算"));
        REQUIRE(opened.wait());
        CHECK(opened.choice.explanation()["verdict"].toString().contains("没有这一班"));
        if (++missed == 2) break;
    }
    CHECK(missed == 2);
}

TEST_CASE("With no boat sailing the headline, the banner and the islands say who is cut off and where") {
    OpenedStudy opened;
    app::BoatQuestion boats;
    boats.set_session(&opened.session);
    opened.ask("elderly_meal");
    CHECK(opened.session.figures()["suspension"].toString().isEmpty());
    const auto columns = opened.lists.islands()->columns().size();
    boats.set_all_suspended(true);
    REQUIRE(opened.wait());
    const auto& finding = *opened.session.picture()->finding;
    const auto cut = results::cut_off_by(finding.study(), finding.analysis.services[opened.session.service()]);
    std::int64_t persons = 0;
    for (const auto& row : cut) persons += row.persons;
    REQUIRE(persons > 0);
    const auto said = opened.session.figures()["suspension"].toString();
    CHECK(said.contains(QString("全部停航：%1 人断了老年助餐").arg(persons)));
    REQUIRE(opened.lists.islands()->columns().size() == columns + 1);
    qlonglong listed = 0;
    for (const auto& record : opened.lists.islands()->model().records()) listed += record.sorted[1].toLongLong();
    CHECK(listed == persons);
    CHECK(opened.lists.islands()->model().records().front().sorted[1].toLongLong() > 0);
    // A pier knows that no boat leaves.
    opened.choice.choose("pier", QString::fromStdString(finding.study().piers[busiest_pier(finding)].id));
    CHECK(opened.choice.explanation()["verdict"].toString().contains("停航"));
}

TEST_CASE("Of questions put at once none is lost: places, boats and the measure") {
    OpenedStudy opened;
    app::BoatQuestion boats;
    boats.set_session(&opened.session);
    opened.session.askPlaces(true);
    boats.set_all_suspended(true);
    opened.session.askMeasure(1);
    REQUIRE(opened.session.background()->busy());
    CHECK(boats.all_suspended());
    REQUIRE(opened.wait());
    CHECK(opened.session.places_asked());
    CHECK(opened.session.picture_before()->finding->options.all_suspended);
    CHECK(opened.session.question()->measure() == 1);

    boats.set_all_suspended(false);
    opened.session.askPlaces(false);
    opened.session.askMeasure(0);
    REQUIRE(opened.wait());
    CHECK_FALSE(opened.session.places_asked());
    CHECK_FALSE(boats.all_suspended());
    CHECK_FALSE(opened.session.picture_before()->finding->options.all_suspended);
    CHECK(opened.session.question()->measure() == 0);

    // What was given up is not begun from.
    boats.set_all_suspended(true);
    opened.session.background()->cancel();
    opened.session.askPlaces(true);
    REQUIRE(opened.wait());
    CHECK(opened.session.places_asked());
    CHECK_FALSE(opened.session.picture_before()->finding->options.all_suspended);
}
