// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "core/io/indicators_reader.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using io::parse_indicators;

namespace {

const std::string heading = "id,year,field,number,name,unit,target_operator,target,numerator,denominator,lead_agency,source\n";

std::vector<model::Indicator> read(const std::string& content) {
    std::vector<model::DataIssue> issues;
    return parse_indicators(content, "indicators.csv", issues);
}

std::string refusal(const std::string& rows) {
    try {
        static_cast<void>(read(heading + rows));
    } catch (const model::InputError& error) {
        CHECK(error.flaw().place == "row 2");
        return error.flaw().rule;
    }
    return {};
}

}  // namespace

TEST_CASE("Indicators are rows with terms a study can answer, or none") {
    const auto rows = read(heading +
                           "a,2024,幼有善育,3,托位,个,>=,2.6,capacity(childcare),persons(all) / 1000,县卫健局,s\n"
                           "b,2025,幼有善育,,筛查率,%,>,90,,,,\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].year == 2024);
    CHECK(rows[0].number == 3);
    CHECK(rows[0].target == 2.6);
    REQUIRE(rows[0].numerator);
    CHECK(rows[0].numerator->word == model::IndicatorWord::capacity);
    CHECK(rows[0].denominator->over == 1000);
    CHECK_FALSE(rows[1].numerator);
    CHECK_FALSE(rows[1].number);
    CHECK(rows[1].target_operator == model::TargetOperator::more_than);
}

TEST_CASE("A slip in the indicators is refused with its row") {
    CHECK(refusal("a,2024,f,1,n,u,about,2,,,,\n") == "unknown_operator");
    CHECK(refusal("a,2024,f,1,n,u,>=,职工86,,,,\n") == "indicator_number");
    CHECK(refusal("a,2024,f,1,n,u,>=,1e308,,,,\n") == "indicator_number");
    CHECK(refusal("a,2024,f,1,n,u,>=,2,beds(clinic),,,\n") == "indicator_term");
    CHECK(refusal(",2024,f,1,n,u,>=,2,,,,\n") == "empty_value");
    CHECK(refusal("a,,f,1,n,u,>=,2,,,,\n") == "empty_value");
    CHECK_THROWS_AS(read(heading + "a,2024,f,1,n,u,>=,2,,,,\na,2024,f,2,n,u,>=,2,,,,\n"), model::InputError);
}

TEST_CASE("Shengsi's file holds the 28 indicators of the 2024 work plan and the childcare one of 2025") {
    std::ifstream file(std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi/indicators.csv", std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    const auto rows = read(content);
    std::set<int> numbers;
    for (const auto& indicator : rows) {
        if (indicator.year == 2024 && indicator.number) numbers.insert(*indicator.number);
        CHECK(indicator.target.has_value());
    }
    CHECK(numbers.size() == 28);
    const auto childcare = std::ranges::find(rows, 2025, &model::Indicator::year);
    REQUIRE(childcare != rows.end());
    CHECK(childcare->target == 280);
    CHECK(childcare->denominator->group.bits == 1U);
}
