// SPDX-License-Identifier: MIT
#include <algorithm>
#include <format>
#include <functional>

#include "core/analysis/analyze.hpp"
#include "core/analysis/island_access.hpp"
#include "core/office/workbook/sheets.hpp"
#include "core/results/layers.hpp"
#include "core/results/values.hpp"

namespace circle15::office {

namespace {

const words::Word sums_word{"合计（随筛选）", "sum (of rows shown)"};

/// What the layer of facilities has as its geometry, and what follows from their island.
void add_places(Grid& grid, const Source& source) {
    const auto& study = source.delivery.ground.study;
    const auto tier = Spoken(study, source.delivery.lang);
    const auto after = static_cast<std::ptrdiff_t>(grid.column("island") + 1);
    const auto before_status = static_cast<std::ptrdiff_t>(grid.column("status") + 1);  // the tier stands before it now
    grid.columns.insert(grid.columns.begin() + after, {"tier", source.say({"岛屿层级", "island tier"}), results::Kind::text});
    grid.columns.insert(grid.columns.begin() + before_status,
                        {{"lon", source.say({"经度", "longitude"}), results::Kind::number},
                         {"lat", source.say({"纬度", "latitude"}), results::Kind::number},
                         {"crs", source.say({"坐标系", "CRS"}), results::Kind::text}});
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        auto& cells = grid.rows[row];
        const auto& island = source.view.facilities[row].island;
        cells.insert(cells.begin() + after,
                     island ? tier.value("tier", results::text(name_of(study.islands[island->at()].tier))) : model::Value{});
        const auto place = study.facilities[row].place;
        cells.insert(cells.begin() + before_status,
                     {results::decimal(place.lon, 7), results::decimal(place.lat, 7), model::Value{std::string("WGS84")}});
    }
}

/// Share of the capacity in use, where the list gives both: a formula of the two.
void add_use(Grid& grid, const Source& source) {
    const auto capacity = grid.column("capacity");
    const auto in_use = grid.column("in_use");
    const auto at = static_cast<std::ptrdiff_t>(in_use + 1);
    grid.columns.insert(grid.columns.begin() + at,
                        {"use_percent", source.say({"使用率(%)", "in use (%)"}), results::Kind::number});
    for (auto& cells : grid.rows) {
        const auto* whole = std::get_if<std::int64_t>(&cells[capacity]);
        const auto* used = std::get_if<std::int64_t>(&cells[in_use]);
        const bool known = whole != nullptr && used != nullptr && *whole > 0;
        cells.insert(cells.begin() + at,
                     known ? model::Value{static_cast<double>(*used) / static_cast<double>(*whole) * 100} : model::Value{});
    }
}

Shown issue_columns(const Source& source) {
    if (source.delivery.lang == words::Lang::zh)
        return {{"file", "place", "what_zh", "remedy_zh", "severity", "grave", "field", "value", "rule"},
                {"what_en", "remedy_en"}};
    return {{"file", "place", "what_en", "remedy_en", "severity", "grave", "field", "value", "rule"}, {"what_zh", "remedy_zh"}};
}

}  // namespace

TableSheet Source::sheet(words::Word name, Grid grid) const {
    auto remark = summary.title + "  " + summary.day + "  " + summary.standard;
    if (!summary.scenarios.empty()) remark += "  " + summary.scenarios;
    return {.name = say(name),
            .title = say(name),
            .remark = std::move(remark),
            .grid = std::move(grid),
            .sum_word = say(sums_word)};
}

