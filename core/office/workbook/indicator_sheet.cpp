// SPDX-License-Identifier: MIT
#include "core/office/workbook/sheets.hpp"
#include "core/results/indicators.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::office {

std::optional<TableSheet> indicator_sheet(const Source& source) {
    const auto& told = source.delivery.indicators;
    if (told.indicators.empty()) return std::nullopt;
    auto grid = grid_of(
        source.files.at("indicators.csv"), results::indicator_table(source.view, told),
        {.first = {"field", "number", "name", "unit", "target_operator", "target", "value", "percent_of_target", "numerator",
                   "denominator", "status", "quality", "definition", "source", "data_date", "lead_agency", "year"},
         .left_out = {"id", "indicative", "facilities", "facilities_without_figures", "partial_list"}},
        source.spoken);
    for (auto& column : grid.columns) column.as_is = column.kind == results::Kind::number;
    const auto lang = source.delivery.lang;
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        const auto& indicator = told.indicators[row];
        const auto& value = told.values[row];
        const auto put = [&](std::string_view column, std::string_view said) {
            grid.rows[row][grid.column(column)] = results::text(said);
        };
        put("field", words::in_data(indicator.field, indicator.field_en, lang));
        put("name", words::in_data(indicator.name, indicator.name_en, lang));
        put("unit", words::in_data(indicator.unit, indicator.unit_en, lang));
        put("status", source.say(results::verdict_of(value)));
        if (value.value) put("quality", source.say(results::basis_of(value)));
    }
    auto sheet = source.sheet({"指标完成情况表", "Indicators"}, std::move(grid));
    sheet.kept_columns = 3;
    return sheet;
}

}  // namespace circle15::office
