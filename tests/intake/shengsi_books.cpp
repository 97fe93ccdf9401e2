// SPDX-License-Identifier: MIT
#include "tests/intake/shengsi_books.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <map>

#include "core/geometry/china_offset.hpp"
#include "core/io/csv.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/gtfs_files.hpp"
#include "core/io/gtfs_records.hpp"
#include "core/io/study_reader.hpp"

namespace circle15::tests {

const model::Study& shengsi() {
    static const model::Study study = io::read_study(std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi");
    return study;
}

namespace {

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

}  // namespace

void write_facility_book(const std::filesystem::path& path) {
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

Sheet homes_sheet() {
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
    return sheet;
}

void write_people_book(const std::filesystem::path& path) {
    const auto file = std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi/villages.csv";
    Sheet villages{"村（社区）", {{"村代码", "村（社区）名称", "乡镇", "经度", "纬度"}}};
    for (const auto& row : io::parse_csv(io::read_bytes(file, "villages.csv"), "villages.csv", true).rows)
        villages.rows.push_back(
            {Cell(std::stod(row.cells[0])), row.cells[1], row.cells[2], std::stod(row.cells[4]), std::stod(row.cells[5])});
    write_xlsx(path, {villages, homes_sheet()});
}

void write_timetable_book(const std::filesystem::path& path) {
    const io::GtfsFiles files = io::gtfs_files_at(std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi/ferries");
    io::GtfsRejects none(true);
    const auto stops = io::parse_stops(files.at("stops.txt"), none);
    const auto routes = io::parse_routes(files.at("routes.txt"), none);
    const auto calendars = io::parse_calendar(files.at("calendar.txt"), none);
    const auto exceptions = io::parse_calendar_dates(files.at("calendar_dates.txt"), none);
    const auto times = io::parse_stop_times(files.at("stop_times.txt"), none);
    Sheet typed{"班次", {{"航线编号", "航线", "班次", "码头", "到达", "时刻", "运行日", "季节", "停航日期", "加开日期"}}};
    const std::array<std::string, 7> names{"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
    const auto clock = [](model::DaySeconds s) { return std::format("{}:{:02}", s / 3600, s / 60 % 60); };
    for (const auto& trip : io::parse_trips(files.at("trips.txt"), none)) {
        const auto calendar = std::ranges::find(calendars, trip.service, &io::GtfsCalendar::service);
        std::string days;
        for (std::size_t i = 0; i < 7; ++i) days += calendar->week[i] ? (days.empty() ? "" : "、") + names[i] : "";
        std::string added;
        std::string removed;
        for (const auto& exception : exceptions) {
            if (exception.service != trip.service) continue;
            std::string& list = exception.added ? added : removed;
            list += (list.empty() ? "" : "、") + model::text_of(exception.date);
        }
        const bool only_dates = days.empty();
        bool first = true;
        for (const auto& call : times) {
            if (call.trip != trip.id) continue;
            const auto stop = std::ranges::find(stops, call.stop, &io::GtfsStop::id);
            std::vector<Cell> row(10, Cell(""));
            row[3] = stop->name;
            row[4] = clock(*call.arrive);
            row[5] = clock(*call.depart);
            if (first) {
                row[0] = trip.route;
                row[1] = std::ranges::find(routes, trip.route, &io::GtfsRoute::id)->name;
                row[2] = trip.id;
                row[6] = only_dates ? added : days;
                row[7] = model::text_of(calendar->from) + "至" + model::text_of(calendar->to);
                row[8] = removed;
                row[9] = only_dates ? "" : added;
            }
            typed.rows.push_back(std::move(row));
            first = false;
        }
    }
    Sheet places{"码头", {{"码头编号", "码头名称", "经度", "纬度"}}};
    for (const auto& stop : stops) places.rows.push_back({stop.id, stop.name, stop.place->lon, stop.place->lat});
    write_xlsx(path, {typed, places});
}

}  // namespace circle15::tests
