// SPDX-License-Identifier: MIT
#include "core/office/report/report_file.hpp"

#include <format>

#include "core/office/report/html_report.hpp"
#include "core/office/report/markup.hpp"
#include "core/office/report/page_tables.hpp"
#include "core/office/report/summary.hpp"
#include "core/office/workbook/sheets.hpp"
#include "core/results/catalogue.hpp"
#include "core/results/shape.hpp"
#include "core/results/values.hpp"

namespace circle15::office {

namespace {

/// Facts of so many homes and services a day; more days of them would take the page past 3 MB, which old PCs open slowly.
constexpr std::size_t most_facts_a_day = 40'000;

Cell cell_of(const model::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return {.text = *text};
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return number_cell(results::grouped(*whole));
    if (const auto* number = std::get_if<double>(&value)) return number_cell(std::format("{}", results::rounded(*number, 1)));
    return {};
}

/// The columns named, of the rows that hold something in the first of `needed`.
std::string markup_of(const Grid& grid, const std::vector<std::string_view>& columns, std::string_view needed) {
    std::vector<std::string> heads;
    for (const auto name : columns) heads.push_back(grid.columns[grid.column(name)].head);
    std::vector<std::vector<Cell>> rows;
    for (const auto& cells : grid.rows) {
        if (std::holds_alternative<std::monostate>(cells[grid.column(needed)])) continue;
        auto& row = rows.emplace_back();
        for (const auto name : columns) row.push_back(cell_of(cells[grid.column(name)]));
    }
    return rows.empty() ? std::string() : table_markup(heads, rows);
}

std::string note(std::string_view id, words::Lang lang) { return "<p class=\"faint\">" + said(id, lang) + "</p>\n"; }

}  // namespace

MoreTables more_tables(const Delivery& delivery, const results::View& view) {
    const auto files = results::files_by_name(results::shape_of(view));
    const Spoken spoken(delivery.ground.study, delivery.lang);
    const auto summary = summary_of(view, delivery.run, delivery.lang);
    const Source source{delivery, view, spoken, files, summary};
    MoreTables more;
    if (const auto access = access_sheet(source)) {
        const auto table =
            markup_of(access->grid,
                      {"from_name", "to_name", "sailings", "sail_minutes", "mean_wait_minutes", "p50_minutes", "first_sailing",
                       "last_sailing", "same_day_return", "ashore_minutes", "days_without_per_year"},
                      "first_sailing");
        if (!table.empty()) more.access = note("access_note", delivery.lang) + table;
    }
    if (const auto indicators = indicator_sheet(source)) {
        const auto table =
            markup_of(indicators->grid, {"field", "name", "unit", "target", "value", "percent_of_target", "status"}, "name");
        if (!table.empty()) more.indicators = note("indicator_note", delivery.lang) + table;
    }
    return more;
}

std::size_t write_report(const Delivery& delivery, const io::Sink& sink) {
    const results::Answer answer(delivery.ground, delivery.analysis);
    const std::size_t facts = delivery.ground.study.homes.size() * delivery.analysis.services.size();
    const auto days = facts > most_facts_a_day ? std::vector<analysis::Analysis>{}
                                               : other_days_of_week(delivery.ground, delivery.run.options);
    sink(html_report(answer.view(), delivery.run, delivery.lang, days, more_tables(delivery, answer.view())));
    return results::counted_gaps(delivery.analysis).gaps;
}

}  // namespace circle15::office