TableSheet coverage_sheet(const Source& source) {
    const Shown shown{
        .first = {"unit_kind", "unit", "unit_code", "service", "measure", "group", "persons", "threshold_minutes",
                  "speed_m_per_s", "covered_persons", "coverage_percent", "coverage_dwellings_percent", "covered_villages",
                  "villages", "mean_minutes", "max_minutes", "over_limit_persons", "target_percent", "met"},
        .left_out = {"service_zh", "measure_en", "unknown_percent", "indicative_percent", "dwellings", "covered_dwellings",
                     "coverage_villages_percent", "village_rule", "walking_persons"}};
    auto table = results::coverage_table(source.view);
    // By unit from large to small, as the table is read; services keep their order within.
    const auto kind = std::ranges::find(table.columns, "unit_kind") - table.columns.begin();
    const auto order = [&](const std::vector<model::Value>& row) {
        const auto name = results::text_from(row[static_cast<std::size_t>(kind)]);
        std::size_t at = 0;
        while (at < model::unit_kind_count && name_of(static_cast<model::UnitKind>(at)) != name) ++at;
        return at;
    };
    std::ranges::stable_sort(table.rows, {}, order);
    auto sheet =
        source.sheet({"覆盖统计表", "Coverage"}, grid_of(source.files.at("coverage.csv"), table, shown, source.spoken));
    sheet.kept_columns = 2;
    sheet.shares = {"coverage_percent", "coverage_dwellings_percent"};
    return sheet;
}

TableSheet gap_sheet(const Source& source) {
    const Shown shown{.first = {"id",
                                "service",
                                "rank",
                                "township",
                                "village",
                                "village_code",
                                "island_name",
                                "tier",
                                "persons",
                                "nearest_name",
                                "nearest_id",
                                "walk_m",
                                "walk_minutes",
                                "short_minutes",
                                "over_minutes",
                                "boat_needed",
                                "boat_route_names",
                                "boat_sailings",
                                "boat_mean_wait_minutes",
                                "boat_median_minutes",
                                "boat_same_day_return",
                                "cause",
                                "action",
                                "places_short",
                                "lead_agency"},
                      .left_out = {"service_zh",
                                   "group",
                                   "island",
                                   "age_0_2",
                                   "age_3_5",
                                   "age_6_11",
                                   "age_12_14",
                                   "age_15_59",
                                   "age_60_64",
                                   "age_65_79",
                                   "age_80_up",
                                   "cause_zh",
                                   "action_zh",
                                   "link_m",
                                   "person_minutes",
                                   "boat_facility_name",
                                   "threshold_minutes",
                                   "speed_m_per_s",
                                   "homes",
                                   "home_ids",
                                   "middle_home",
                                   "lon",
                                   "lat"}};
    const auto& about = source.files.at("gaps.geojson");
    auto sheet = source.sheet({"服务缺口清单", "Gaps"},
                              grid_of(about, table_of(about, results::gap_layer(source.view)), shown, source.spoken));
    sheet.kept_columns = 3;
    sheet.summed = {"persons"};
    // Whoever lacks two services is in two gaps.
    sheet.sum_word = source.say({"合计（随筛选；缺几类服务计几次）", "sum (of rows shown; once for each service lacked)"});
    sheet.amounts = {"persons", "short_minutes"};
    return sheet;
}

std::optional<TableSheet> access_sheet(const Source& source) {
    if (!source.delivery.ground.study.timetable) return std::nullopt;
    const Shown shown{
        .first = {},
        .left_out = {"from", "to", "from_kind", "to_kind", "worst_minutes", "reach_percent", "return_percent", "routes"}};
    const auto query = analysis::boat_query(source.delivery.ground.study, source.delivery.run.options);
    const auto access = analysis::island_access(source.delivery.ground, query);
    auto sheet = source.sheet({"岛际可达表", "Island to island"},
                              grid_of(source.files.at("island_access.csv"),
                                      results::island_access_table(source.view, query, access), shown, source.spoken));
    sheet.kept_columns = 2;
    return sheet;
}

