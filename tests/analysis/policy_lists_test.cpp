// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/analysis/policy_rows.hpp"

using namespace circle15;
using test::adults;
using test::AsciiTown;
using test::home_rows;
using test::in_village;
using test::measure_rows;
using test::Rows;
using test::rows_of_homes;

namespace {

/// A clinic at A, within 5 minutes: 300 m. H1 and H2 live 100 m and 900 m away in the township east, H3 and H4 beside them in
/// the township west, H5 on another island in the west.
AsciiTown two_townships() {
    AsciiTown drawn(
        "~~~~~~~~~~~~~~~~~~~~\n"
        "~ A---------B  ~ C ~\n"
        "~              ~ | ~\n"
        "~~~~~~~~~~~~~~~~ D ~\n"
        "~~~~~~~~~~~~~~~~~~~~\n",
        100);
    drawn.rule("clinic", 1.0, 5).facility('A', "clinic");
    for (const auto* township : {"east", "west"}) {
        for (const double metres : {100, 900}) {
            drawn.home({'A', metres});
            in_village(drawn, std::string(township) + std::to_string(static_cast<int>(metres)), township);
        }
    }
    drawn.home('D');
    in_village(drawn, "away", "west");
    return drawn;
}

}  // namespace

TEST_CASE("A list that is partial in one township leaves the others' homes unserved and its own unknown") {
    auto drawn = two_townships();
    drawn.study.inventory["clinic"].partial_in = {"west"};
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 1.7 - certain", "H2 too_far 15.0 distance certain",
                                         "H3 covered 1.7 - certain", "H4 unknown 15.0 data_missing indicative",
                                         "H5 unknown - data_missing indicative"});
    drawn.study.inventory["clinic"].partial_in = {"east"};
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 1.7 - certain", "H2 unknown 15.0 data_missing indicative",
                                         "H3 covered 1.7 - certain", "H4 too_far 15.0 distance certain",
                                         "H5 no_access - no_facility certain"});
    drawn.study.inventory["clinic"].partial_in = {"north"};
    CHECK(home_rows(drawn.study)[1] == "H2 too_far 15.0 distance certain");
}

TEST_CASE("Rows that were rejected leave those unknown where they may have been, a list that was cut everybody") {
    auto drawn = two_townships();
    auto& list = drawn.study.inventory["clinic"];
    const std::string east = "H2 too_far 15.0 distance certain";
    const std::string west = "H4 too_far 15.0 distance certain";
    const std::string east_unknown = "H2 unknown 15.0 data_missing indicative";
    const std::string west_unknown = "H4 unknown 15.0 data_missing indicative";
    const auto rows = [&] {
        const auto all = home_rows(drawn.study);
        return Rows{all[1], all[3]};
    };
    CHECK(rows() == Rows{east, west});
    list.rejected = {.rows = 1, .townships = {"west"}};
    CHECK(rows() == Rows{east, west_unknown});
    list.rejected = {.rows = 1, .townships = {}};
    CHECK(rows() == Rows{east_unknown, west_unknown});
    list.rejected = {};
    list.cut = true;
    CHECK(rows() == Rows{east_unknown, west_unknown});
}

TEST_CASE("One service's list says nothing of another's") {
    auto drawn = two_townships();
    drawn.rule("school", 1.0, 5).facility('A', "school");
    drawn.study.inventory["school"].partial = true;
    const auto result = analysis::analyze(drawn.study, {.areas = false});
    CHECK(rows_of_homes(drawn.study, result.services[0])[1] == "H2 too_far 15.0 distance certain");
    CHECK(rows_of_homes(drawn.study, result.services[1])[1] == "H2 unknown 15.0 data_missing indicative");
}

TEST_CASE("Rings are further measures of the same group, in minutes or in metres, each inclusive") {
    // 15 minutes at 0.8 m/s are 720 m, 10 are 480 m.
    AsciiTown drawn("A----------B\n", 100);
    drawn.rule("clinic", 0.8, 15).facility('A', "clinic");
    for (const double metres : {300.0, 300.001, 480.0, 480.001, 720.0, 720.001}) drawn.home({'A', metres}, adults(1));
    auto& rule = drawn.study.standard.rules[0];
    rule.rings = {{.name = "ten minutes", .minutes = 10}, {.name = "300 m", .metres = 300}};
    CHECK(measure_rows(drawn.study) == Rows{"standard 5 of 6", "ten minutes 3 of 6", "300 m 1 of 6"});
    // The verdicts of homes are those of the standard's own threshold.
    CHECK(home_rows(drawn.study)[4] == "H5 covered 15.0 - borderline");
    CHECK(home_rows(drawn.study)[5] == "H6 too_far 15.0 distance borderline");
}

TEST_CASE("An extra group is counted by its own persons and walks at its own speed") {
    // 15 minutes at 1 m/s are 900 m, at 0.5 m/s 450 m; each home has one adult and two persons of 60 to 64.
    AsciiTown drawn("A----------B\n", 100);
    drawn.rule("clinic", 1.0, 15).facility('A', "clinic");
    for (const double metres : {450.0, 451.0, 900.0, 901.0}) drawn.home({'A', metres}, {0, 0, 0, 0, 1, 2, 0, 0});
    drawn.study.standard.rules[0].group = {0x10};
    drawn.study.standard.rules[0].extra_groups = {{.name = "60+", .group = {0xE0}, .speed_m_per_s = 0.5}};
    CHECK(measure_rows(drawn.study) == Rows{"standard 3 of 4", "60+ 2 of 8"});
}

TEST_CASE("Of extra groups the elderly and small children walk no faster downhill than on the flat") {
    // 5 % down to the clinic: 800 m count as 800 x exp(-0.175) = 672 m to those who gain by it. 12 minutes are 720 m.
    AsciiTown drawn("A---------B\n", 100);
    drawn.rule("clinic", 1.0, 12).facility('A', "clinic").home({'A', 800});
    drawn.elevation('A', 0).elevation('B', 50);
    drawn.study.standard.rules[0].extra_groups = {{.name = "60+", .group = {0xE0}},
                                                  {.name = "0-5", .group = {0x03}},
                                                  {.name = "6-11", .group = {0x04}},
                                                  {.name = "3-11", .group = {0x06}},
                                                  {.name = "0-5 and 60+", .group = {0xE3}}};
    CHECK(measure_rows(drawn.study) ==
          Rows{"standard 8 of 8", "60+ 0 of 3", "0-5 0 of 2", "6-11 1 of 1", "3-11 2 of 2", "0-5 and 60+ 0 of 5"});
}
