// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/intake/plan.hpp"

namespace circle15::intake {

/// Reads import.toml; datasets/README.md describes its keys. `file` is what messages call it, `folder` where its files are.
/// Throws model::InputError with line and column: those of io::TomlFields, `study_date`, `key_not_a_date`, `unknown_role`,
/// `unknown_completeness`, `unknown_take`, `bad_file_name`, `area_box`, `no_sources`.
[[nodiscard]] Plan parse_plan(std::string_view content, const std::string& file, const std::filesystem::path& folder);

/// Throws model::InputError (`unconfirmed`) where some source still is a guess: it names all of them.
void require_confirmed(const Plan& plan);

}  // namespace circle15::intake
