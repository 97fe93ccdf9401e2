// SPDX-License-Identifier: MIT
#include "core/results/catalogue.hpp"

#include <format>
#include <utility>

#include "core/results/change_records.hpp"
#include "core/results/indicators.hpp"
#include "core/results/records.hpp"
#include "core/results/site_record.hpp"

namespace circle15::results {

namespace {

words::Word word_of(Kind kind) {
    switch (kind) {
        case Kind::text:
            return {"文字", "text"};
        case Kind::flag:
            return {"真假", "true or false"};
        case Kind::whole:
            return {"整数", "whole number"};
        case Kind::number:
            return {"数", "number"};
    }
    std::unreachable();
}

}  // namespace

std::vector<FileInfo> catalogue(const Shape& shape) {
    std::vector<FileInfo> files;
    const auto add = [&](const char* file, words::Word title, words::Word about, Geometry geometry, const auto& fields) {
        files.push_back({file, title, about, geometry, columns_of(fields)});
    };
    add("gaps.geojson", {"服务缺口清单", "gaps"},
        {"每处缺口一个面：一村一类服务一个主因，按人口与超时排序",
         "a polygon a gap: one village, one service, one main cause; by rank"},
        Geometry::polygon, gap_fields(shape));
    add("homes.geojson", {"居住点", "homes"},
        {"每个居住点对每项服务的结论与所依据的事实", "every home's verdict for every service, and the facts it follows from"},
        Geometry::point, home_fields(shape));
    add("facilities.geojson", {"设施资源台账", "facilities"},
        {"每处设施：当日是否开放及原因、就近人口",
         "every facility: whether it serves that day and why not, whom it is nearest to"},
        Geometry::point, facility_fields(shape));
    add("service_areas.geojson", {"服务圈", "service areas"},
        {"从哪些陆地步行若干分钟内可达；供查看，数字来自居住点",
         "land within so many minutes; for eyes, figures come from homes"},
        Geometry::polygon, area_fields());
    add("service_streets.geojson", {"服务圈街道", "streets of the service areas"},
        {"同上，所经街道", "the streets of the same"}, Geometry::line, area_fields());
    add("islands.geojson", {"岛屿", "islands"}, {"每岛人口与各项服务台账", "every island with its persons and its ledger"},
        Geometry::polygon, island_fields(shape));
    add("streets.geojson", {"步行网络", "streets"}, {"实际行走的街道", "streets as they were walked"}, Geometry::line,
        street_fields());
    add("piers.geojson", {"码头", "piers"}, {"研究区有船时", "where the study has boats"}, Geometry::point, pier_fields());
    add("ferries.geojson", {"航线", "ferry routes"},
        {"当日开行的航线；研究区有船时", "routes that sail that day; where the study has boats"}, Geometry::line,
        ferry_fields());
    add("island_access.geojson", {"岛际可达", "island to island"},
        {"相通各岛之间的航程；研究区有船时", "courses between islands; where the study has boats"}, Geometry::line,
        access_fields());
    add("coverage.csv", {"覆盖统计表", "coverage"},
        {"县、乡镇、岛、村，每项服务每种口径一行", "a row a unit (county, township, island, village), service and measure"},
        Geometry::none, coverage_fields());
    add("coverage_week.csv", {"一周覆盖", "coverage by weekday"}, {"用 --week 时", "with --week"}, Geometry::none,
        week_fields());
    add("ledger.csv", {"人口台账", "ledger"}, {"各状态人数之和等于对象人口", "persons by status add up to the target group"},
        Geometry::none, ledger_fields());
    add("boats.csv", {"乘船可达", "by boat"},
        {"仅能乘船的居住点，每项服务一行；研究区有船时", "a row a service and home that only a boat serves"}, Geometry::none,
        boat_fields());
    add("island_access.csv", {"岛际可达表", "island to island"},
        {"两两岛屿与外海码头；研究区有船时", "every pair of islands and outer piers; where the study has boats"},
        Geometry::none, access_fields());
    add("cut_off.csv", {"停航影响", "cut off"}, {"用 --suspend 时：因停航断了服务的人", "with --suspend: who loses a service"},
        Geometry::none, cut_off_fields());
    add("places.csv", {"位数", "places"}, {"用 --capacity 时", "with --capacity"}, Geometry::none, places_fields(shape));
    add("supply.csv", {"人均供给", "supply per head"}, {"用 --capacity 时", "with --capacity"}, Geometry::none,
        supply_fields());
    add("accessibility.csv", {"两步移动搜索", "floating catchments"}, {"用 --capacity 时", "with --capacity"}, Geometry::none,
        accessibility_fields());
    add("issues.csv", {"数据质量表", "doubts"}, {"修复、剔除和存疑的数据行", "rows repaired, rejected or doubted"},
        Geometry::none, issue_fields());
    return files;
}

std::vector<FileInfo> further_files(const Shape& shape) {
    auto changed_gaps = columns_of(gap_fields(shape));
    const auto sides = columns_of(gap_side_fields());
    changed_gaps.insert(changed_gaps.begin() + 1, sides.begin(), sides.end());
    std::vector<FileInfo> files;
    const auto add = [&](const char* file, words::Word title, words::Word about, Geometry geometry,
                         std::vector<Column> columns) { files.push_back({file, title, about, geometry, std::move(columns)}); };
    add("changes.csv", {"方案变化表", "changes"},
        {"compare：每项服务、每个统计单元一行，前后人数与步行时间",
         "of `compare`: a row a service and unit, persons and minutes before and after"},
        Geometry::none, columns_of(unit_change_fields()));
    add("flips.geojson", {"状态改变的居住点", "homes whose status changes"},
        {"compare：每个居住点、每项服务一点", "of `compare`: a point a home and service"}, Geometry::point,
        columns_of(flip_fields()));
    add("gap_changes.csv", {"缺口变化表", "what becomes of gaps"},
        {"compare：前后有共同居住点的缺口为一组", "of `compare`: a row a group of gaps that share homes"}, Geometry::none,
        columns_of(gap_change_fields()));
    add("gap_changes.geojson", {"有变化的缺口", "gaps that change"},
        {"compare：前后各一个面", "of `compare`: a polygon for each gap before and after"}, Geometry::polygon,
        std::move(changed_gaps));
    add("indicators.csv", {"指标完成情况表", "indicators"}, {"indicators：每项指标一行", "of `indicators`: a row an indicator"},
        Geometry::none, columns_of(indicator_fields()));
    add("X.comparison.csv", {"选址比选表", "choices of sites"},
        {"site -o X.toml：各方案所选与几乎同样好的位置",
         "of `site -o X.toml`: the sites of each answer, then those nearly as good"},
        Geometry::none, columns_of(site_fields()));
    return files;
}

std::map<std::string, FileInfo> files_by_name(const Shape& shape) {
    std::map<std::string, FileInfo> files;
    for (auto& file : catalogue(shape)) files.emplace(file.file, std::move(file));
    for (auto& file : further_files(shape)) files.emplace(file.file, std::move(file));
    return files;
}

std::string markdown_table(const std::vector<FileInfo>& files, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    std::string text;
    for (const auto& file : files) {
        text += std::format("{}### `{}` {}\n\n{}\n\n", text.empty() ? "" : "\n", file.file, file.title.in(lang),
                            file.about.in(lang));
        text += zh ? "| 字段 | 类型 | 单位 | 含义 |\n|---|---|---|---|\n"
                   : "| field | type | unit | meaning |\n|---|---|---|---|\n";
        for (const auto& column : file.columns) {
            const auto kind = word_of(column.kind).in(lang);
            const auto maybe_empty = column.presence == maybe ? (zh ? "，可空" : ", may be empty") : "";
            text +=
                std::format("| `{}` | {}{} | {} | {} |\n", column.name, kind, maybe_empty, column.unit, column.head.in(lang));
        }
    }
    return text;
}

}  // namespace circle15::results
