// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <format>

#include "core/geometry/china_offset.hpp"
#include "core/intake/upkeep/read_update.hpp"
#include "core/intake/upkeep/signoff.hpp"
#include "core/intake/upkeep/study_update.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/sheets/read_sheets.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/sheets_support.hpp"

using namespace circle15;
using namespace circle15::tests;
using intake::Change;
using intake::Unsure;
namespace fs = std::filesystem;

namespace {

const fs::path shengsi = fs::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi";

/// A study of its own to be updated, and next year's list of its clinics and meal points.
struct Year {
    Year() {
        fs::copy(shengsi, folder.path() / "study", fs::copy_options::recursive);
        study = io::read_study(folder.path() / "study");
        for (const model::Facility& one : study.facilities) {
            if (one.service == "clinic" || one.service == "elderly_meal") list.push_back(one);
        }
    }

    model::Facility& listed(const std::string& id) { return *std::ranges::find(list, id, &model::Facility::id); }

    static std::vector<Cell> row_of(const model::Facility& one, model::LonLat place) {
        return {one.id,
                one.name,
                one.service == "clinic" ? "卫生室" : "老年助餐",
                place.lon,
                place.lat,
                one.capacity ? std::to_string(*one.capacity) : "",
                one.capacity_unit,
                one.in_use ? std::to_string(*one.in_use) : "",
                one.opening_hours_text,
                one.status == model::FacilityStatus::open     ? "投用"
                : one.status == model::FacilityStatus::closed ? "停用"
                                                              : "在建",
                one.township,
                one.village};
    }

    intake::ReadUpdate read(bool gcj = false, bool partial = false) {
        Sheet sheet{"名单",
                    {{"设施编码", "设施名称", "类别", "经度", "纬度", "服务能力", "能力单位", "实际使用数", "开放时间", "状态",
                      "乡镇", "村(社区)"}}};
        for (const model::Facility& one : list)
            sheet.rows.push_back(row_of(one, gcj ? geometry::gcj02_from_wgs84(one.place) : one.place));
        write_xlsx(folder.path() / "list.xlsx", {sheet});
        return intake::read_update(study, {.file = folder.path() / "list.xlsx",
                                           .file_name = "list.xlsx",
                                           .source = "县卫健局",
                                           .date = model::date_from("2025-12-31"),
                                           .partial = partial});
    }

    [[nodiscard]] std::string bytes(const std::string& file) const {
        return io::read_bytes(folder.path() / "study" / file, file);
    }

    Folder folder;
    model::Study study;
    std::vector<model::Facility> list;
};

/// 3 added, 2 closed, 5 changed, 1 moved by 40 m, 1 renamed, 1 doubled.
void a_year_passes(Year& year) {
    std::vector<std::string> clinics;
    for (const model::Facility& one : year.list) {
        if (one.service == "clinic" && one.status == model::FacilityStatus::open) clinics.push_back(one.id);
    }
    REQUIRE(clinics.size() > 12);
    for (int i = 0; i < 3; ++i) {
        model::Facility fresh = year.listed(clinics[0]);
        fresh.id.clear();
        fresh.name = std::format("新卫生室{}", i);
        fresh.place.lat += 0.002 + i * 0.0004;
        year.list.push_back(fresh);
    }
    for (std::size_t i = 1; i <= 5; ++i) year.listed(clinics[i]).capacity = 40 + static_cast<std::int64_t>(i);
    year.listed(clinics[6]).place.lat += 40 / 111'195.0;
    year.listed(clinics[7]).name = "改了名的卫生室";
    year.listed(clinics[7]).id.clear();
    model::Facility again = year.listed(clinics[8]);
    again.id.clear();
    again.place.lat += 0.0001;
    year.list.push_back(again);
    year.listed(clinics[9]).status = model::FacilityStatus::closed;
    std::erase_if(year.list, [&](const model::Facility& one) { return one.id == clinics[0]; });
}

}  // namespace

