// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string_view>

#include "core/office/spoken.hpp"
#include "core/results/indicators.hpp"
#include "core/results/records.hpp"
#include "mapview/app/records.hpp"

namespace circle15::app {

/// A column of a list that holds what a field of a result does: its heading is the field's brief one, and a tip says its whole
/// heading and what files call it.
[[nodiscard]] RecordColumn column_like(const results::Column& field, words::Lang lang);

/// Sorts behind every figure.
inline constexpr double unset_figure = 1e300;

/// Adds a value to a row: whole numbers with their thousands apart, others to one decimal; words are what finds the row.
/// Numbers that are not there are shown as "-" and sorted last.
void add_cell(const model::Value& value, results::Kind kind, Record& record);

/// The same of the record's field of this name; throws std::out_of_range where there is none.
template <class T>
[[nodiscard]] RecordColumn column_of(const results::Fields<T>& fields, std::string_view name, words::Lang lang) {
    for (const auto& field : fields) {
        if (field.name == name) return column_like(field, lang);
    }
    throw std::out_of_range("no such field of a record");
}

/// Columns of a list made from a record's fields: those named, in their order, then every other that has a brief word in this
/// language, so that a new one is seen.
template <class T>
class ListedFields {
public:
    ListedFields(const results::Fields<T>& fields, std::initializer_list<std::string_view> first, words::Lang lang)
        : lang_(lang) {
        for (const auto name : first) listed_.push_back(&*std::ranges::find(fields, name, &results::Column::name));
        for (const auto& field : fields) {
            if (!field.brief.in(lang).empty() && !std::ranges::contains(listed_, &field)) listed_.push_back(&field);
        }
    }

    [[nodiscard]] std::vector<RecordColumn> columns() const {
        std::vector<RecordColumn> columns;
        for (const auto* field : listed_) columns.push_back(column_like(*field, lang_));
        return columns;
    }

    /// Adds what stands in them and what they are sorted by.
    void add_cells(const results::Seen<T>& seen, const office::Spoken& spoken, Record& record) const {
        for (const auto* field : listed_) add_cell(spoken.value(field->name, field->access.get(seen)), field->kind, record);
    }

private:
    std::vector<const results::Field<T>*> listed_;
    words::Lang lang_;
};

// The records that lists show, with every column they can have.
[[nodiscard]] const results::Fields<analysis::Gap>& gap_record();
[[nodiscard]] const results::Fields<model::Facility>& facility_record();
[[nodiscard]] const results::Fields<model::Island>& island_record();
[[nodiscard]] const results::Fields<analysis::Coverage>& coverage_record();
[[nodiscard]] const results::Fields<results::IndicatorRow>& indicator_record();

}  // namespace circle15::app
