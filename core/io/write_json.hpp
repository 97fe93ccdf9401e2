// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/tree.hpp"

namespace circle15::io {

/// Two blanks of indent, one member a line, a line break at the end. Throws std::runtime_error for NaN, infinity and text that
/// is not UTF-8.
[[nodiscard]] std::string write_json(const model::Tree& tree);

}  // namespace circle15::io
