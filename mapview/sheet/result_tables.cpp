// SPDX-License-Identifier: MIT
#include "mapview/sheet/result_tables.hpp"

#include <algorithm>
#include <charconv>

#include "mapview/sheet/result_files.hpp"

namespace circle15::sheet {

namespace {

/// The cells of one row by the names of their columns.
class Cells {
public:
    Cells(const io::TextTable& table, const io::TextRow& row) : table_(table), row_(row) {}

    [[nodiscard]] const std::string& text(std::string_view column) const {
        const auto found = std::ranges::find(table_.columns, column);
        if (found == table_.columns.end()) throw bad_result(table_.file, "no_column", {{"value", column}});
        return row_.cells[static_cast<std::size_t>(found - table_.columns.begin())];
    }

    [[nodiscard]] std::optional<double> number(std::string_view column) const {
        const std::string& cell = text(column);
        if (cell.empty()) return std::nullopt;
        double value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc{} || end != cell.data() + cell.size())
            throw bad_result(table_.file + ", " + row_.place, "no_number", {{"value", cell}});
        return value;
    }

    [[nodiscard]] std::int64_t whole(std::string_view column) const {
        return static_cast<std::int64_t>(number(column).value_or(0));
    }

    [[nodiscard]] analysis::Unit unit() const {
        for (const auto kind : {analysis::UnitKind::county, analysis::UnitKind::township, analysis::UnitKind::island,
                                analysis::UnitKind::village}) {
            if (analysis::name_of(kind) == text("unit_kind")) return {kind, text("unit_code"), text("unit")};
        }
        throw bad_result(table_.file + ", " + row_.place, "no_word", {{"value", text("unit_kind")}});
    }

    [[nodiscard]] analysis::ServiceResult& service(OpenedResult& result) const {
        for (auto& each : result.analysis.services) {
            if (result.study.standard.rules[each.rule.at()].service == text("service")) return each;
        }
        throw bad_result(table_.file + ", " + row_.place, "nothing_named", {{"kind", "service"}, {"value", text("service")}});
    }

private:
    const io::TextTable& table_;
    const io::TextRow& row_;
};

}  // namespace

void read_coverage(const io::TextTable& table, OpenedResult& result) {
    for (const auto& row : table.rows) {
        const Cells cells(table, row);
        auto& service = cells.service(result);
        const auto measure = std::ranges::find(service.measures, cells.text("measure"), &analysis::Measure::name);
        if (measure == service.measures.end())
            throw bad_result(table.file + ", " + row.place, "nothing_named",
                             {{"kind", "measure"}, {"value", cells.text("measure")}});
        service.coverage.push_back({.unit = cells.unit(),
                                    .measure = static_cast<std::size_t>(measure - service.measures.begin()),
                                    .persons = cells.whole("persons"),
                                    .covered_persons = cells.whole("covered_persons"),
                                    .unknown_persons = cells.whole("unknown_persons"),
                                    .indicative_persons = cells.whole("indicative_persons"),
                                    .dwellings = cells.whole("dwellings"),
                                    .covered_dwellings = cells.whole("covered_dwellings"),
                                    .villages = cells.whole("villages"),
                                    .covered_villages = cells.whole("covered_villages"),
                                    .walking_persons = cells.whole("walking_persons"),
                                    .mean_minutes = cells.number("mean_minutes"),
                                    .max_minutes = cells.number("max_minutes")});
    }
}

void read_ledger(const io::TextTable& table, OpenedResult& result) {
    for (const auto& row : table.rows) {
        const Cells cells(table, row);
        analysis::LedgerRow ledger{.unit = cells.unit(), .persons = cells.whole("persons"), .homes = cells.whole("homes")};
        for (std::size_t status = 0; status < analysis::status_count; ++status) {
            ledger.by_status[status] = cells.whole(analysis::name_of(static_cast<analysis::Status>(status)));
        }
        cells.service(result).ledger.push_back(ledger);
    }
}

void read_named_days(const nlohmann::json& manifest, model::DayCalendar& calendar) {
    for (const auto& day : manifest.value("named_days", nlohmann::json::array())) {
        const auto date = model::date_from(text_in(day, "date"));
        const auto kind = model::day_kind_named(text_in(day, "kind"));
        if (date && kind) calendar.days[*date] = {.kind = *kind, .name = text_in(day, "name")};
    }
}

}  // namespace circle15::sheet
