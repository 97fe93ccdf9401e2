// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace circle15::io {

/// A basic string of TOML 1.0 in its quotation marks: control characters, quotation marks and backslashes escaped.
[[nodiscard]] std::string toml_quoted(std::string_view text);

/// A key, in quotation marks where it is more than letters, digits, `_` and `-` of ASCII.
[[nodiscard]] std::string toml_key(std::string_view key);

}  // namespace circle15::io
