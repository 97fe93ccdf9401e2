// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <format>
#include <fstream>
#include <map>

#include "core/intake/import.hpp"
#include "core/intake/plan_toml.hpp"
#include "core/intake/study/study_files.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/osm_town.hpp"

using namespace circle15;
using namespace circle15::intake;
using circle15::tests::OsmTown;
namespace fs = std::filesystem;

namespace {

/// A folder of sources that goes when it is done with.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / std::format("circle15-import-{}", ::getpid())) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& content) const { std::ofstream(path_ / name) << content; }
    [[nodiscard]] const fs::path& path() const { return path_; }

    [[nodiscard]] Imported import(const std::string& plan) const {
        return import_study(
            parse_plan(plan, "import.toml", path_),
            {.standard = fs::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi/standard.toml", .standard_name = "standard.toml"});
    }

private:
    fs::path path_;
};

/// Two islands and a causeway between them, a quarter of ten houses on each, a clinic and a kindergarten on the larger.
OsmTown two_islands() {
    OsmTown town;
    const OsmTown::Tags coast{{"natural", "coastline"}};
    town.line(1, 1, {{1, 1}, {6, 1}, {6, 9}, {1, 9}, {1, 1}}, coast)
        .line(2, 20, {{7, 1}, {9, 1}, {9, 4}, {7, 4}, {7, 1}}, coast);
    town.line(3, 40, {{2, 2}, {5, 2}, {5.5, 2}}, {{"highway", "residential"}});
    town.line(4, 50, {{2, 2.2}, {2, 8}}, {{"highway", "residential"}});
    town.line(5, 60, {{7.5, 2}, {8.5, 2}}, {{"highway", "residential"}});
    town.way(6, {42, 60}, {{"highway", "unclassified"}, {"embankment", "yes"}}).way(7, {40, 50}, {{"highway", "path"}});
    for (int house = 0; house < 20; ++house) {
        const double x = house < 10 ? 2.1 : 7.6;
        const double y = house < 10 ? 2.3 + house * 0.5 : 2.05 + (house - 10) * 0.1;
        town.line(100 + house, 1000 + house * 10, {{x, y}, {x + 0.05, y}, {x + 0.05, y + 0.05}, {x, y + 0.05}, {x, y}},
                  {{"building", "house"}});
    }
    town.node(900, 3, 8, {{"place", "island"}, {"name", "Great"}});
    town.node(901, 3, 2, {{"amenity", "clinic"}, {"name", "Health"}});
    town.node(902, 2, 5, {{"amenity", "kindergarten"}});
    return town;
}

const std::string plan = R"(
id = "two"
name_zh = "双岛"
name_en = "Two Islands"
date = "2024-12-31"
measuring_crs = "EPSG:4549"
[area]
box = [122.0, 30.0, 122.01, 30.01]
[[people.total]]
name = "all"
persons = 1001
[[people.ages]]
age_0_2 = 1
age_3_5 = 1
age_6_11 = 2
age_12_14 = 1
age_15_59 = 20
age_60_64 = 4
age_65_79 = 6
age_80_up = 2
[[source]]
file = "town.osm"
as = "osm"
completeness = "assumed"
source = "made up"
)";

std::map<std::string, std::string> files_of(const Imported& imported) {
    std::map<std::string, std::string> files;
    std::vector<io::WrittenFile> written;
    const io::ResultSet set = study_files(imported.made, "1", "plan");
    for (const io::ResultFile& file : set.files) {
        io::WrittenFile one{.name = file.name};
        one.rows = file.write([&](std::string_view piece) { files[file.name] += piece; });
        written.push_back(one);
    }
    files["run.json"] = set.manifest(written);
    return files;
}

}  // namespace

TEST_CASE("an extract and a total become a study that is read without a grave doubt, the same every time") {
    const Folder folder;
    folder.write("town.osm", two_islands().xml());
    const Imported imported = folder.import(plan);
    REQUIRE(imported.failures.empty());
    const auto files = files_of(imported);
    CHECK(files == files_of(folder.import(plan)));
    const fs::path out = folder.path() / "study";
    io::write_output_folder(out, study_files(imported.made, "1", "plan"));
    const model::Study study = io::read_study(out);
    std::int64_t persons = 0;
    for (const model::Home& home : study.homes) persons += model::persons_in(home.persons, model::everybody);
    CHECK(persons == 1001);
    REQUIRE(study.islands.size() == 1);  // joined by the causeway
    CHECK(study.islands[0].name == "Great");
    CHECK(study.islands[0].joined.size() == 2);
    CHECK(study.islands[0].tier == model::IslandTier::big);
    std::vector<std::string> services;
    for (const auto& rule : study.standard.rules) services.push_back(rule.service);
    CHECK(services == std::vector<std::string>{"kindergarten", "clinic"});
    CHECK(study.facilities.size() == 2);
    CHECK(study.inventory.at("clinic").quality == model::Quality::modelled);
    CHECK_FALSE(study.inventory.at("clinic").partial);
    std::vector<std::string> grave;
    for (const auto& issue : study.issues) {
        if (issue.grave) grave.push_back(issue.file + " " + issue.rule);
    }
    CHECK(grave == std::vector<std::string>{});
}

