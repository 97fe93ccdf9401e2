// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/analysis/analyze.hpp"
#include "core/geometry/china_offset.hpp"
#include "core/geometry/projection.hpp"
#include "core/intake/people/spread_people.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "tests/intake/sheets_support.hpp"
#include "tests/intake/shengsi_books.hpp"

// The built-in study's own lists, written as a bureau writes them and read again: the answers are today's.

using namespace circle15;
using namespace circle15::tests;

namespace {

std::vector<intake::VillageRecord> villages() {
    std::vector<intake::VillageRecord> records;
    for (const auto& village : shengsi().villages)
        records.push_back({.code = village.code, .name = village.name, .township = village.township});
    return records;
}

bool near(model::LonLat a, model::LonLat b) {
    static const geometry::Projection projection("EPSG:4550");
    const auto x = projection.to_metres(a);
    const auto y = projection.to_metres(b);
    return std::abs(x.x - y.x) < 0.01 && std::abs(x.y - y.y) < 0.01;
}

std::vector<std::string> statuses_of(const analysis::Analysis& analysis) {
    std::vector<std::string> all;
    for (const auto& service : analysis.services) {
        for (const auto& home : service.homes) all.push_back(std::to_string(static_cast<int>(home.status)));
    }
    return all;
}

}  // namespace

TEST_CASE("Shengsi's facilities and homes written as a bureau writes them give the same answers") {
    Folder folder;
    write_facility_book(folder.path() / "facilities.xlsx");
    write_xlsx(folder.path() / "homes.xlsx", {homes_sheet()});
    intake::Findings findings;
    auto source = list_in(folder, "facilities.xlsx");
    CHECK(source.role == intake::Role::facilities);
    CHECK(source.crs == "GCJ-02");  // as the heading says
    const auto facilities = intake::read_facilities(plan_in(folder), source, findings);
    const auto homes_source = list_in(folder, "homes.xlsx");
    CHECK(homes_source.role == intake::Role::people);
    const auto people = intake::read_people(plan_in(folder), homes_source, findings);
    for (const auto& row : findings.rows) CHECK(row.rejected == 0);
    const auto homes = intake::spread_people(plan_in(folder), {.people = people, .villages = villages()}, findings);

    model::Study imported = shengsi();
    REQUIRE(facilities.size() == imported.facilities.size());
    for (auto& one : imported.facilities) {
        const auto found = std::ranges::find(facilities, one.id, [](const auto& record) { return record.facility.id; });
        REQUIRE(found != facilities.end());
        model::Facility same = found->facility;
        INFO(one.id);
        CHECK(near(same.place, one.place));
        CHECK(same.opening_hours == one.opening_hours);
        const model::Facility changed = same;
        same.place = one.place;
        same.given_crs = one.given_crs;
        same.opening_hours_text = one.opening_hours_text;
        CHECK(same == one);
        one = changed;
    }
    REQUIRE(homes.size() == imported.homes.size());
    for (std::size_t i = 0; i < homes.size(); ++i) {
        model::Home& home = imported.homes[i];
        INFO(home.id);
        CHECK(homes[i].id == home.id);
        CHECK(homes[i].persons == home.persons);
        CHECK(homes[i].dwellings == home.dwellings);
        CHECK(homes[i].quality == home.quality);
        CHECK(homes[i].source == home.source);
        CHECK(homes[i].village == imported.villages[home.village.at()].code);
        CHECK(near(homes[i].place, home.place));
        home.place = homes[i].place;
        home.persons = homes[i].persons;
    }
    CHECK(statuses_of(analysis::analyze(imported)) == statuses_of(analysis::analyze(shengsi())));
}
