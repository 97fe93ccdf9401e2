// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "core/model/progress.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

struct ReadOptions {
    std::optional<std::filesystem::path> standard;                ///< instead of the study's own standard
    model::Progress progress;                                     ///< may be empty; Stopped is thrown where it asks for the end
    std::function<void(const std::vector<model::Island>&)> land;  ///< may be empty; called once the islands are read
    bool relief = false;                                          ///< heights of the ground as well, for whoever draws maps
};

/// Reads and checks a study: its folder, or its study.toml. Every file's SHA-256 goes into `layers`; whatever was repaired or
/// is doubtful into `issues`. Throws model::InputError for anything that cannot be used; messages name files as study.toml
/// does.
[[nodiscard]] model::Study read_study(const std::filesystem::path& folder_or_study_toml, const ReadOptions& options = {});

}  // namespace circle15::io
