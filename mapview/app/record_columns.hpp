// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string_view>

#include "core/results/records.hpp"
#include "mapview/app/records.hpp"

namespace circle15::app {

/// A column of a list that holds what a field of a result does: its heading is the field's brief one, and a tip says its whole
/// heading and what files call it.
[[nodiscard]] RecordColumn column_like(const results::Column& field, words::Lang lang);

/// The same of the record's field of this name; throws std::out_of_range where there is none.
template <class T>
[[nodiscard]] RecordColumn column_of(const results::Fields<T>& fields, std::string_view name, words::Lang lang) {
    for (const auto& field : fields) {
        if (field.name == name) return column_like(field, lang);
    }
    throw std::out_of_range("no such field of a record");
}

// The records that lists show, with every column they can have.
[[nodiscard]] const results::Fields<analysis::Gap>& gap_record();
[[nodiscard]] const results::Fields<model::Facility>& facility_record();
[[nodiscard]] const results::Fields<model::Island>& island_record();
[[nodiscard]] const results::Fields<analysis::Coverage>& coverage_record();

}  // namespace circle15::app
