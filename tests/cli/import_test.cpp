// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <format>
#include <fstream>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

/// Next year's list: the nursery has more places, the clinic has closed, and there is a new nursery.
const std::string list =
    "设施编码,设施名称,类别,经度,纬度,服务能力,能力单位,状态,乡镇,更新日期\n"
    "f1,大山托育园,托育,122.4105,30.7051,80,托位,投用,大山镇,2025-12-31\n"
    "f2,大山卫生院,诊所,122.4095,30.7049,6,医师,停用,大山镇,2025-12-31\n"
    ",东村托育园,托育,122.4100,30.7055,20,托位,投用,大山镇,2025-12-31\n";

}  // namespace

TEST_CASE("import --template writes an empty sheet once, and knows which there are") {
    const Sandbox sandbox;
    for (const char* kind : {"facilities", "homes", "villages", "timetable"}) {
        const auto ran = run(sandbox.path(), {"import", "--template", kind, "-o", std::string(kind) + ".xlsx", "--lang", "zh"});
        CHECK(ran.exit == 0);
        CHECK(content_of(sandbox.path() / (std::string(kind) + ".xlsx")).starts_with("PK"));
    }
    CHECK(run(sandbox.path(), {"import", "--template", "homes", "-o", "homes.xlsx"}).exit == 2);
    CHECK(run(sandbox.path(), {"import", "--template", "homes", "-o", "homes.xlsx", "--force"}).exit == 0);
    const auto unknown = run(sandbox.path(), {"import", "--template", "facility", "-o", "x.xlsx"});
    CHECK(unknown.exit == 2);
    CHECK(unknown.err.contains("did you mean facilities?"));
    CHECK(run(sandbox.path(), {"import", "--template", "homes"}).exit == 2);
    CHECK(run(sandbox.path(), {"import"}).exit == 2);
}

TEST_CASE("import --init looks at a folder, tells what each file is taken for and writes a plan, never over another") {
    const Sandbox sandbox;
    const fs::path folder = sandbox.path() / "lists";
    fs::create_directories(folder);
    const fs::path good = fs::path(CIRCLE15_SOURCE_DIR) / "tests/broken/good";
    fs::copy_file(good / "streets.osm", folder / "streets.osm");
    fs::copy_file(good / "standard.toml", folder / "our_standard.toml");
    fs::copy_file(good / "islands.geojson", folder / "islands.geojson");
    write(folder / "childcare.csv", list);
    write(folder / "notes.csv", "a,b\n1,2\n");
    write(folder / "population.tif", "no raster, but its name speaks of people");
    write(folder / "hills.asc", "no raster either");
    write(folder / "feed.zip", "no zip");
    write(folder / "lonely.dbf", "no shape beside it");
    write(folder / "~$childcare.xlsx", "an office program's own");
    const auto looked = run(sandbox.path(), {"import", "--init", "lists", "--lang", "en"});
    CHECK(looked.exit == 0);
    CHECK(looked.out.contains("our_standard.toml"));
    CHECK(looked.out.contains("a guess: confirm"));
    CHECK(looked.out.contains("feed.zip"));
    CHECK_FALSE(looked.out.contains("~$"));
    CHECK(looked.err.contains("import.toml"));
    const std::string plan = content_of(folder / "import.toml");
    CHECK(plan.contains("standard = \"our_standard.toml\""));
    CHECK(plan.contains("file = \"population.tif\"\nas = \"people\""));
    CHECK(plan.contains("file = \"hills.asc\"\nas = \"terrain\""));
    CHECK(plan.contains("file = \"childcare.csv\"\nas = \"facilities\""));
    CHECK(plan.contains("confirmed = false"));

    const auto again = run(sandbox.path(), {"import", "--init", "lists", "--lang", "en"});
    CHECK(again.exit == 2);
    CHECK(again.err.contains("[plan_exists]"));
    CHECK(content_of(folder / "import.toml") == plan);
    const auto forced = run(sandbox.path(), {"import", "--init", "lists", "--force", "--lang", "zh", "--json"});
    CHECK(forced.exit == 0);
    CHECK(forced.out.contains("\"as\": \"terrain\""));
    CHECK(forced.out.contains("\"confirmed\": false"));
    const auto beside = run(sandbox.path(), {"import", "--init", "lists", "-o", "plan.toml", "--lang", "zh"});
    CHECK(beside.exit == 0);
    CHECK(beside.out.contains("猜测，待确认"));
    CHECK(content_of(sandbox.path() / "plan.toml").contains("folder = \"lists\""));
    CHECK(run(sandbox.path(), {"import", "--init", "nowhere"}).exit == 2);
    CHECK(run(sandbox.path(), {"import", "plan.toml"}).exit == 2);
}

