// SPDX-License-Identifier: MIT
#include "core/office/report/page_tables.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/words/report_words.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using words::Lang;

namespace {

/// Two homes more on the small island: 3, 4 and 6 persons who need a boat, and one home without a way.
test::AsciiTown town_with_boats() {
    auto town = report_test::two_islands();
    town.home({'D'}, {0, 0, 0, 0, 4, 0, 0, 0}).home({'D'}, {0, 0, 0, 0, 6, 0, 0, 0}).home({'E'}, {0, 0, 0, 0, 9, 0, 0, 0});
    return town;
}

analysis::BoatVerdict boat(std::optional<double> median_minutes, std::uint32_t sailings, bool back) {
    analysis::BoatVerdict verdict;
    verdict.day.first_leave_s = 8 * 3600;
    if (median_minutes) verdict.day.median_s = *median_minutes * 60;
    verdict.day.useful_sailings = sailings;
    if (back) verdict.same_day.time_there_s = 3600;
    return verdict;
}

analysis::Analysis with_boats(const test::AsciiTown& town) {
    auto analysis = analysis::analyze(town.study, {});
    analysis.boats_known = true;
    analysis.boat_window = {.from = 6 * 3600, .to = 20 * 3600};
    analysis.services.edit_each([](analysis::ServiceResult& service) {
        service.boats = analysis::BoatVerdicts(service.homes.size());
        service.boats.put(2, boat(90, 4, true));
        service.boats.put(3, boat(50, 3, false));
        service.boats.put(4, boat(std::nullopt, 5, true));
        service.boats.put(5, {});  // no boat ever gets there
    });
    return analysis;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("the report tells by island who needs a boat, the middle of their ways, the fewest sailings and who is back") {
    const auto town = town_with_boats();
    auto analysis = with_boats(town);
    const auto told = [&](Lang lang) { return office::boats_table(results::Answer(town.study, analysis).view(), lang); };
    const auto zh = told(Lang::zh);
    // 13 persons; of the 7 with a median the 7th of all 13 waits 90 minutes; the poorest home has 3 sailings; 9 of 13 are back.
    CHECK(zh.contains("06:00"));
    CHECK(zh.contains("20:00"));
    CHECK(zh.contains("需乘船人口"));
    CHECK(count_of(zh, "<tr>") == 2);
    CHECK(zh.contains(">13<"));
    CHECK(zh.contains(">90 分钟<"));
    CHECK(zh.contains(">3<"));
    CHECK(zh.contains(">69.2%<"));
    CHECK_FALSE(zh.contains("<b>"));
    const auto en = told(Lang::en);
    CHECK(en.contains(">90 min<"));
    analysis.demonstration_boats = true;
    CHECK(told(Lang::en).contains("<b>"));

    // Half of the persons never get there in the middle of the day: there is no median.
    analysis.services.edit_each([](analysis::ServiceResult& service) {
        service.boats = analysis::BoatVerdicts(service.homes.size());
        service.boats.put(2, boat(90, 4, true));
        service.boats.put(4, boat(std::nullopt, 5, true));
    });
    CHECK(told(Lang::zh).contains(">–<"));
    CHECK(told(Lang::zh).contains(">100.0%<"));

    analysis.services.edit_each(
        [](analysis::ServiceResult& service) { service.boats = analysis::BoatVerdicts(service.homes.size()); });
    CHECK(told(Lang::zh).empty());
    analysis.services.edit_each([](analysis::ServiceResult& service) { service.boats = {}; });
    CHECK(told(Lang::zh).empty());
    analysis.boats_known = false;
    CHECK(told(Lang::zh).empty());
}

TEST_CASE("the report's week has a column a day and the holiday, with nothing counted where a service is not asked") {
    auto town = report_test::two_islands();
    town.study.standard.rules[0].days = model::ServiceDays::workdays;
    const auto analysis = analysis::analyze(town.study, {.week = true});
    const auto zh = office::coverage_charts(results::Answer(town.study, analysis).view(), Lang::zh);
    for (const auto* head : {"周一", "周三", "周日", "节假日"}) CHECK(zh.contains(head));
    // H1 is covered, 13 of 23 persons.
    CHECK(count_of(zh, ">56.5<") == 5);
    CHECK(count_of(zh, "class=\"h5\"") + count_of(zh, " h5\"") == 5);
    const auto en = office::coverage_charts(results::Answer(town.study, analysis).view(), Lang::en);
    CHECK(en.contains(std::string(words::report_word("not_asked", Lang::en))));
    const auto plain = analysis::analyze(town.study, {});
    CHECK_FALSE(office::coverage_charts(results::Answer(town.study, plain).view(), Lang::zh).contains("周三"));
}
