// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/feature.hpp"

namespace circle15::io {

// Text of values, appended to `out`; the same in every locale.

/// The shortest digits that read back as the same number. Throws std::runtime_error for NaN and infinity, which JSON cannot
/// hold.
void append_number(std::string& out, double value);
void append_number(std::string& out, std::int64_t value);
/// Degrees with at most 7 decimals (about a centimetre), no trailing zeros. Throws std::runtime_error for NaN and infinity.
void append_degrees(std::string& out, double degrees);
/// A JSON string with its quotation marks; Chinese stays readable. Throws std::runtime_error for text that is not UTF-8.
void append_json_string(std::string& out, std::string_view text);
/// A JSON value.
void append_json(std::string& out, const model::Value& value);

}  // namespace circle15::io
