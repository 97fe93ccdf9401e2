// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <format>

#include "core/intake/plan_toml.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using namespace circle15::intake;

namespace {

const std::string a_source = "[[source]]\nfile = \"a.osm\"\nas = \"osm\"\n";

std::string head(const std::string& id, const std::string& date = "2024-12-31") {
    return std::format("id = \"{}\"\nname_zh = \"甲\"\nname_en = \"X\"\ndate = \"{}\"\nmeasuring_crs = \"EPSG:4550\"\n", id, date);
}

Plan plan_of(const std::string& rest) { return parse_plan(head("x") + rest + a_source, "import.toml", "/data"); }

/// The rule that refuses a plan; empty where it is taken.
std::string refusal(const std::string& content) {
    try {
        static_cast<void>(parse_plan(content, "import.toml", "/data"));
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "";
}

}  // namespace

TEST_CASE("an area runs from west to east and from south to north, between the poles") {
    const auto box = [](const std::string& sides) { return refusal(head("x") + "[area]\nbox = [" + sides + "]\n" + a_source); };
    CHECK(box("122, 30, 123, 31").empty());
    CHECK(box("-180, -90, -168, 90").empty());
    CHECK(box("168, -90, 180, 90").empty());
    CHECK(box("122, 30, 134.1, 31") == "area_too_wide");
    CHECK(box("122, 30, 122, 31") == "area_box");
    CHECK(box("123, 30, 122, 31") == "area_box");
    CHECK(box("122, 30, 123, 30") == "area_box");
    CHECK(box("122, 31, 123, 30") == "area_box");
    CHECK(box("122, -91, 123, 30") == "area_box");
    CHECK(box("122, 30, 123, 91") == "area_box");
    CHECK(box("122, 30, 123") == "area_box");
    const auto area = plan_of("[area]\nbox = [122.1, 30.2, 122.3, 30.4]\nmargin_m = 250\n").area;
    CHECK(area.box == std::array{122.1, 30.2, 122.3, 30.4});
    CHECK(area.margin_m == 250);
    CHECK(plan_of("").area.margin_m == 1'000);
    CHECK_FALSE(plan_of("").area.box);
}

TEST_CASE("a study's id can be a folder's name") {
    CHECK(refusal(head("x") + a_source).empty());
    CHECK(refusal(head(std::string(100, 'x')) + a_source).empty());
    CHECK(refusal(head(std::string(101, 'x')) + a_source) == "study_id");
    CHECK(refusal(head(".x") + a_source) == "study_id");
    CHECK(refusal(head("a/b") + a_source) == "study_id");
    CHECK(refusal(head("a\\\\b") + a_source) == "study_id");
    CHECK(refusal(head("x", "31.12.2024") + a_source) == "study_date");
}

TEST_CASE("totals and ages are read to the last band") {
    const auto people = plan_of(
                            "[people]\ncluster_m = 40\nsource = \"a yearbook\"\n"
                            "[[people.total]]\nname = \"all\"\npersons = 12\ntownship = \"甲乡\"\ndate = \"2024-01-01\"\n"
                            "[[people.ages]]\ntownship = \"甲乡\"\nage_0_2 = 1\nage_3_5 = 2\nage_6_11 = 3\nage_12_14 = 4\n"
                            "age_15_59 = 5\nage_60_64 = 6\nage_65_79 = 7\nage_80_up = 8\n")
                            .people;
    CHECK(people.cluster_m == 40);
    CHECK(people.source == "a yearbook");
    REQUIRE(people.totals.size() == 1);
    CHECK(people.totals[0].persons == 12);
    CHECK(people.totals[0].group == model::everybody);
    CHECK(people.totals[0].township == "甲乡");
    REQUIRE(people.ages.size() == 1);
    CHECK(people.ages[0].township == "甲乡");
    CHECK(people.ages[0].shares == std::array<double, 8>{1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(plan_of("").people.cluster_m == 100);
    const auto refused = [](const std::string& rest) { return refusal(head("x") + rest + a_source); };
    CHECK(refused("[[people.total]]\nname = \"all\"\n") == "missing_key");
    CHECK(refused("[[people.total]]\nname = \"all\"\npersons = 1\ndate = \"soon\"\n") == "key_not_a_date");
    CHECK(refused("[[people.ages]]\nage_0_2 = 1\n") == "missing_key");
    CHECK(refused("[[people.total]]\nname = \"all\"\npersons = 1\nages = 2\n") == "unknown_key");
}

TEST_CASE("no plan names a URL or a file system of another kind") {
    for (const std::string name : {"/vsizip/a.zip", "http://a/b", "{\\\"type\\\":1}"}) {
        INFO(name);
        CHECK(refusal(head("x") + "[[source]]\nfile = \"" + name + "\"\nas = \"osm\"\n") == "bad_file_name");
        CHECK(refusal(head("x") + "folder = \"" + name + "\"\n" + a_source) == "bad_file_name");
        CHECK(refusal(head("x") + "standard = \"" + name + "\"\n" + a_source) == "bad_file_name");
    }
}

TEST_CASE("a source without further words is taken whole, confirmed and as a partial list") {
    const auto plan = plan_of("[[source]]\nfile = \"b.csv\"\nas = \"facilities\"\nheading_row = 3\nmodes = [4, 3]\n"
                              "services.primary = [\"九年一贯制学校\"]\nservices.junior = [\"九年一贯制学校\", \"初中\"]\n");
    REQUIRE(plan.sources.size() == 2);
    const auto& list = plan.sources[0];
    CHECK(list.confirmed);
    CHECK(list.completeness == Completeness::partial);
    CHECK(list.heading_row == 3);
    CHECK(list.modes == std::vector{4, 3});
    CHECK(list.services.at("九年一贯制学校") == "junior,primary");
    CHECK(list.services.at("初中") == "junior");
    const auto& takes = plan.sources[1].takes;
    CHECK((takes.streets && takes.land && takes.buildings && takes.facilities && takes.villages));
    CHECK_NOTHROW(require_confirmed(plan));
    CHECK_NOTHROW(require_confirmed(plan_of("[[source]]\nfile = \"c\"\nas = \"nothing\"\nconfirmed = false\n")));
}
