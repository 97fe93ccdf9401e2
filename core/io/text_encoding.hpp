// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace circle15::io {

inline constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

/// Where text stops being UTF-8 (RFC 3629: no overlong forms, no surrogates); nothing where all of it is.
[[nodiscard]] std::optional<std::size_t> first_not_utf8(std::string_view text);

/// As much of UTF-8 text as `most_bytes` hold, without cutting a character in two.
[[nodiscard]] std::string_view whole_characters(std::string_view text, std::size_t most_bytes);

/// What text that is not UTF-8 is probably written in: "UTF-16", "GB18030 (GBK)" or "an unknown encoding".
[[nodiscard]] std::string guessed_encoding(std::string_view text);

/// Throws model::InputError (rule `encoding`) naming the line and the likely encoding where `text` is not UTF-8, has NUL bytes
/// or holds U+FFFD, the mark of text damaged earlier.
void require_utf8(std::string_view text, const std::string& file);

}  // namespace circle15::io
