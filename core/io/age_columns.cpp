// SPDX-License-Identifier: MIT
#include "core/io/age_columns.hpp"

#include <algorithm>
#include <format>

#include "core/io/nearest_word.hpp"

namespace circle15::io {

model::AgeGroup age_group_of(const TomlFields& fields, std::string_view key) {
    std::vector<std::string> known;
    for (const model::AgeBand& band : model::age_bands) known.emplace_back(band.column);
    model::AgeGroup group;
    for (const std::string& column : fields.texts(key)) {
        const auto band = std::ranges::find(known, column);
        if (band == known.end()) {
            throw fields.flaw(key, "unknown_age_band", and_meant({{"value", column}}, column, known));
        }
        group.bits |= 1U << static_cast<unsigned>(band - known.begin());
    }
    if (group.bits == 0) throw fields.flaw(key, "empty_group", {{"key", key}});
    return group;
}

}  // namespace circle15::io
