// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <format>
#include <map>

#include "core/analysis/analyze.hpp"
#include "core/geometry/china_offset.hpp"
#include "core/geometry/projection.hpp"
#include "core/intake/people/spread_people.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/io/study_reader.hpp"
#include "tests/intake/sheets_support.hpp"

// The built-in study's own lists, written as a bureau writes them and read again: the answers are today's.

using namespace circle15;
using namespace circle15::tests;

namespace {

const model::Study& shengsi() {
    static const model::Study study = io::read_study(std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi");
    return study;
}

std::string category_of(const std::string& service) {
    static const std::map<std::string, std::string> words{
        {"childcare", "托育机构"},     {"kindergarten", "幼儿园"},     {"primary_school", "小学"},
        {"junior_school", "初级中学"}, {"elderly_meal", "老年助餐点"}, {"clinic", "医疗卫生机构（卫生院、卫生室）"}};
    return words.at(service);
}

std::string status_of(model::FacilityStatus status) {
    return status == model::FacilityStatus::open ? "正常运营" : status == model::FacilityStatus::closed ? "已停用" : "在建";
}

/// What the list can say in Chinese; the rest stays as it is.
std::string hours_of(const std::string& hours) {
    static const std::map<std::string, std::string> words{
        {"Mo-Fr 07:30-17:30", "周一至周五 7:30-17:30"}, {"Mo-Fr 07:30-16:30", "工作日7：30—16：30"}, {"24/7", "24小时"}};
    const auto found = words.find(hours);
    return found == words.end() ? hours : found->second;
}

Cell date_of(const std::optional<model::Date>& date) {
    if (!date) return "/";
    return std::format("{}年{}月{}日", static_cast<int>(date->year()), static_cast<unsigned>(date->month()),
                       static_cast<unsigned>(date->day()));
}

Cell places_of(const std::optional<std::int64_t>& places, const std::string& unit) {
    return places ? Cell(std::to_string(*places) + unit) : Cell("—");
}

/// A sheet a township, places in GCJ-02, titles, sums and signatures around the rows.
void write_facilities(const std::filesystem::path& path) {
    std::map<std::string, Sheet> sheets;
    for (const auto& one : shengsi().facilities) {
        Sheet& sheet = sheets[one.township];
        if (sheet.rows.empty()) {
            sheet.name = one.township;
            sheet.rows = {{"嵊泗县公共服务设施一览表（" + one.township + "）"},
                          {"设施编码", "设施名称", "设施类别", "经度（GCJ-02）", "纬度（GCJ-02）", "服务能力", "能力单位",
                           "实际使用数", "开放时间", "运营状态", "投用日期", "停用日期", "村（社区）", "地址", "牵头单位",
                           "数据来源", "更新日期", "数据质量"}};
            sheet.merges = {{0, 0, 0, 17}};
        }
        const model::LonLat gcj = geometry::gcj02_from_wgs84(one.place);
        sheet.rows.push_back({one.id, one.name, category_of(one.service), gcj.lon, gcj.lat,
                              places_of(one.capacity, one.service == "clinic" ? "" : "个"), one.capacity_unit,
                              places_of(one.in_use, ""), hours_of(one.opening_hours_text), status_of(one.status),
                              date_of(one.opened), date_of(one.closed), one.village, one.address, one.lead_agency, one.source,
                              one.date, std::string(model::name_of(one.quality))});
    }
    std::vector<Sheet> all;
    for (auto& [township, sheet] : sheets) {
        sheet.rows.push_back({"合计"});
        sheet.rows.push_back({"填表人：        审核人：        联系电话："});
        all.push_back(sheet);
    }
    write_xlsx(path, all);
}

void write_homes(const std::filesystem::path& path) {
    Sheet sheet{"居住点",
                {{"居住点编号", "居住点名称", "村代码", "乡镇", "经度", "纬度", "住宅套数", "0-2岁", "3-5岁", "6-11岁",
                  "12-14岁", "15-59岁", "60-64岁", "65-79岁", "80岁以上", "数据来源", "数据质量", "数据日期"}}};
    for (const auto& home : shengsi().homes) {
        const auto& village = shengsi().villages[home.village.at()];
        std::vector<Cell> row{home.id,        home.name,      Cell(std::stod(village.code)),        village.township,
                              home.place.lon, home.place.lat, std::to_string(home.dwellings) + "套"};
        for (const auto persons : home.persons) row.emplace_back(static_cast<double>(persons));
        row.insert(row.end(), {home.source, std::string(model::name_of(home.quality)), home.date});
        sheet.rows.push_back(std::move(row));
    }
    write_xlsx(path, {sheet});
}

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
    write_facilities(folder.path() / "facilities.xlsx");
    write_homes(folder.path() / "homes.xlsx");
    intake::Findings findings;
    auto source = list_in(folder, "facilities.xlsx");
    CHECK(source.role == intake::Role::facilities);
    source.crs = "GCJ-02";
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
