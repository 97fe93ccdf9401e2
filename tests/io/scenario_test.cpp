// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/io/scenario_reader.hpp"
#include "core/io/scenario_writer.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using io::parse_scenario;

namespace {

const std::string heading = "name_zh = \"方案\"\nname_en = \"scenario\"\n";

/// The flaw a file with these edits is refused for.
model::InputFlaw refusal(const std::string& edits) {
    try {
        static_cast<void>(parse_scenario(heading + edits, "s.toml"));
    } catch (const model::InputError& error) {
        return error.flaw();
    }
    return {};
}

template <class Edit>
Edit study_edit(const std::string& edits) {
    const auto scenario = parse_scenario(heading + edits, "s.toml");
    REQUIRE(scenario.edits.size() == 1);
    return std::get<Edit>(scenario.edits[0].what);
}

}  // namespace

TEST_CASE("Edits come in the order of the file, whatever their kind") {
    const auto scenario = parse_scenario(heading + R"(
[[close]]
id = "a"
[[open]]
id = "b"
[[close]]
id = "c"
[[cancel]]
all = true
)",
                                         "s.toml");
    CHECK(scenario.name_zh == "方案");
    REQUIRE(scenario.edits.size() == 3);
    CHECK(std::get<model::CloseFacility>(scenario.edits[0].what).id == "a");
    CHECK(std::get<model::OpenFacility>(scenario.edits[1].what).id == "b");
    CHECK_FALSE(std::get<model::OpenFacility>(scenario.edits[1].what).created);
    CHECK(std::get<model::CloseFacility>(scenario.edits[2].what).id == "c");
    CHECK(scenario.edits[2].place.starts_with("line 8, "));
    CHECK(scenario.edits[2].file == "s.toml");
    REQUIRE(scenario.sailings.size() == 1);
    CHECK(std::get<model::CancelSailings>(scenario.sailings[0].what) == model::CancelSailings{});
}

TEST_CASE("Places are turned from the CRS they are given in") {
    const auto move =
        study_edit<model::MoveFacility>("[[move]]\nid = \"a\"\nlon = 122.4552\nlat = 30.7228\ncrs = \"GCJ-02\"\n");
    CHECK(move.given_crs == "GCJ-02");
    CHECK(move.place.lon < 122.4552 - 0.004);
    const auto open = study_edit<model::OpenFacility>(R"([[open]]
id = "new"
name = "新点"
service = "clinic"
lon = 122.5
lat = 30.5
crs = "EPSG:4326"
capacity = 5
opening_hours = "24/7"
)");
    REQUIRE(open.created);
    CHECK(open.created->place == model::LonLat{122.5, 30.5});
    CHECK(open.created->capacity == 5);
    CHECK(open.created->opening_hours);
    CHECK(open.created->status == model::FacilityStatus::open);
    CHECK(open.created->quality == model::Quality::modelled);
}

TEST_CASE("People move by share, by number or by factor") {
    CHECK(study_edit<model::MovePeople>("[[people]]\nfrom = \"a\"\nto = \"b\"\nshare = 0.5\n").share == 0.5);
    const auto elderly =
        study_edit<model::MovePeople>("[[people]]\nfrom = \"a\"\nto = \"b\"\npersons = 14\ngroup = [\"age_80_up\"]\n");
    CHECK(elderly.persons == 14);
    CHECK(elderly.group.bits == 0b10000000U);
    CHECK(study_edit<model::ScalePeople>("[[people]]\nfrom = \"a\"\nfactor = 1.2\n").factor == 1.2);
    CHECK(refusal("[[people]]\nfrom = \"a\"\n").rule == "edit_of_people");
    CHECK(refusal("[[people]]\nfrom = \"a\"\nto = \"b\"\n").rule == "edit_of_people");
    CHECK(refusal("[[people]]\nfrom = \"a\"\nto = \"b\"\nshare = 0.5\npersons = 3\n").rule == "edit_of_people");
    CHECK(refusal("[[people]]\nfrom = \"a\"\nto = \"b\"\nfactor = 0.5\n").rule == "edit_of_people");
    CHECK(refusal("[[people]]\nfrom = \"a\"\nto = \"b\"\nshare = 1.5\n").rule == "out_of_range");
}

