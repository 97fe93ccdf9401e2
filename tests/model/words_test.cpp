// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/model/age_bands.hpp"
#include "core/model/data_issue.hpp"
#include "core/model/errors.hpp"
#include "core/model/facility.hpp"
#include "core/model/island.hpp"
#include "core/model/quality.hpp"

using namespace circle15::model;

TEST_CASE("Words of the files are read back as they are written") {
    for (const Quality quality : {Quality::surveyed, Quality::mapped, Quality::approximate, Quality::modelled}) {
        CHECK(quality_named(name_of(quality)) == quality);
    }
    for (const IslandTier tier :
         {IslandTier::mainland, IslandTier::big, IslandTier::node, IslandTier::small, IslandTier::islet}) {
        CHECK(island_tier_named(name_of(tier)) == tier);
    }
    for (const FacilityStatus status : {FacilityStatus::planned, FacilityStatus::open, FacilityStatus::closed}) {
        CHECK(facility_status_named(name_of(status)) == status);
    }
    CHECK_FALSE(quality_named("Surveyed"));
    CHECK_FALSE(quality_named(""));
    CHECK_FALSE(island_tier_named("huge"));
    CHECK_FALSE(facility_status_named("opened"));
}

TEST_CASE("The county's own words for a facility's status are understood") {
    CHECK(facility_status_named("在建") == FacilityStatus::planned);
    CHECK(facility_status_named("投用") == FacilityStatus::open);
    CHECK(facility_status_named("停用") == FacilityStatus::closed);
    CHECK(name_of(FacilityStatus::open) == "open");
}

TEST_CASE("A result is as good as the worst thing it rests on") {
    CHECK(worse_of(Quality::surveyed, Quality::modelled) == Quality::modelled);
    CHECK(worse_of(Quality::approximate, Quality::mapped) == Quality::approximate);
    CHECK(worse_of(Quality::mapped, Quality::mapped) == Quality::mapped);
}

TEST_CASE("Severities have a word each") {
    CHECK(name_of(Severity::note) == "note");
    CHECK(name_of(Severity::doubt) == "doubt");
    CHECK(name_of(Severity::repaired) == "repaired");
    CHECK(name_of(Severity::rejected) == "rejected");
}

TEST_CASE("Age bands follow one another without gap or overlap") {
    CHECK(age_bands.front().from == 0);
    for (std::size_t band = 1; band < age_bands.size(); ++band) CHECK(age_bands[band].from == age_bands[band - 1].to + 1);
}

TEST_CASE("An age group sums its own bands and no others") {
    const PersonsByAge persons{1, 20, 300, 4'000, 50'000, 600'000, 7'000'000, 80'000'000};
    CHECK(persons_in(persons, everybody) == 87'654'321);
    CHECK(persons_in(persons, AgeGroup{}) == 0);
    CHECK(persons_in(persons, AgeGroup{0b0000'0001}) == 1);
    CHECK(persons_in(persons, AgeGroup{0b1110'0000}) == 87'600'000);
    CHECK(persons_in(persons, AgeGroup{0b0000'1100}) == 4'300);
}

TEST_CASE("An input error is one line that says where, what, which rule and what to do") {
    SECTION("all parts") {
        const InputError error(
            {.file = "homes.csv", .place = "row 12", .rule = "duplicate_id", .particulars = {{"id", "h7"}, {"first_row", 3}}});
        CHECK(std::string{error.what()} == "homes.csv, row 12 [duplicate_id] id=h7 first_row=3");
        CHECK(error.flaw().rule == "duplicate_id");
        CHECK(error.flaw().place == "row 12");
    }
    SECTION("no place") {
        const InputError error({.file = "study.toml", .rule = "missing_file"});
        CHECK(std::string{error.what()} == "study.toml [missing_file]");
    }
    SECTION("no file, as on the command line") {
        const InputError error({.rule = "option", .particulars = {{"service", "x"}}});
        CHECK(std::string{error.what()} == "[option] service=x");
    }
    SECTION("line breaks in a quoted value") {
        const InputError error({.file = "a.csv", .rule = "bad_number", .particulars = {{"value", "x\ny\r"}}});
        CHECK(std::string{error.what()} == "a.csv [bad_number] value=x y ");
    }
}
