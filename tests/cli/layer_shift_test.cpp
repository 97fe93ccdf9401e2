// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/analysis/layer_shift.hpp"
#include "core/geometry/china_offset.hpp"
#include "core/io/study_reader.hpp"

using namespace circle15;

TEST_CASE("The shipped study is sound, and its lists are told when they come in Chinese map coordinates") {
    auto study = io::read_study(std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi");
    const auto shifts = [&] {
        const analysis::Ground ground(study);
        return analysis::layer_shifts(ground);
    };
    CHECK(shifts().empty());
    SECTION("65 facilities") {
        const auto rows = std::min<std::size_t>(65, study.facilities.size());
        for (std::size_t row = 0; row < rows; ++row) {
            auto& facility = study.facilities[row];
            facility.place = geometry::gcj02_from_wgs84(facility.place);
        }
        const auto issues = shifts();
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].rule == "layer_shift_gcj02");
        CHECK(issues[0].grave);
    }
    SECTION("the meals alone") {
        for (auto& facility : study.facilities) {
            if (facility.service == "elderly_meal") facility.place = geometry::gcj02_from_wgs84(facility.place);
        }
        const auto issues = shifts();
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].rule == "layer_shift_gcj02");
        CHECK(issues[0].place == "service elderly_meal");
    }
    SECTION("all homes, in BD-09") {
        for (auto& home : study.homes) home.place = geometry::bd09_from_gcj02(geometry::gcj02_from_wgs84(home.place));
        const auto issues = shifts();
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].rule == "layer_shift_bd09");
    }
}