TEST_CASE("Boats are cancelled, retimed and added") {
    const auto scenario = parse_scenario(heading + R"(
[[cancel]]
route = "r"
[[cancel]]
trip = "t"
[[retime]]
trip = "t2"
minutes = -15
[[add_sailing]]
route = "r"
calls = [["p", "08:10"], ["q", "24:05"]]
)",
                                         "s.toml");
    REQUIRE(scenario.sailings.size() == 4);
    CHECK(std::get<model::CancelSailings>(scenario.sailings[0].what).route == "r");
    CHECK(std::get<model::CancelSailings>(scenario.sailings[1].what).trip == "t");
    CHECK(std::get<model::RetimeTrip>(scenario.sailings[2].what).minutes == -15);
    const auto& calls = std::get<model::AddSailing>(scenario.sailings[3].what).calls;
    REQUIRE(calls.size() == 2);
    CHECK(calls[0] == std::pair<std::string, model::DaySeconds>{"p", 29400});
    CHECK(calls[1].second == 86700);
    for (const char* wrong : {"8", "08:60", "8:1", "48:00", "-1:00", "08:10:00", "noon"}) {
        CAPTURE(wrong);
        CHECK(refusal(std::string("[[add_sailing]]\nroute = \"r\"\ncalls = [[\"p\", \"") + wrong + "\"], [\"q\", \"09:00\"]]\n")
                  .rule == "call_without_time");
    }
    CHECK(refusal("[[add_sailing]]\nroute = \"r\"\ncalls = [\"p\", \"q\"]\n").rule == "key_not_rows");
    CHECK(refusal("[[cancel]]\n").rule == "edit_of_cancelled");
    CHECK(refusal("[[cancel]]\nroute = \"r\"\nall = true\n").rule == "edit_of_cancelled");
}

TEST_CASE("A slip in a scenario file is refused with line and column") {
    const auto unknown_key = refusal("[[close]]\nid = \"a\"\nreason = \"none\"\n");
    CHECK(unknown_key.rule == "unknown_key");
    CHECK(unknown_key.file == "s.toml");
    CHECK(unknown_key.place == "line 5, column 1");
    CHECK(refusal("[[shut]]\nid = \"a\"\n").rule == "unknown_key");
    CHECK(refusal("[[close]]\n").rule == "missing_key");
    CHECK(refusal("").rule == "empty_scenario");
    CHECK(refusal("[[enlarge]]\nid = \"a\"\ncapacity = \"many\"\n").rule == "key_not_a_number");
    CHECK(refusal("[[open]]\nid = \"a\"\nname = \"half a facility\"\n").rule == "missing_key");
    CHECK(refusal("[[open]]\nid = \"a\"\ncapacity = 3\n").rule == "unknown_key");
    CHECK(refusal("[[hours]]\nid = \"a\"\nopening_hours = \"sometimes\"\n").rule == "opening_hours");
    CHECK(refusal("[[move]]\nid = \"a\"\nlon = 122\nlat = 30\n").rule == "missing_key");
    CHECK(refusal("[[move]]\nid = \"a\"\nlon = 122\nlat = 30\ncrs = \"mars\"\n").rule == "unknown_crs");
    const auto swapped = refusal("[[move]]\nid = \"a\"\nlon = 30\nlat = 122\ncrs = \"EPSG:4326\"\n");
    CHECK(swapped.rule == "place_of_edit");
    CHECK(swapped.place == "line 5, column 7");
    CHECK(refusal("[[persons]]\nhome = \"h\"\nage_0_2 = 3\n").rule == "missing_key");
    CHECK(refusal("description = 3\n[[close]]\nid = \"a\"\n").rule == "not_text");
    const std::string facility = "[[restore]]\nid = \"a\"\nname = \"A\"\nservice = \"clinic\"\nlon = 122\nlat = 30\n";
    CHECK(refusal(facility + "status = \"ajar\"\n").rule == "unknown_status");
    CHECK(refusal(facility + "status = \"open\"\nopened = \"in spring\"\n").rule == "edit_date");
    CHECK(refusal(facility + "status = \"open\"\nclosed = \"in spring\"\n").rule == "edit_date");
}

