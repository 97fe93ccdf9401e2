// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "core/intake/plan.hpp"
#include "core/io/output/output_folder.hpp"

namespace circle15::intake {

/// Whether nothing in the folder could be replaced: one of folders alone, such as that of the plan's own sources, or none.
[[nodiscard]] bool holds_no_files(const std::filesystem::path& folder);

/// Throws model::InputError (`folder_of_inputs`) where the study's files would go over one of the plan's: neither by its own
/// name in the study's folder nor by a link is any of them written over. `plan_file` is the import.toml.
void require_other_files(const std::filesystem::path& folder, const std::filesystem::path& plan_file, const Plan& plan,
                         const io::ResultSet& files);

}  // namespace circle15::intake
