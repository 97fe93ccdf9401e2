// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/model/scenario.hpp"

namespace circle15::io {

/// Reads a scenario file: its names, then edits as arrays of tables, made in the order of the file; datasets/README.md lists
/// tables and keys.
///
/// What can be known without the study is checked here, the rest by `apply`. Throws model::InputError with line and column:
/// those of TomlFields, `unknown_crs`, `coordinate_range`, `unknown_age_band`, `empty_group`, `unknown_quality`,
/// `unknown_status`, `bad_date`, `opening_hours`, `edit_keys`, `sailing_times`, `empty_scenario`.
[[nodiscard]] model::Scenario parse_scenario(std::string_view content, const std::string& file);

}  // namespace circle15::io