TEST_CASE("A scenario that is written and read again has the same edits") {
    model::Facility clinic{.id = "new",
                           .name = "a \"quoted\"\\ name",
                           .service = "clinic",
                           .place = {122.123456789012, 30.1},
                           .given_crs = "EPSG:4326"};
    clinic.capacity = 4;
    clinic.capacity_unit = "医师";
    clinic.opening_hours_text = "24/7";
    clinic.opening_hours = model::parse_opening_hours("24/7");
    model::Facility before = clinic;
    before.given_crs = "GCJ-02";
    before.status = model::FacilityStatus::planned;
    before.opened = model::date_from("2024-08-01");
    before.in_use = 3;
    model::ChangeStandard no_target{.service = "clinic", .minutes = 12.5};
    no_target.target_percent.emplace(std::nullopt);
    model::ChangeStandard target{.service = "clinic", .capped_downhill = false};
    target.target_percent.emplace(85.0);
    target.places_per_1000.emplace(26.2);
    no_target.places_per_1000.emplace(std::nullopt);
    model::Scenario scenario{
        .name_zh = "方案", .name_en = "scenario", .description = "two\nlines", .description_en = "three\nlines", .source = "s"};
    for (const model::StudyEdit& edit : std::vector<model::StudyEdit>{
             model::OpenFacility{.id = "old"}, model::OpenFacility{.id = "new", .created = clinic},
             model::RestoreFacility{before}, model::CloseFacility{"c"},
             model::MoveFacility{.id = "m", .place = {122.000000001, 30.5}, .given_crs = "EPSG:4326"},
             model::ResizeFacility{"r", 12}, model::ChangeHours{"h", "Mo 08:00-12:00"},
             model::MovePeople{.from = "a", .to = "b", .share = 0.1},
             model::MovePeople{.from = "a", .to = "b", .persons = 3, .group = model::AgeGroup{3U}},
             model::ScalePeople{"a", 0.95}, model::SetPeople{.home = "x", .persons = {1, 2, 3, 4, 5, 6, 7, 8}}, no_target,
             target, model::RemoveFacility{"new"}}) {
        scenario.edits.push_back({.what = edit, .file = "", .place = ""});
    }
    for (const model::SailingEdit& edit : std::vector<model::SailingEdit>{
             model::CancelSailings{}, model::CancelSailings{.route = "r"}, model::CancelSailings{.trip = "t"},
             model::RetimeTrip{"t", -5}, model::AddSailing{"r", {{"p", 29400}, {"q", 86700}}}}) {
        scenario.sailings.push_back({.what = edit, .file = "", .place = ""});
    }
    const auto text = io::scenario_text(scenario);
    const auto again = parse_scenario(text, "s.toml");
    CHECK(again.description == "two\nlines");
    CHECK(again.description_en == "three\nlines");
    REQUIRE(again.edits.size() == scenario.edits.size());
    for (std::size_t i = 0; i < again.edits.size(); ++i) CHECK((again.edits[i].what == scenario.edits[i].what));
    REQUIRE(again.sailings.size() == scenario.sailings.size());
    for (std::size_t i = 0; i < again.sailings.size(); ++i) CHECK((again.sailings[i].what == scenario.sailings[i].what));
    CHECK(io::scenario_text(again) == text);
}

TEST_CASE("Every scenario that comes with a study can be read") {
    namespace fs = std::filesystem;
    std::size_t read = 0;
    for (const auto& study : fs::directory_iterator(fs::path(CIRCLE15_SOURCE_DIR) / "datasets")) {
        const auto folder = study.path() / "scenarios";
        if (!fs::exists(folder)) continue;
        for (const auto& entry : fs::directory_iterator(folder)) {
            CAPTURE(entry.path().string());
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string content{std::istreambuf_iterator<char>(file), {}};
            const auto scenario = parse_scenario(content, entry.path().filename().string());
            CHECK(scenario.edits.size() + scenario.sailings.size() > 0);
            CHECK_FALSE(scenario.source.empty());
            ++read;
        }
    }
    CHECK(read >= 6);
}
