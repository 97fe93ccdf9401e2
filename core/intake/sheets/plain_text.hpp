// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace circle15::intake {

/// Full-width letters, digits and marks as those of ASCII (１２：３０ -> 12:30, （个） -> (个)); dashes and waves between
/// values as `-`, the ideographic comma and full stop stay.
[[nodiscard]] std::string half_width(std::string_view text);

/// Without any blanks.
[[nodiscard]] std::string without_blanks(std::string_view text);

/// ASCII letters small.
[[nodiscard]] std::string small_letters(std::string_view text);

/// Half width, without blanks, small letters: what names and words are compared by.
[[nodiscard]] std::string plain_word(std::string_view text);

/// Bytes of the UTF-8 character at `at`.
[[nodiscard]] std::size_t character_length(std::string_view text, std::size_t at);

/// The text with every `what` replaced.
[[nodiscard]] std::string replaced(std::string text, std::string_view what, std::string_view by);

}  // namespace circle15::intake
