// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <filesystem>
#include <format>
#include <fstream>

#include "core/intake/init/plan_text.hpp"
#include "core/intake/plan_toml.hpp"
#include "core/io/file_bytes.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/osm_town.hpp"

using namespace circle15;
using namespace circle15::intake;
namespace fs = std::filesystem;

namespace {

const std::string head =
    "id = \"x\"\nname_zh = \"甲\"\nname_en = \"X\"\ndate = \"2024-12-31\"\nmeasuring_crs = \"EPSG:4550\"\n";

Plan plan_of(const std::string& rest) { return parse_plan(head + rest, "import.toml", "/data"); }

std::string rule_of(const std::string& rest) {
    try {
        require_confirmed(plan_of(rest));
    } catch (const model::InputError& error) {
        return error.flaw().rule + " " + error.flaw().place;
    }
    return "";
}

class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / std::format("circle15-look-{}", ::getpid()) / "小镇") {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_.parent_path()); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    void write(const std::string& name, const std::string& content) const { std::ofstream(path_ / name) << content; }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

}  // namespace

TEST_CASE("a plan says of every file what it is and what was decided of it") {
    const Plan plan = plan_of(R"(
folder = "lists"
[area]
box = [122.0, 30.0, 122.5, 30.5]
[[people.total]]
name = "60+"
group = ["age_60_64", "age_65_79", "age_80_up"]
persons = 12
[[source]]
file = "a.xlsx"
as = "facilities"
sheet = "枸杞"
crs = "GCJ-02"
completeness = "complete"
columns.name = "机构名称"
services.childcare = ["托育园", "托儿所"]
[[source]]
file = "b.pbf"
as = "osm"
take = ["streets", "land"]
tags.library = ["amenity=library"]
)");
    CHECK(plan.folder == "/data/lists");
    REQUIRE(plan.sources.size() == 2);
    CHECK(plan.people.totals[0].group.bits == 0xE0);
    CHECK(plan.sources[0].services.at("托儿所") == "childcare");
    CHECK(plan.sources[0].columns.at("name") == "机构名称");
    CHECK(plan.sources[0].completeness == Completeness::complete);
    CHECK(plan.sources[1].takes.land);
    CHECK_FALSE(plan.sources[1].takes.buildings);
    CHECK(plan.sources[1].tags == std::vector<ServiceTag>{{"amenity=library", "library"}});
}

TEST_CASE("a plan that makes no sense is refused at its line") {
    CHECK(rule_of("") == "no_sources line 1, column 1");
    CHECK(rule_of("[[source]]\nfile = \"a\"\nas = \"streets\"\n").starts_with("unknown_role line 8"));
    CHECK(
        rule_of("[[source]]\nfile = \"a\"\nas = \"osm\"\ncompleteness = \"all\"\n").starts_with("unknown_completeness line 9"));
    CHECK(rule_of("[[source]]\nfile = \"a\"\nas = \"osm\"\ntake = [\"sea\"]\n").starts_with("unknown_take line 9"));
    CHECK(rule_of("[[source]]\nfile = \"/vsicurl/http://x\"\nas = \"osm\"\n").starts_with("bad_file_name line 7"));
    CHECK(rule_of("[area]\nbox = [3, 2, 1, 4]\n").starts_with("area_box line 7"));
    CHECK(rule_of("[area]\nbox = [-179, -18, 178, -16]\n").starts_with("area_too_wide line 7"));
    CHECK(rule_of("[[source]]\nfile = \"a\"\nas = \"osm\"\nconfirmed = false\n").starts_with("unconfirmed line 6"));
    CHECK(rule_of("[[source]]\nfile = \"a\"\nas = \"osm\"\nsheets = \"x\"\n").starts_with("unknown_key line 9"));
    CHECK(rule_of("[[source]]\nfile = \"a\"\n").starts_with("missing_key"));
}

TEST_CASE("what init writes of a folder is a plan, its guesses unconfirmed") {
    const Folder folder;
    folder.write("town.osm", tests::OsmTown()
                                 .line(1, 1, {{1, 1}, {9, 9}}, {{"highway", "residential"}})
                                 .line(2, 10, {{1, 1}, {2, 1}, {2, 2}, {1, 1}}, {{"building", "yes"}})
                                 .xml());
    folder.write("notes.txt", "nothing of use\n");
    folder.write("boundary.geojson",
                 R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"},"geometry":)"
                 R"({"type":"Polygon","coordinates":[[[122,30],[122.01,30],[122.01,30.01],[122,30.01],[122,30]]]}}]})");
    folder.write("torn.pbf", "no extract at all");
    fs::create_directories(folder.path() / "boats");
    std::ofstream(folder.path() / "boats" / "stops.txt") << "stop_id\n";
    const FolderLook look = look_at_folder(folder.path());
    CHECK(look.plan.measuring_crs == "EPSG:4550");
    REQUIRE(look.unread.size() == 1);
    CHECK(look.unread[0].file == "torn.pbf");
    for (const auto lang : {words::Lang::zh, words::Lang::en}) {
        const std::string text = plan_text(look, "", lang);
        // The date and the people are left for a person to fill in.
        std::string filled = text;
        filled.replace(filled.find("date = \"\""), 9, "date = \"2024-12-31\"");
        const Plan plan = parse_plan(filled, "import.toml", folder.path());
        std::vector<std::string> taken;
        for (const Source& source : plan.sources)
            taken.push_back(source.file + " " + std::string(name_of(source.role)) + (source.confirmed ? "" : "?"));
        CHECK(taken == std::vector<std::string>{"boats timetable", "boundary.geojson area?", "notes.txt nothing",
                                                "torn.pbf nothing", "town.osm osm"});
        CHECK(plan.sources[4].tags.size() == service_tags().size());
        CHECK(plan.id == "xiaozhen");
        CHECK_THROWS_AS(require_confirmed(plan), model::InputError);
    }
    CHECK_THROWS_AS(look_at_folder(folder.path() / "boats" / "none"), model::InputError);
}