TEST_CASE("land of a layer of its own keeps its names, and the coast of the extract beside it is left") {
    const Folder folder;
    folder.write("town.osm", two_islands().xml());
    const auto square = [](const char* name, double west, double east) {
        return std::format(R"({{"type":"Feature","properties":{{"岛名":"{2}","name":"other"}},"geometry":{{"type":"Polygon",)"
                           R"("coordinates":[[[{0},30.001],[{1},30.001],[{1},30.009],[{0},30.009],[{0},30.001]]]}}}})",
                           west, east, name);
    };
    folder.write("land.geojson", R"({"type":"FeatureCollection","features":[)" + square("西岛", 122.001, 122.006) + "," +
                                     square("东岛", 122.007, 122.009) + "]}");
    const auto names = [&](const std::string& more) {
        const Imported imported = folder.import(plan + "take = [\"streets\", \"buildings\", \"facilities\"]\n" +
                                                "[[source]]\nfile = \"land.geojson\"\nas = \"land\"\ncrs = \"EPSG:4326\"\n" +
                                                "source = \"survey\"\n" + more);
        CHECK(imported.failures.empty());
        std::vector<std::string> found;
        for (const LandBody& body : imported.made.bodies) {
            found.push_back(body.name);
            CHECK(body.source == "survey");
        }
        std::ranges::sort(found);
        return found;
    };
    CHECK(names("columns.name = \"岛名\"\n") == std::vector<std::string>{"东岛", "西岛"});
    CHECK(names("") == std::vector<std::string>{"other", "other"});
}

TEST_CASE("a broken file among good ones is named, the rest still reported, and there is no study") {
    const Folder folder;
    folder.write("town.osm", two_islands().xml());
    folder.write("torn.osm", two_islands().xml().substr(0, 900));
    folder.write("feed.zip", "no zip");
    const Imported imported = folder.import(
        plan + "[[source]]\nfile = \"torn.osm\"\nas = \"osm\"\n[[source]]\nfile = \"feed.zip\"\nas = \"timetable\"\n" +
        "[[source]]\nfile = \"missing.osm\"\nas = \"osm\"\n");
    std::vector<std::string> told;
    for (const auto& flaw : imported.failures) told.push_back(fs::path(flaw.file).filename().string() + " " + flaw.rule);
    CHECK(told == std::vector<std::string>{"torn.osm unreadable_osm", "feed.zip bad_zip", "missing.osm missing_file"});
    CHECK(std::ranges::contains(imported.made.findings.rows, "town.osm streets", &model::RowCount::layer));
}

TEST_CASE("boats in a place without a coastline are doubted gravely") {
    const Folder folder;
    folder.write(
        "town.osm",
        OsmTown().line(3, 40, {{2, 2}, {5, 2}}, {{"highway", "residential"}}).node(901, 3, 2, {{"amenity", "clinic"}}).xml());
    folder.write("stops.txt", "stop_id,stop_name,stop_lat,stop_lon\na,Here,30.002,122.002\nb,There,30.002,122.005\n");
    folder.write("routes.txt", "route_id,route_short_name,route_type\nr,Boat,4\n");
    folder.write("trips.txt", "route_id,service_id,trip_id\nr,w,one\n");
    folder.write("stop_times.txt",
                 "trip_id,arrival_time,departure_time,stop_id,stop_sequence\none,08:00:00,08:00:00,a,1\n"
                 "one,08:10:00,08:10:00,b,2\n");
    folder.write("calendar.txt",
                 "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                 "w,1,1,1,1,1,1,1,20240101,20241231\n");
    folder.write("agency.txt", "agency_name,agency_url,agency_timezone\nBoats,http://x,Asia/Shanghai\n");
    const auto grave = [&](const std::string& sources) {
        const Imported imported = folder.import(plan + sources);
        for (const auto& flaw : imported.failures) FAIL(flaw.file << " " << flaw.rule);
        return std::ranges::contains(imported.made.findings.issues, "boats_without_coast", &model::DataIssue::rule);
    };
    CHECK(grave("[[source]]\nfile = \".\"\nas = \"timetable\"\n"));
    CHECK_FALSE(grave(""));
}

TEST_CASE("what was only guessed is refused until a person has confirmed it") {
    const Folder folder;
    folder.write("town.osm", two_islands().xml());
    CHECK_THROWS_AS(folder.import(plan + "[[source]]\nfile = \"x.csv\"\nas = \"people\"\nconfirmed = false\n"),
                    model::InputError);
    CHECK(folder.import(plan + "[[source]]\nfile = \"x.csv\"\nas = \"nothing\"\nconfirmed = false\n").failures.empty());
}

TEST_CASE("services that are asked for stay, those without a list otherwise go") {
    const Folder folder;
    folder.write("town.osm", two_islands().xml());
    const std::string asked = "services = [\"clinic\"]\n" + plan + "tags.clinic = [\"amenity=clinic\"]\n";
    CHECK(folder.import(asked).made.standard.standard.rules.size() == 1);
    const Imported own = folder.import(plan + "tags.clinic = [\"amenity=clinic\"]\n");
    REQUIRE(own.made.standard.standard.rules.size() == 1);
    CHECK(own.made.standard.text.contains("# The service standard"));
    CHECK_FALSE(own.made.standard.text.contains("kindergarten"));
}
