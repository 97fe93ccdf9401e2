// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "core/analysis/ground.hpp"
#include "core/io/output/output_folder.hpp"
#include "core/tiles/plan.hpp"
#include "core/tiles/tile_list.hpp"

namespace circle15::tiles {

/// What a study is cut from and where to.
struct CutTask {
    const analysis::Ground& ground;
    std::filesystem::path study_file;  ///< its study.toml
    std::filesystem::path standard;    ///< another standard; empty: the study's own
    std::string study_sha256;
    std::string version;
    CutRule rule;
    analysis::Options options;
    std::filesystem::path out;
};

/// Cuts a study into tiles, each a folder in `out`, and tiles.json, all or none. Throws model::InputError as io::OutputFolders does.
TileList cut_study(const CutTask& task, const io::Replacing& replacing);

/// The command line that finds the walks of each tile, largest first.
[[nodiscard]] std::vector<std::string> commands_of(const TileList& list, const std::filesystem::path& folder);

}  // namespace circle15::tiles
