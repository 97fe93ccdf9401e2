// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/study.hpp"
#include "core/words/lang.hpp"

namespace circle15::intake {

/// What a field of a row may be; a `home_village` is a code.
enum class Kind { name, text, count, persons, hours, status, day, degrees, quality, service, township, village, home_village };

struct Editable {
    std::string_view layer;
    std::string_view column;
    Kind kind;
};

/// The columns of facilities, homes and piers that may be changed by hand, as the window lists them.
[[nodiscard]] std::span<const Editable> editable_columns();
[[nodiscard]] const Editable* editable_column(std::string_view layer, std::string_view column);

[[nodiscard]] bool can_be(const Editable& field, const std::string& value);
/// The values other than blank that the study knows; unset: any.
[[nodiscard]] std::optional<std::vector<std::string>> known_values(Kind kind, const model::Study& study);

/// As the templates of lists call it.
[[nodiscard]] std::string heading_of(std::string_view layer, std::string_view column, words::Lang lang);
[[nodiscard]] std::string note_of(std::string_view layer, std::string_view column, words::Lang lang);
/// Value and word; none where any text will do.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> choices_of(Kind kind, const model::Study& study,
                                                                          words::Lang lang);

}  // namespace circle15::intake
