// SPDX-License-Identifier: MIT
#include "mapview/app/units.hpp"

#include <catch2/catch_test_macros.hpp>

#include "mapview/app/column_widths.hpp"
#include "mapview/app/explanation.hpp"
#include "tests/mapview/app/opened_study.hpp"

using namespace circle15;
using app::OpenedStudy;

namespace {

qlonglong figure(const app::Record& record, qsizetype column) { return record.sorted[column].toLongLong(); }

}  // namespace

TEST_CASE("Villages sum to their township, townships to the county, and ages to the persons not covered") {
    OpenedStudy opened;
    opened.ask("clinic");
    const auto& finding = *opened.session.picture()->finding;
    const auto service = opened.session.service();
    for (const double minutes : {15.0, 30.0}) {
        const auto table = app::unit_rows(finding, service, minutes, words::Lang::zh);
        REQUIRE(table.columns.size() == 6 + 5);  // everybody's ages as planners ask for them
        const auto county = app::coverage_at(finding, service, minutes);
        qlonglong persons = 0;
        qlonglong uncovered = 0;
        qlonglong villages = 0;  // of the township above
        qlonglong township = 0;
        for (const auto& record : table.records) {
            qlonglong ages = 0;
            for (qsizetype column = 6; column < record.sorted.size(); ++column) ages += figure(record, column);
            CHECK(ages == figure(record, 4));
            if (record.key.startsWith("township:")) {
                CHECK(villages == township);
                township = figure(record, 4);
                villages = 0;
                persons += figure(record, 2);
                uncovered += township;
            } else {
                villages += figure(record, 4);
            }
        }
        CHECK(villages == township);
        CHECK(persons == county.persons);
        CHECK(uncovered == county.persons - county.covered());
    }
}

TEST_CASE("Where some of a home find a place, the ages of those who do not still sum up") {
    model::Home home;
    home.persons = {1, 2, 3, 4, 100, 5, 6, 7};
    analysis::HomeVerdict verdict;
    verdict.facts = {.walk_dmm = network::FlatDmm{}, .without_place = 11, .joined = true, .list = model::ListState::complete};
    app::UnitSums sums;
    sums.add(home, verdict, {0xE0U}, 15);
    CHECK(sums.uncovered() == 11);
    CHECK(model::persons_in(sums.without, model::everybody) == 11);
    CHECK(sums.without[4] == 0);
}

TEST_CASE("A home's card tells every service with its status and how many are within their standard") {
    OpenedStudy opened;
    const auto& finding = *opened.session.picture()->finding;
    const auto services = finding.analysis.services.size();
    for (const std::size_t home : {std::size_t{0}, finding.study().homes.size() / 2}) {
        const auto card = app::explain_home(finding, model::id_of<model::HomeId>(home), 1, words::Lang::en);
        const auto& all = card.groups.front();
        REQUIRE(all.facts.size() == services);
        std::size_t covered = 0;
        for (std::size_t row = 0; row < services; ++row) {
            const auto& verdict = finding.analysis.services[row].homes[home];
            if (verdict.status == analysis::Status::covered) ++covered;
            CHECK(all.facts[row].value.contains(QString::fromUtf8(words::word_of(verdict.status).en)));
            CHECK(all.facts[row].strong == (row == 1));
            if (verdict.nearest) CHECK_FALSE(all.facts[row].note.isEmpty());
        }
        CHECK(all.heading == QString("%1 of %2 services within the standard").arg(covered).arg(services));
    }
}

TEST_CASE("What is chosen on the map marks its village and township, and a village chosen is explained") {
    OpenedStudy opened;
    opened.ask("clinic");
    const auto& study = opened.session.picture()->finding->study();
    const auto& home = study.homes[3];
    const auto& village = study.villages[home.village.at()];
    opened.choice.choose("home", QString::fromStdString(home.id));
    CHECK(opened.choice.units().contains("village:" + QString::fromStdString(village.code)));
    CHECK(opened.choice.units().contains("township:" + QString::fromStdString(village.township)));
    opened.choice.choose("village", QString::fromStdString(village.code));
    CHECK(opened.choice.explanation()["title"].toString() == QString::fromStdString(village.name));
    const auto before = opened.choice.explanation()["verdict"].toString();
    opened.session.question()->set_threshold(5);
    CHECK(app::wait_until([&] { return opened.choice.explanation()["verdict"].toString() != before; }, 3000));
    opened.choice.choose("village", "no such village");
    CHECK(opened.choice.kind().isEmpty());
}

TEST_CASE("Columns of text share the room that is left or lacking; figures are never cut") {
    using app::column_widths;
    const std::vector<app::ColumnWish> wishes{{.natural = 200}, {.natural = 50, .whole = true}, {.natural = 100}};
    const auto wide = column_widths(wishes, 650);
    CHECK(wide == std::vector<double>{400, 50, 200});
    const auto narrow = column_widths(wishes, 300);
    CHECK(narrow[1] == 50);
    CHECK(narrow[0] + narrow[1] + narrow[2] == 300);
    const auto tiny = column_widths(wishes, 100);
    CHECK(tiny == std::vector<double>{wishes[0].least, 50, wishes[2].least});
    const auto drawn = column_widths({{.natural = 200, .chosen = 120.0}, wishes[1], wishes[2]}, 300);
    CHECK(drawn == std::vector<double>{120, 50, 130});
}

TEST_CASE("Those of whom nothing can be said are not among those who cannot walk there") {
    OpenedStudy opened;
    opened.ask("clinic");
    const auto& finding = *opened.session.picture()->finding;
    const app::UnitAsked island{.kind = model::UnitKind::island, .code = "tanhu"};
    const auto sums = app::sums_of(finding, island, opened.session.service(), 15);
    REQUIRE(sums.uncovered() == 2);
    REQUIRE(sums.coverage.by_status[static_cast<std::size_t>(analysis::Status::unknown)] == 2);
    const auto card = app::explain_unit(finding, island, opened.session.service(), 15, words::Lang::zh);
    CHECK(card.verdict == QString("对象 299 人中 0 人走不到（覆盖率 99.3%），另有 2 人数据不足"));
}
