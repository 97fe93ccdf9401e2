// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/model/standard.hpp"

namespace circle15::io {

/// Reads `standard.toml` (METHODS.md 10). Throws model::InputError with line and column: those of TomlFields,
/// `duplicate_service`, `unknown_age_band`, `empty_group`, `ring_threshold`, `no_rules`.
[[nodiscard]] model::Standard parse_standard_toml(std::string_view content, const std::string& file);

}  // namespace circle15::io
