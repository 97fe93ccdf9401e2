// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/results/headline.hpp"
#include "core/results/sentences.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using words::Lang;

namespace {

/// Clinic: H1 (13 persons) covered, H2 (7) too far, H3 (3) out of reach. Library: H2 and H1 covered.
test::AsciiTown two_services() {
    auto town = report_test::two_islands();
    town.rule("library", 1.0, 12).facility({'A'}, "library");
    return town;
}

}  // namespace

TEST_CASE("all services together are counted home by home") {
    auto town = two_services();
    const auto together = results::services_together(town.study, analysis::analyze(town.study, {}));
    CHECK(together.persons == 23);
    CHECK(together.all == 13);
    CHECK(together.none == 3);
}

TEST_CASE("a gap for want of data is counted as one, and is no gap to be told of") {
    auto town = two_services();
    town.study.inventory["library"].partial = true;
    const auto analysis = analysis::analyze(town.study, {});
    const auto count = results::counted_gaps(analysis);
    CHECK(count.gaps == 3);
    CHECK(count.for_want_of_data == 1);
    const auto gaps = results::largest_gaps(analysis, 10);
    REQUIRE(gaps.size() == 2);
    for (const auto& [service, gap] : gaps) {
        CHECK(service == &analysis.services[0]);
        CHECK(gap->cause != analysis::Cause::data_missing);
    }
    SECTION("those with most person-minutes first, no more than asked for") {
        CHECK(gaps[0].gap->person_minutes > gaps[1].gap->person_minutes);
        const auto first = results::largest_gaps(analysis, 1);
        REQUIRE(first.size() == 1);
        CHECK(first[0].gap == gaps[0].gap);
    }
}

TEST_CASE("gaps of several services are told by person-minutes, whichever service they are of") {
    auto town = two_services();
    town.study.standard.rules[1].minutes = 3;
    const auto analysis = analysis::analyze(town.study, {});
    const auto gaps = results::largest_gaps(analysis, 10);
    REQUIRE(gaps.size() >= 4);
    for (std::size_t row = 1; row < gaps.size(); ++row)
        CHECK(gaps[row - 1].gap->person_minutes >= gaps[row].gap->person_minutes);
    CHECK(gaps[0].service != gaps[1].service);
}

TEST_CASE("a study and a rule are named in the reader's language, or in the one there is") {
    model::Study study;
    study.id = "id";
    CHECK(results::name_of(study, Lang::zh) == "id");
    study.name_en = "Town";
    CHECK(results::name_of(study, Lang::zh) == "Town");
    study.name_zh = "镇";
    CHECK(results::name_of(study, Lang::zh) == "镇");
    CHECK(results::name_of(study, Lang::en) == "Town");
    model::Rule rule{.service = "clinic", .name_zh = "医疗卫生（诊所）", .name_en = "Health (clinic)"};
    CHECK(results::name_of(rule, Lang::zh) == "医疗卫生");
    CHECK(results::name_of(rule, Lang::en) == "Health ");
    rule.name_en = "(all in brackets)";
    CHECK(results::name_of(rule, Lang::en) == "(all in brackets)");
    rule.name_en.clear();
    CHECK(results::name_of(rule, Lang::en) == "clinic");
}

TEST_CASE("a gap's place names township, village and island, each once") {
    auto town = report_test::two_islands();
    const auto analysis = analysis::analyze(town.study, {});
    const auto& gap = analysis.services[0].gaps[0];
    auto& village = town.study.villages[gap.village.at()];
    auto& island = town.study.islands[gap.island.at()];
    village.township = "嵊山镇";
    village.name = "东村";
    island.name = "枸杞岛";
    CHECK(results::place_of(town.study, gap) == "嵊山镇 东村 (枸杞岛)");
    island.name = "嵊山";
    CHECK(results::place_of(town.study, gap) == "嵊山镇 东村");
    island.name.clear();
    CHECK(results::place_of(town.study, gap) == "嵊山镇 东村");
}

TEST_CASE("what rests on modelled data says so, with its share and its layers") {
    auto town = report_test::two_islands();
    const auto sentence = [&](Lang lang) {
        return results::modelled_sentence(town.study, analysis::analyze(town.study, {}), lang);
    };
    for (auto& way : town.study.streets.ways) way.quality = model::Quality::surveyed;
    for (auto& island : town.study.islands) island.quality = model::Quality::surveyed;
    CHECK(sentence(Lang::en).empty());
    town.study.homes[0].quality = model::Quality::modelled;
    CHECK(sentence(Lang::en).starts_with("Indicative: 56.5% of the verdicts rest on modelled data (modelled in part: homes)"));
    CHECK(sentence(Lang::zh).starts_with("结果为示意：56.5% "));
    town.study.facilities[0].quality = model::Quality::modelled;
    CHECK(sentence(Lang::en).contains("homes, facilities)"));
}

TEST_CASE("how far slopes are counted is one sentence") {
    using Share = analysis::SlopeShare;
    const auto said = [](std::optional<double> streets, std::optional<double> walks) {
        return results::slopes_sentence(Share{.streets = streets.value_or(0), .walks = walks}, Lang::en);
    };
    CHECK(said(0, {}) == "No slopes: no elevation data");
    CHECK(said(1, 1).starts_with("Slopes are counted: heights cover 100.0% of the streets' length and 100.0% of the walks"));
    CHECK(said(0.4, 0.5).starts_with("Slopes are counted in part only: heights cover 40.0%"));
    CHECK_FALSE(said(0.4, {}).contains("walks"));
}
