// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "core/words/lang.hpp"

namespace circle15::words {

/// A column of an empty sheet that is handed out to be filled in: what stands above it, what to write (units included), and
/// what its example row says. An empty example: the cell is left blank there.
struct FormColumn {
    std::string_view column;  ///< the study's own name of it
    Word heading;
    Word note;
    Word example;
    Word choices{};  ///< what may be chosen, with | between; the words of terms and services are added by who makes the sheet
};

/// The columns of a sheet by its id (`facilities`, `homes`, `villages`, `sailings`, `piers`), in their order; none for any
/// other.
[[nodiscard]] std::span<const FormColumn> form_columns(std::string_view sheet);

/// The name of a sheet, for its tab: of 31 characters at most.
[[nodiscard]] Word form_name(std::string_view sheet);

/// What the text of an example row begins with; import leaves such rows out.
[[nodiscard]] Word example_mark();

}  // namespace circle15::words
