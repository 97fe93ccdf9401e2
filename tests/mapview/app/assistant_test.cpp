// SPDX-License-Identifier: MIT
// What the assistant knows without a window: files, columns, reference systems, what is missing, what is kept.
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cmath>
#include <ctime>
#include <fstream>

#include "core/io/file_bytes.hpp"
#include "core/model/errors.hpp"
#include "mapview/assistant/kept_draft.hpp"
#include "mapview/assistant/making.hpp"
#include "mapview/assistant/reading.hpp"
#include "mapview/assistant/rows.hpp"
#include "mapview/assistant/source_edits.hpp"
#include "mapview/assistant/today.hpp"
#include "tests/intake/osm_town.hpp"
#include "tests/mapview/app/dropped_town.hpp"

using namespace circle15;
using namespace circle15::assistant;
using intake::Role;

namespace fs = std::filesystem;

namespace {

const fs::path standard = fs::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi/standard.toml";

struct Town {
    QTemporaryDir home;
    fs::path folder = fs::path(home.path().toStdString()) / "sources";
    Draft draft;

    Town() {
        app::write_dropped_town(folder);
        add_dropped(draft, {folder});
    }
    intake::Source& list() { return draft.plan.sources[0]; }
};

}  // namespace

TEST_CASE("A dropped folder is looked at and named after its place, and files added later join it once") {
    Town town;
    REQUIRE(town.draft.plan.sources.size() == 3);
    CHECK(town.list().file == "clinics.csv");
    CHECK(town.list().role == Role::facilities);
    CHECK(town.draft.plan.sources[1].role == Role::land);
    CHECK(town.draft.plan.sources[2].role == Role::osm);
    CHECK(town.draft.plan.name_zh != "sources");
    add_dropped(town.draft, {town.folder / "clinics.csv"});
    CHECK(town.draft.plan.sources.size() == 3);
    const fs::path beside = town.folder.parent_path() / "more.csv";
    fs::copy_file(town.folder / "clinics.csv", beside);
    add_dropped(town.draft, {beside});
    REQUIRE(town.draft.plan.sources.size() == 4);
    CHECK(town.draft.plan.sources[3].file == "../more.csv");
    CHECK(proposed_study(town.draft, words::Lang::zh) == town.folder.parent_path());
    // Streets that are added make the area wider; a list does not, and neither does the same extract again.
    const auto box = town.draft.plan.area.box;
    const fs::path east = town.folder.parent_path() / "east.osm";
    std::ofstream(east) << tests::OsmTown().line(1, 1, {{20, 5}, {30, 9}}, {{"highway", "residential"}}).xml();
    town.draft.plan.area.box = std::array{122.002, 30.002, 122.003, 30.003};
    add_dropped(town.draft, {town.folder / "town.osm"});
    CHECK(town.draft.plan.area.box == std::array{122.002, 30.002, 122.003, 30.003});
    town.draft.plan.area.box = box;
    add_dropped(town.draft, {east});
    REQUIRE(town.draft.plan.area.box);
    CHECK((*town.draft.plan.area.box)[0] == (*box)[0]);
    CHECK(std::abs((*town.draft.plan.area.box)[2] - 122.035) < 1e-9);
}

TEST_CASE("The day that nobody has said is no Saturday and no Sunday") {
    using namespace std::chrono;
    CHECK(working_day_by(2026y / 11 / 29) == 2026y / 11 / 27);
    CHECK(working_day_by(2026y / 11 / 28) == 2026y / 11 / 27);
    CHECK(working_day_by(2026y / 11 / 27) == 2026y / 11 / 27);
    CHECK(working_day_by(2026y / 3 / 1) == 2026y / 2 / 27);
    const Town town;
    CHECK(std::chrono::weekday(std::chrono::sys_days(town.draft.plan.date)).iso_encoding() <= 5);
}

