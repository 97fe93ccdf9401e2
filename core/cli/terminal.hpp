// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/report/terminal_table.hpp"

namespace circle15::cli {

/// The first of LC_ALL, LC_MESSAGES and LANG that says anything; empty where none does.
[[nodiscard]] std::string message_locale();
/// Chinese for a Chinese message locale, else English. The C locale itself is never changed.
[[nodiscard]] words::Lang default_lang();
/// What standard output can show: blocks in a UTF-8 locale, colour on a terminal unless NO_COLOR is set or TERM is `dumb`.
[[nodiscard]] report::TextStyle stdout_style(words::Lang lang);

/// Data goes to standard output; throws std::runtime_error where it cannot be written, a full disk or a closed pipe included.
void print(const std::string& text);
/// Talk goes to standard error.
void say(const std::string& text);
/// Where outputs went, and how many files where it is a folder, as a line to say; what a terminal would obey is taken off.
[[nodiscard]] std::string written_line(const std::string& out, words::Lang lang,
                                       std::optional<std::size_t> files = std::nullopt);

}  // namespace circle15::cli
