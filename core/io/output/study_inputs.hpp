// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "core/model/study.hpp"

namespace circle15::io {

/// Every file a study was read from: study.toml, its standard, its layers, those of a folder one by one and the companions of a
/// shapefile. `folder_or_study_toml` is what read_study was given.
[[nodiscard]] std::vector<std::filesystem::path> files_of_study(const std::filesystem::path& folder_or_study_toml,
                                                                const model::Study& study);

}  // namespace circle15::io
