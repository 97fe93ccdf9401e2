// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "core/words/phrases.hpp"

namespace circle15::words {

/// The words of what is handed over (report.html): headings, labels and sentences, by an id.
[[nodiscard]] std::span<const Phrase> report_words();

/// Throws std::out_of_range for an id that there is none of.
[[nodiscard]] std::string_view report_word(std::string_view id, Lang lang);

}  // namespace circle15::words