TEST_CASE("Today is the day of the place where somebody sits, not that of Greenwich") {
    const QByteArray zone = qgetenv("TZ");
    const auto today_at = [](const char* offset) {
        qputenv("TZ", offset);
        tzset();
        return std::chrono::sys_days(today());
    };
    // Fourteen hours east and twelve west of Greenwich it is never the same day.
    const auto east = today_at("EAST-14");
    const auto west = today_at("WEST+12");
    zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
    tzset();
    CHECK(east > west);
}

TEST_CASE("What a person has still to say is told, and a list of people makes totals needless") {
    Town town;
    CHECK(left_to_say(Draft{}) == std::vector<std::string>{"files"});
    CHECK(left_to_say(town.draft) == std::vector<std::string>{"confirm", "people", "ages"});
    for (intake::Source& source : town.draft.plan.sources) source.confirmed = true;
    town.draft.plan.people.totals.emplace_back().persons = 100;
    CHECK(left_to_say(town.draft) == std::vector<std::string>{"ages"});
    town.list().role = Role::people;
    CHECK(left_to_say(town.draft).empty());
    town.draft.plan.sources.pop_back();
    CHECK(left_to_say(town.draft) == std::vector<std::string>{"streets"});
}

TEST_CASE("A list read in the wrong reference system lies at sea, and the right one is seen by its rows on land") {
    Town town;
    const KnownLand land = land_of(town.draft.plan);
    REQUIRE(land.index != nullptr);
    const auto trials = try_crs(town.draft.plan, town.list(), land);
    REQUIRE(trials.size() >= 3);
    CHECK(trials[0].crs == "EPSG:4326");
    CHECK(trials[0].rows == 3);
    CHECK(trials[0].on_land == 1);
    CHECK(trials[1].crs == "GCJ-02");
    CHECK(trials[1].on_land == 3);
    const auto doubt = crs_doubt(town.list(), trials);
    REQUIRE(doubt);
    CHECK(doubt->grave);
    town.list().crs = "GCJ-02";
    CHECK_FALSE(crs_doubt(town.list(), trials));
    // One row more of many is no reason.
    town.list().crs = "EPSG:4326";
    CHECK_FALSE(crs_doubt(town.list(), {{"EPSG:4326", 100, 90}, {"GCJ-02", 100, 94}}));
    CHECK(crs_doubt(town.list(), {{"EPSG:4326", 100, 90}, {"GCJ-02", 100, 95}}));
    CHECK_FALSE(crs_doubt(town.list(), {}));
}

TEST_CASE("A heading stands for the column a person says, the one before gives way, and capacities may be several") {
    Town town;
    const Reading reading = read_source(town.draft.plan, town.list());
    CHECK(column_of(reading.columns, "机构名称") == "name");
    CHECK(column_of(reading.columns, "床位数") == "capacity");
    CHECK(samples_of(reading, 1) == "卫生室 · 便民点");
    REQUIRE(row_at(reading, "row 3") != nullptr);
    CHECK(row_at(reading, "row 3")->cells[0] == "西卫生室");

    intake::Source& list = town.list();
    set_column(list, reading.columns, "床位数", "in_use");
    set_column(list, list.columns, "机构类型", "name");
    const Reading again = read_source(town.draft.plan, list);
    CHECK_FALSE(again.failure);
    CHECK(column_of(again.columns, "床位数") == "in_use");
    CHECK(column_of(again.columns, "机构类型") == "name");
    CHECK(column_of(again.columns, "机构名称").empty());
    set_column(list, again.columns, "床位数", "capacity");
    set_column(list, list.columns, "机构名称", "capacity");
    CHECK(list.columns.at("capacity") == "床位数|机构名称");
    // A column that is said not to be there is not found again by its heading, in the file as well.
    set_column(list, list.columns, "床位数", "");
    set_column(list, list.columns, "机构名称", "");
    const auto kept = draft_from(draft_text(town.draft, true, words::Lang::zh));
    CHECK(column_of(read_source(kept.plan, kept.plan.sources[0]).columns, "床位数").empty());
}