TEST_CASE("import --update tells first, writes what is accepted, signs it and takes it back") {
    const Sandbox sandbox;
    const fs::path study = sandbox.study();
    write(sandbox.path() / "list.csv", list);
    const auto before = files_in(study);
    const auto told = run(sandbox.path(), {"import", "--update", "list.csv", "study"});
    CHECK(told.exit == 0);
    CHECK(told.out.contains("added 1, changed 1, moved 0, closed 1, unsure 1, unchanged 0"));
    CHECK(told.out.contains("60 → 80"));
    CHECK(told.out.contains("before"));
    CHECK(files_in(study) == before);

    SECTION("all of it, with a sign-off sheet") {
        const auto taken = run(sandbox.path(), {"import", "--update", "list.csv", "study", "--accept", "all", "--by", "Li",
                                                "--list-source", "health bureau", "-o", "signed.xlsx"});
        CHECK(taken.exit == 0);
        const std::string table = content_of(study / "facilities.csv");
        CHECK(table.contains("f1,大山托育园,childcare,122.4105,30.7051,EPSG:4326,80,托位,39,"));
        CHECK(table.contains("health bureau,2025-12-31"));
        CHECK(table.contains(
            "f3,小山卫生室,诊所,122.4452889,30.7001458,GCJ-02,,,,,投用,,,小山乡,小山村,,卫健局,,,approximate\n"));
        CHECK(table.contains("childcare-01,东村托育园,childcare,"));
        CHECK(content_of(study / "before-001-2025-12-31-facilities.csv") == before.at("facilities.csv"));
        CHECK(content_of(sandbox.path() / "signed.xlsx").starts_with("PK"));
        CHECK(run(sandbox.path(), {"check", "study"}).exit == 0);
        const auto undone = run(sandbox.path(), {"import", "--undo", "study"});
        CHECK(undone.exit == 0);
        CHECK(content_of(study / "facilities.csv") == before.at("facilities.csv"));
        CHECK(content_of(study / "study.toml") == before.at("study.toml"));
        CHECK(run(sandbox.path(), {"import", "--undo", "study"}).exit == 2);
    }

    SECTION("one row of it") {
        CHECK(run(sandbox.path(), {"import", "--update", "list.csv", "study", "--accept", "1"}).exit == 0);
        const std::string table = content_of(study / "facilities.csv");
        CHECK(table.contains(",80,托位"));
        CHECK_FALSE(table.contains("东村托育园"));
    }

    SECTION("no row that is not there") {
        for (const char* rows : {"9", "0", "x", "2-9"}) {
            const auto ran = run(sandbox.path(), {"import", "--update", "list.csv", "study", "--accept", rows});
            CHECK(ran.exit == 2);
        }
        CHECK(files_in(study) == before);
    }

    SECTION("as JSON") {
        const auto json = run(sandbox.path(), {"import", "--update", "list.csv", "study", "--json"});
        CHECK(json.exit == 0);
        CHECK(json.out.contains("\"change\": \"closed\""));
        CHECK(json.out.contains("\"covered_after\""));
    }
}

TEST_CASE("a list that cannot be used changes nothing and says why") {
    const Sandbox sandbox;
    const fs::path study = sandbox.study();
    const auto before = files_in(study);
    write(sandbox.path() / "undated.csv", "设施名称,类别,经度,纬度\n大山托育园,托育,122.4105,30.7051\n");
    write(sandbox.path() / "people.csv", "村,人口\n东村,12\n西村,13\n");
    const auto undated = run(sandbox.path(), {"import", "--update", "undated.csv", "study", "--accept", "all"});
    CHECK(undated.exit == 2);
    CHECK(undated.err.contains("--list-date"));
    CHECK(run(sandbox.path(), {"import", "--update", "people.csv", "study", "--accept", "all"}).exit == 2);
    CHECK(run(sandbox.path(), {"import", "--update", "missing.csv", "study"}).exit == 2);
    const auto same =
        run(sandbox.path(), {"import", "--update", "undated.csv", "study", "--list-date", "2025-12-31", "--accept", "all"});
    CHECK(same.exit == 2);
    CHECK(same.err.contains("nothing was written"));
    CHECK(files_in(study) == before);
}

TEST_CASE("reading asks no network: without one the same study comes out, byte for byte") {
    if (std::system("unshare -rn true 2>/dev/null") != 0) SKIP("this system lets nobody leave the network");
    const Sandbox sandbox;
    const fs::path city = fs::path(CIRCLE15_SOURCE_DIR) / "datasets/las_palmas/sources/import.toml";
    CHECK(run(sandbox.path(), {"import", city.string(), "-o", "with"}).exit == 0);
    const std::string alone = std::format("cd '{}' && unshare -rn '{}' import '{}' -o without >out 2>err",
                                          sandbox.path().string(), CIRCLE15_PROGRAM, city.string());
    CHECK(std::system(alone.c_str()) == 0);
    CHECK(files_in(sandbox.path() / "with") == files_in(sandbox.path() / "without"));
}
