// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "mapview/app/session.hpp"

namespace circle15::assistant {

/// Where the files of the open study lie, which may have been opened by its study.toml.
[[nodiscard]] inline std::filesystem::path study_folder(const app::Session& session) {
    const std::filesystem::path path = session.opened()->path;
    return std::filesystem::is_directory(path) ? path : path.parent_path();
}

}  // namespace circle15::assistant
