// SPDX-License-Identifier: MIT
#include "core/io/indicators_reader.hpp"

#include <algorithm>
#include <cmath>
#include <format>

#include "core/io/control_characters.hpp"
#include "core/io/csv.hpp"
#include "core/io/row_fields.hpp"
#include "core/io/study_columns.hpp"
#include "core/model/parsed.hpp"

namespace circle15::io {

namespace {

constexpr std::int64_t last_year = 9999;
constexpr std::int64_t most_indicators = 10'000;
constexpr double largest = 1e15;  // what it is compared and divided with stays a number

std::optional<double> decimal(const RowFields& fields, const TextRow& row, std::string_view column) {
    const std::string& text = fields.text(row, column);
    if (text.empty()) return std::nullopt;
    if (const auto number = model::parsed<double>(text); number && std::abs(*number) <= largest) return number;
    throw fields.flaw(row, "indicator_number", {{"column", column}, {"value", text}});
}

std::optional<model::IndicatorTerm> term(const RowFields& fields, const TextRow& row, std::string_view column) {
    const std::string& text = fields.text(row, column);
    if (text.empty()) return std::nullopt;
    try {
        return model::parse_indicator_term(text);
    } catch (const model::InputError& error) {
        model::Particulars particulars = error.flaw().particulars;
        particulars.emplace_back("column", column);
        throw fields.flaw(row, error.flaw().rule, std::move(particulars));
    }
}

model::TargetOperator operator_of(const RowFields& fields, const TextRow& row) {
    const std::string& sign = fields.text(row, "target_operator");
    if (sign.empty()) return model::TargetOperator::at_least;
    if (const auto known = model::target_operator_named(sign)) return *known;
    throw fields.flaw(row, "unknown_operator", {{"value", sign}});
}

}  // namespace

std::vector<model::Indicator> parse_indicators(std::string_view content, const std::string& file,
                                               std::vector<model::DataIssue>& issues) {
    TextTable table = parse_csv(content, file);
    clean_cells(table);
    std::ranges::copy(table.issues, std::back_inserter(issues));
    const RowFields fields{table, columns_of("indicators.csv"), issues};
    SeenIds ids;
    std::vector<model::Indicator> indicators;
    for (const TextRow& row : table.rows) {
        model::Indicator indicator{.id = fields.required(row, "id"),
                                   .field = fields.text(row, "field"),
                                   .field_en = fields.text(row, "field_en"),
                                   .name = fields.required(row, "name"),
                                   .name_en = fields.text(row, "name_en"),
                                   .unit = fields.text(row, "unit"),
                                   .unit_en = fields.text(row, "unit_en"),
                                   .target_operator = operator_of(fields, row),
                                   .target = decimal(fields, row, "target"),
                                   .numerator = term(fields, row, "numerator"),
                                   .denominator = term(fields, row, "denominator"),
                                   .lead_agency = fields.text(row, "lead_agency"),
                                   .source = fields.text(row, "source")};
        ids.add(fields, row, indicator.id);
        static_cast<void>(fields.required(row, "year"));
        indicator.year = static_cast<int>(*fields.count(row, "year", "year", last_year));
        if (const auto number = fields.count(row, "number", "number", most_indicators))
            indicator.number = static_cast<int>(*number);
        indicators.push_back(std::move(indicator));
    }
    return indicators;
}

}  // namespace circle15::io
