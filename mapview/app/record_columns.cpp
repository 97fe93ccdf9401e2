// SPDX-License-Identifier: MIT
#include "mapview/app/record_columns.hpp"

#include "core/results/values.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

RecordColumn column_like(const results::Column& field, words::Lang lang) {
    const auto brief = field.brief.in(lang);
    QString title = qt(brief.empty() ? field.head.in(lang) : brief);
    if (!title.isEmpty()) title[0] = title[0].toUpper();
    return {.role = qt(field.name),
            .title = title,
            .figures = field.kind == results::Kind::whole || field.kind == results::Kind::number,
            .tip = qt(field.head.in(lang)) + QStringLiteral(" · ") + qt(field.name)};
}

void add_cell(const model::Value& value, results::Kind kind, Record& record) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        record.shown.append(qt(results::grouped(*whole)));
        record.sorted.append(static_cast<qlonglong>(*whole));
    } else if (kind == results::Kind::whole || kind == results::Kind::number) {
        const auto number = results::number_from(value);
        record.shown.append(qt(results::fixed(number, 1)));
        record.sorted.append(number.value_or(unset_figure));
    } else {
        const QString word = qt(results::text_from(value));
        record.shown.append(word);
        record.sorted.append(word);
        record.found_by.append(word);
    }
}

const results::Fields<analysis::Gap>& gap_record() {
    static const auto fields = results::gap_fields(results::widest_shape());
    return fields;
}

const results::Fields<model::Facility>& facility_record() {
    static const auto fields = results::facility_fields(results::widest_shape());
    return fields;
}

const results::Fields<model::Island>& island_record() {
    static const auto fields = results::island_fields(results::widest_shape());
    return fields;
}

const results::Fields<analysis::Coverage>& coverage_record() {
    static const auto fields = results::coverage_fields();
    return fields;
}

const results::Fields<results::IndicatorRow>& indicator_record() {
    static const auto fields = results::indicator_fields();
    return fields;
}

}  // namespace circle15::app