TEST_CASE("The study that a draft stands for is written with its import.toml, and an earlier one is kept") {
    Town town;
    town.draft.plan.people.totals.emplace_back() = {
        .name = "小岛", .name_en = {}, .township = {}, .group = model::everybody, .persons = 80, .source = "公报", .date = {}};
    town.draft.plan.people.ages.emplace_back().shares = {1, 1, 1, 1, 4, 1, 1, 1};
    town.list().crs = "GCJ-02";
    const Made made = import_draft(town.draft, standard, words::Lang::zh, {});
    REQUIRE(made.imported.failures.empty());
    std::ofstream(town.folder / "import.toml") << "# mine\n";
    const fs::path study = town.folder.parent_path() / "study";
    CHECK(write_study(made, study, "0") == town.folder / "import.toml");
    CHECK(fs::exists(study / "study.toml"));
    CHECK(io::read_bytes(town.folder / "import.toml", "") == made.text);
    CHECK(io::read_bytes(town.folder / "import.earlier.toml", "") == "# mine\n");
    // Dropped again, the folder comes as its import.toml says.
    Draft again;
    add_dropped(again, {town.folder});
    CHECK(left_to_say(again).empty());
    CHECK(again.plan.people.totals[0].persons == 80);
    // What others put there is not written over.
    fs::create_directories(town.home.path().toStdString() + "/taken");
    std::ofstream(town.home.path().toStdString() + "/taken/letter.txt") << "x";
    CHECK_THROWS_AS(write_study(made, town.home.path().toStdString() + "/taken", "0"), model::InputError);
}

TEST_CASE("An unfinished draft is found again with the folder of its study, until its files are gone") {
    Town town;
    forget_draft();
    CHECK_FALSE(kept_draft());
    town.list().crs = "GCJ-02";
    keep_draft(town.draft, "/somewhere", words::Lang::zh);
    const auto kept = kept_draft();
    REQUIRE(kept);
    CHECK(kept->study == "/somewhere");
    CHECK(draft_text(kept->draft, true, words::Lang::zh) == draft_text(town.draft, true, words::Lang::zh));
    fs::remove(town.folder / "clinics.csv");
    CHECK_FALSE(kept_draft());
    forget_draft();
}

TEST_CASE("Doubts lead to their file and row, the gravest first") {
    Town town;
    Findout found{.draft = town.draft,
                  .readings = {},
                  .land = {},
                  .crs_trials = {},
                  .crs_doubts = {},
                  .made = {},
                  .stopped_by = {},
                  .marked = {}};
    found.readings[reading_key(found.draft.plan, found.draft.plan.sources[0])] =
        std::make_shared<const Reading>(read_source(found.draft.plan, found.draft.plan.sources[0]));
    found.draft.unread.push_back(
        {.file = "town.osm", .flaw = {.file = "town.osm", .place = {}, .rule = "no_list_in_file", .particulars = {}}});
    const auto doubts = doubt_rows(found, words::Lang::zh);
    REQUIRE(doubts.size() >= 2);
    CHECK(doubts[0].toMap()["source"] == 2);
    CHECK(doubts[0].toMap()["weight"] == 0);
    bool unsure = false;
    for (const auto& doubt : doubts) unsure |= doubt.toMap()["place"] == "row 5" && doubt.toMap()["source"] == 0;
    CHECK(unsure);
    const auto is_partial = [&] {
        return std::ranges::any_of(doubt_rows(found, words::Lang::zh), [](const QVariant& doubt) {
            return doubt.toMap()["what"].toString().contains("按“不完整”处理") && doubt.toMap()["weight"] == 1;
        });
    };
    CHECK(is_partial());
    found.draft.plan.sources[0].completeness = intake::Completeness::complete;
    CHECK_FALSE(is_partial());
}