TEST_CASE("the area of several extracts is what they span together") {
    const Folder folder;
    folder.write("east.osm", tests::OsmTown().line(1, 1, {{20, 5}, {30, 9}}, {{"highway", "residential"}}).xml());
    folder.write("west.osm", tests::OsmTown().line(2, 10, {{1, 1}, {2, 2}}, {{"highway", "residential"}}).xml());
    const auto box = look_at_folder(folder.path()).plan.area.box;
    REQUIRE(box);
    // And half a kilometre: houses stand beside the outermost street too.
    const std::array expected{121.996, 29.996, 122.035, 30.014};
    for (std::size_t side = 0; side < 4; ++side) CHECK(std::abs((*box)[side] - expected[side]) < 1e-9);
}

TEST_CASE("files in folders and an unpacked feed among other files are seen; what circle15 wrote is not") {
    const Folder folder;
    folder.write("stops.txt", "stop_id\n");
    folder.write("trips.txt", "trip_id\n");
    folder.write("notes.csv", "a,b\n1,2\n");
    fs::create_directories(folder.path() / "names" / "2024");
    folder.write("names/2024/list.csv", "a,b\n1,2\n");
    fs::create_directories(folder.path() / "made");
    folder.write("made/study.toml", "id = \"x\"\n");
    folder.write("made/homes.csv", "id\n");
    std::vector<std::string> taken;
    for (const Source& source : look_at_folder(folder.path()).plan.sources)
        taken.push_back(source.file + " " + std::string(name_of(source.role)));
    CHECK(taken == std::vector<std::string>{". timetable", "names/2024/list.csv nothing", "notes.csv nothing"});
}

TEST_CASE("a plan that was read is written again with all it says") {
    const fs::path folder = fs::path(CIRCLE15_SOURCE_DIR) / "datasets/las_palmas/sources";
    FolderLook look{.plan = parse_plan(io::read_bytes(folder / "import.toml", "import.toml"), "import.toml", folder),
                    .unread = {}};
    Plan& plan = look.plan;
    plan.services = {"clinic", "library"};
    plan.people.totals.push_back({.name = "老人",
                                  .name_en = "the old",
                                  .township = "X",
                                  .group = {0xC0U},
                                  .persons = 12,
                                  .source = "s",
                                  .date = "2024-01-01"});
    plan.sources[1].columns = {{"name", "NAMEUNIT"}, {"capacity", ""}};
    const Plan again = parse_plan(plan_text(look, "", words::Lang::zh), "import.toml", folder);
    CHECK(again.services == plan.services);
    CHECK(again.area.box == plan.area.box);
    CHECK(again.people.source == plan.people.source);
    CHECK(again.people.quality == plan.people.quality);
    REQUIRE(again.people.totals.size() == 2);
    CHECK(again.people.totals[0].persons == 380'000);
    CHECK(again.people.totals[0].name_en == plan.people.totals[0].name_en);
    CHECK(again.people.totals[1].group == plan.people.totals[1].group);
    CHECK(again.people.totals[1].township == "X");
    REQUIRE(again.people.ages.size() == 1);
    CHECK(again.people.ages[0].shares == plan.people.ages[0].shares);
    REQUIRE(again.sources.size() == 3);
    CHECK(again.sources[0].completeness == Completeness::assumed);
    CHECK(again.sources[0].tags.size() == plan.sources[0].tags.size());
    CHECK(again.sources[1].columns == plan.sources[1].columns);
    CHECK(again.sources[2].modes == std::vector<int>{3});
    CHECK(again.sources[2].quality == plan.sources[2].quality);
}

TEST_CASE("files from several folders are named as seen from the plan's") {
    const Folder folder;
    fs::create_directories(folder.path() / "a");
    fs::create_directories(folder.path() / "b");
    folder.write("a/x.csv", "名称,类别,经度,纬度\n甲,小学,122.1,30.1\n");
    folder.write("b/y.csv", "名称,类别,经度,纬度\n乙,小学,122.1,30.1\n");
    const FolderLook look = look_at_files(folder.path() / "a", {folder.path() / "b/y.csv", folder.path() / "a/x.csv"});
    REQUIRE(look.plan.sources.size() == 2);
    CHECK(look.plan.sources[0].file == "x.csv");
    CHECK(look.plan.sources[1].file == "../b/y.csv");
    CHECK(look.plan.sources[1].role == Role::facilities);
    CHECK_THROWS_AS(look_at_files(folder.path(), {}), model::InputError);
}

TEST_CASE("distances are measured in the zone of the place") {
    CHECK(measuring_crs_for({122.8, 30.7}) == "EPSG:4550");
    CHECK(measuring_crs_for({-15.4, 28.1}) == "EPSG:32628");
    CHECK(measuring_crs_for({178.4, -18.1}) == "EPSG:32760");
}
