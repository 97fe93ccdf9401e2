// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/standard.hpp"
#include "core/words/lang.hpp"

namespace circle15::intake {

/// The empty workbooks that are handed out to be filled in.
enum class ListTemplate { facilities, homes, villages, timetable };

[[nodiscard]] std::string_view name_of(ListTemplate kind);
[[nodiscard]] std::optional<ListTemplate> template_named(std::string_view name);

/// An xlsx with the columns of the list, drop-downs of what may be written (services are the standard's), a note at every
/// column, an example row that import leaves out, and a sheet that explains the columns. `import` reads it as it is once filled
/// in; headings are those of heading_words.cpp in the reader's language.
[[nodiscard]] std::string list_template(ListTemplate kind, const model::Standard& standard, words::Lang lang);

}  // namespace circle15::intake
