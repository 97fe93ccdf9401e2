// SPDX-License-Identifier: MIT
#include "mapview/app/record_columns.hpp"

#include "mapview/app/qt_text.hpp"

namespace circle15::app {

RecordColumn column_like(const results::Column& field, words::Lang lang) {
    QString title = qt((field.brief.zh.empty() ? field.head : field.brief).in(lang));
    if (!title.isEmpty()) title[0] = title[0].toUpper();
    return {.role = qt(field.name),
            .title = title,
            .figures = field.kind == results::Kind::whole || field.kind == results::Kind::number,
            .tip = qt(field.head.in(lang)) + QStringLiteral(" · ") + qt(field.name)};
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

}  // namespace circle15::app