TableSheet facility_sheet(const Source& source) {
    const auto& about = source.files.at("facilities.geojson");
    auto grid =
        grid_of(about, table_of(about, results::facility_layer(source.view)), {.left_out = {"hours_that_day"}}, source.spoken);
    add_use(grid, source);
    add_places(grid, source);
    auto sheet = source.sheet({"设施台账", "Facilities"}, std::move(grid));
    sheet.kept_columns = 2;
    sheet.summed = {"persons_nearest"};
    const auto capacity = static_cast<lxw_col_t>(sheet.grid.column("capacity"));
    const auto in_use = static_cast<lxw_col_t>(sheet.grid.column("in_use"));
    sheet.reckoned = {{"use_percent", [capacity, in_use](lxw_row_t row) {
                           return "=" + cell(row, in_use) + "/" + cell(row, capacity) + "*100";
                       }}};
    sheet.shares = {"use_percent", "room_used_percent"};
    return sheet;
}

TableSheet ledger_sheet(const Source& source) {
    const Shown shown{.first = {"service", "unit_kind", "unit", "unit_code", "homes", "persons"}, .left_out = {"service_zh"}};
    auto sheet = source.sheet({"人口台账", "Ledger"},
                              grid_of(source.files.at("ledger.csv"), results::ledger_table(source.view), shown, source.spoken));
    const auto& grid = sheet.grid;
    const auto persons = static_cast<lxw_col_t>(grid.column("persons"));
    sheet.reckoned = {{"sum_check", [persons](lxw_row_t row) {
                           return "=SUM(" + cell(row, static_cast<lxw_col_t>(persons + 1)) + ":" +
                                  cell(row, static_cast<lxw_col_t>(persons + model::status_count)) + ")-" + cell(row, persons);
                       }}};
    sheet.kept_columns = 3;
    return sheet;
}

TableSheet issue_sheet(const Source& source) {
    auto sheet = source.sheet({"数据质量表", "Data quality"},
                              grid_of(source.files.at("issues.csv"), results::issue_table(source.delivery.analysis.issues),
                                      issue_columns(source), source.spoken));
    sheet.kept_columns = 2;
    return sheet;
}

TableSheet issue_kinds_sheet(const Source& source, const TableSheet& issues) {
    const auto& all = issues.grid;
    const auto what = source.delivery.lang == words::Lang::zh ? "what_zh" : "what_en";
    const auto remedy = source.delivery.lang == words::Lang::zh ? "remedy_zh" : "remedy_en";
    Grid grid;
    std::vector<std::size_t> from;
    for (const std::string_view name : {"file", "rule", "severity", what, remedy}) {
        from.push_back(all.column(name));
        grid.columns.push_back(all.columns[from.back()]);
    }
    grid.columns[3].head = source.say({"首条问题", "the first of them"});
    grid.columns.insert(grid.columns.begin() + 3, {"count", source.say({"问题数", "how many"}), results::Kind::whole});
    for (const auto& row : all.rows) {
        const auto known = std::ranges::find_if(grid.rows, [&](const auto& cells) {
            return cells[0] == row[from[0]] && cells[1] == row[from[1]] && cells[2] == row[from[2]];
        });
        if (known != grid.rows.end()) {
            (*known)[3] = std::get<std::int64_t>((*known)[3]) + 1;
        } else {
            grid.rows.push_back({row[from[0]], row[from[1]], row[from[2]], std::int64_t{1}, row[from[3]], row[from[4]]});
        }
    }
    std::ranges::stable_sort(grid.rows, std::greater{}, [](const auto& cells) { return std::get<std::int64_t>(cells[3]); });
    auto sheet = source.sheet({"数据质量汇总", "Data checks"}, std::move(grid));
    const Placed listed = placed_of(issues);
    const auto same = [listed](std::string_view column, lxw_row_t row, lxw_col_t at) {
        return "(" + listed.range_of(column) + "=" + cell(row, at) + ")";
    };
    sheet.reckoned = {{"count", [same](lxw_row_t row) {
                           return "=SUMPRODUCT(" + same("file", row, 0) + "*" + same("rule", row, 1) + "*" +
                                  same("severity", row, 2) + ")";
                       }}};
    sheet.summed = {"count"};
    sheet.amounts = {"count"};
    return sheet;
}

}  // namespace circle15::office
