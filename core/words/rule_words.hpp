// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/words/lang.hpp"

namespace circle15::words {

/// A sentence as it stands before anything is put in: {column} as ‹column›, {@why} as ‹why›, of two wordings the one with all
/// particulars.
[[nodiscard]] std::string sentence_shape(std::string_view sentence);

/// All rules that have sentences, in alphabetical order.
[[nodiscard]] std::vector<std::string> all_rules();

}  // namespace circle15::words