TEST_CASE("the same list again changes nothing, whatever its CRS where it says so") {
    Year year;
    const auto read = year.read();
    CHECK(read.update.count(Change::unchanged) == year.study.facilities.size());
    CHECK(read.update.rows.size() == year.study.facilities.size());
}

TEST_CASE("a year's list is told by kind, accepted, signed and undone") {
    Year year;
    a_year_passes(year);
    const auto read = year.read();
    const intake::ListUpdate& update = read.update;
    CHECK(update.count(Change::added) == 3);
    CHECK(update.count(Change::closed) == 2);
    CHECK(update.count(Change::changed) == 5);
    CHECK(update.count(Change::moved) == 1);
    CHECK(update.count(Change::to_check) == 2);
    const auto of = [&](Change change) { return *std::ranges::find(update.rows, change, &intake::UpdateRow::change); };
    CHECK(std::abs(of(Change::moved).moved_m - 40) < 0.5);
    CHECK(of(Change::moved).fields.empty());
    const auto changed = of(Change::changed);
    REQUIRE(changed.fields.size() == 1);
    CHECK(changed.fields.front().column == "capacity");
    CHECK(changed.fields.front().after == "41");
    std::vector<Unsure> why;
    for (const auto& row : update.rows) {
        if (row.change == Change::to_check) why.push_back(row.why);
    }
    std::ranges::sort(why);
    CHECK(why == std::vector{Unsure::renamed, Unsure::doubled});

    const std::string facilities = year.bytes("facilities.csv");
    const std::string toml = year.bytes("study.toml");
    const auto accepted = intake::all_sure(update);
    CHECK(std::ranges::count(accepted, true) == 11);
    const fs::path folder = year.folder.path() / "study";
    const auto entry = intake::write_update(folder, year.study, update, accepted, "张三");
    CHECK(entry.added == 3);
    CHECK(entry.closed == 2);
    CHECK(entry.changed == 5);
    CHECK(entry.moved == 1);
    const model::Study after = io::read_study(folder);
    CHECK(after.facilities.size() == year.study.facilities.size() + 3);  // what closed stays, as closed
    const auto wanted = intake::facilities_after(year.study.facilities, update, accepted);
    for (const model::Facility& one : wanted) {
        INFO(one.id);
        const auto found = std::ranges::find(after.facilities, one.id, &model::Facility::id);
        REQUIRE(found != after.facilities.end());
        CHECK(found->status == one.status);
        CHECK(found->capacity == one.capacity);
        CHECK(std::abs(found->place.lat - one.place.lat) < 1e-7);
        CHECK(found->source == one.source);
        CHECK(found->date == one.date);
    }
    const auto closed = of(Change::closed);
    CHECK(std::ranges::find(after.facilities, closed.after.id, &model::Facility::id)->date == "2025-12-31");
    CHECK(std::ranges::find(after.facilities, closed.after.id, &model::Facility::id)->source == "县卫健局");
    CHECK(std::ranges::none_of(after.issues, [](const auto& issue) { return issue.rule == "list_length"; }));
    CHECK(after.inventory.at("clinic").facilities == *year.study.inventory.at("clinic").facilities + 3);
    CHECK(year.bytes("before-001-2025-12-31-facilities.csv") == facilities);
    CHECK(year.bytes("before-001-2025-12-31-study.toml") == toml);
    REQUIRE(intake::upkeep_entries(folder).size() == 1);
    CHECK(intake::upkeep_entries(folder).front().by == "张三");

    const auto undone = intake::undo_update(folder);
    CHECK(undone.undone);
    CHECK(year.bytes("facilities.csv") == facilities);
    CHECK(year.bytes("study.toml") == toml);
    CHECK(year.bytes("undone-001-2025-12-31-facilities.csv").contains("新卫生室2"));
    try {
        static_cast<void>(intake::undo_update(folder));
        FAIL("an update was undone twice");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "nothing_to_undo");
    }
}

