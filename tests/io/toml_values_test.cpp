// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;

namespace {

struct Slip {
    const char* file;
    const char* from;
    const char* to;
    const char* rule;
};

/// The rule that refuses the sound study once `from` reads `to`.
std::string rule_of(const Slip& slip) {
    const io_test::OverlaidStudy study;
    std::string content = study.read(slip.file);
    REQUIRE(content.contains(slip.from));
    study.write(slip.file, content.replace(content.find(slip.from), std::string_view(slip.from).size(), slip.to));
    try {
        static_cast<void>(io::read_study(study.path()));
    } catch (const model::InputError& error) {
        CHECK(error.flaw().file == slip.file);
        CHECK(error.flaw().place.starts_with("line "));
        return error.flaw().rule;
    }
    return {};
}

}  // namespace

TEST_CASE("a value of another kind than its key takes is refused at its line") {
    const Slip slips[] = {
        {"study.toml", "name_zh = \"小群岛\"", "name_zh = 15", "not_text"},
        {"study.toml", "name_zh = \"小群岛\"", "name_zh = \"\"", "empty_key"},
        {"study.toml", "map_unit = \"\"", "map_unit = true", "not_text"},
        {"study.toml", "date = \"2024-12-31\"", "date = \"at the year's end\"", "study_date"},
        {"study.toml", "link_limit_m = 250", "link_limit_m = \"250 m\"", "key_not_a_number"},
        {"study.toml", "link_limit_m = 250", "link_limit_m = nan", "out_of_range"},
        {"study.toml", "link_limit_m = 250", "link_limit_m = -1", "out_of_range"},
        {"study.toml", "[link]\nlink_limit_m = 250", "link = 250", "key_not_a_table"},
        {"study.toml", "[link]\nlink_limit_m = 250", "link = [250]", "key_not_a_table"},
        {"study.toml", "partial = false", "partial = \"no\"", "key_not_a_flag"},
        {"study.toml", "partial_in = [\"小山乡\"]", "partial_in = \"小山乡\"", "key_not_texts"},
        {"study.toml", "partial_in = [\"小山乡\"]", "partial_in = [1, 2]", "key_not_texts"},
        {"study.toml", "[link]", "[walk]\nover_water = 17\n[link]", "key_not_numbers"},
        {"study.toml", "[link]", "[walk]\nover_water = [\"17\"]\n[link]", "numbers_out_of_range"},
        {"study.toml", "[link]", "[walk]\nover_water = [1e30]\n[link]", "numbers_out_of_range"},
        {"study.toml", "[link]", "[[census]]\nname = \"census\"\ngroup = [\"age_0_2\"]\n[link]", "missing_key"},
        {"study.toml", "[link]", "[[census]]\nname = \"census\"\ngroup = [\"age_0_2\"]\npersons = 1.5\n[link]",
         "key_not_whole"},
        {"study.toml", "[link]", "[[census]]\nname = \"census\"\ngroup = []\npersons = 15\n[link]", "empty_group"},
        {"standard.toml", "group = [\"age_0_2\"]", "group = []", "empty_group"},
        {"standard.toml", "name = \"300 m\"", "name = 300", "not_text"},
        {"standard.toml", "outreach = \"mobile_service\"", "outreach = 1", "not_text"},
    };
    for (const auto& slip : slips) {
        DYNAMIC_SECTION(slip.to) { CHECK(rule_of(slip) == slip.rule); }
    }
}

TEST_CASE("a home's persons must be told, band by band") {
    const io_test::OverlaidStudy study;
    std::string homes = study.read("homes.csv");
    const auto comma = homes.rfind(",0,");
    REQUIRE(comma != std::string::npos);
    study.write("homes.csv", homes.erase(comma + 1, 1));
    const auto read = io::read_study(study.path());
    REQUIRE_FALSE(read.issues.empty());
    CHECK(std::ranges::find(read.issues, "empty_persons", &model::DataIssue::rule) != read.issues.end());
}