TEST_CASE("rows nobody touched stay as they were, letter by letter, and unknown columns with them") {
    Year year;
    year.listed("clinic-01").capacity = 77;
    const auto update = year.read().update;
    const std::string content =
        "id,name,备注,service,lon,lat,crs,capacity,source,date,quality\n"
        "clinic-01,甲,\"看,这里\",clinic,122.45,30.73,EPSG:4326,3,旧,2024,modelled\n"
        "other,乙,保留,clinic,122.4500,30.73,GCJ-02,5,旧,2024,modelled\n";
    const model::LayerSource layer{.layer = "facilities", .file = "facilities.csv", .crs = "column"};
    const std::string text = intake::edited_facilities(content, layer, year.study.facilities, update, intake::all_sure(update));
    CHECK(text.contains("\nother,乙,保留,clinic,122.4500,30.73,GCJ-02,5,旧,2024,modelled\n"));
    CHECK(text.contains("\nclinic-01,甲,\"看,这里\",clinic,122.45,30.73,EPSG:4326,77,县卫健局,2025-12-31,"));
}

TEST_CASE("a list in GCJ-02 that does not say so moves nobody, and says what it is") {
    Year year;
    const auto read = year.read(true);
    CHECK(read.update.common_shift);
    CHECK(told(read.findings, "list_shifted") == 1);
    CHECK(read.update.count(Change::moved) == 0);
    CHECK(std::ranges::count(read.update.rows, Unsure::shifted, &intake::UpdateRow::why) == std::ssize(year.list));
    CHECK(std::ranges::count(intake::all_sure(read.update), true) == 0);
}

TEST_CASE("what a partial list, another service or another township does not name has not closed") {
    Year year;
    std::erase_if(year.list, [](const model::Facility& one) { return one.service != "clinic" || one.township != "菜园镇"; });
    const auto read = year.read();
    CHECK(read.update.count(Change::closed) == 0);
    for (const auto& row : read.update.rows) {
        if (row.change == Change::unchanged) continue;
        CHECK(row.why == Unsure::not_listed);
        CHECK(row.after.service == "clinic");
    }
    CHECK(year.read(false, true).update.count(Change::unchanged) == year.study.facilities.size());
}

TEST_CASE("an update that would not find the files as it left them is not undone over other changes") {
    Year year;
    year.listed("clinic-01").capacity = 77;
    const auto update = year.read().update;
    const fs::path folder = year.folder.path() / "study";
    intake::write_update(folder, year.study, update, intake::all_sure(update), "");
    year.folder.write("study/facilities.csv", year.bytes("facilities.csv") + "\n");
    try {
        static_cast<void>(intake::undo_update(folder));
        FAIL("what was changed since was thrown away");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "changed_since_update");
    }
}

TEST_CASE("the sign-off sheet says who, when, what and what it does to coverage") {
    Year year;
    a_year_passes(year);
    const auto update = year.read().update;
    const std::string bytes =
        intake::signoff_workbook(update, year.study.facilities, intake::all_sure(update), {{"医疗卫生", 1000, 730, 745}},
                                 {.study = "嵊泗县", .by = "张三", .taken = true}, words::Lang::zh);
    year.folder.write("signoff.xlsx", bytes);
    std::string all;
    const auto sheets = io::read_sheets(year.folder.path() / "signoff.xlsx", "signoff.xlsx");
    REQUIRE(sheets.size() == 2);
    for (const auto& sheet : sheets) {
        for (const auto& row : sheet.rows) {
            for (const auto& cell : row.cells) all += cell + "|";
            all += "\n";
        }
    }
    for (const char* part : {"嵊泗县", "张三", "2025-12-31", "县卫健局", "医疗卫生|1000|73|74.5|15|", "新增|3|", "停用|2|",
                             "移位|1|", "服务能力"}) {
        INFO(part);
        CHECK(all.contains(part));
    }
    CHECK(sheets[1].rows.size() == 14);  // the heading, and 13 that differ
}
