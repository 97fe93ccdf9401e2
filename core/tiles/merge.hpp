// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/analysis/remembered_walks.hpp"
#include "core/model/study.hpp"
#include "core/tiles/tile_list.hpp"
#include "core/tiles/walk_file.hpp"

namespace circle15::tiles {

/// What the manifest says of a tile that was joined.
struct JoinedTile {
    TileEntry entry;
    double seconds = 0;
    std::string sha256;  ///< of its walks
};

/// The walks of all homes of a study, by RuleId.
struct Joined {
    std::vector<analysis::RememberedWalks> services;
    std::vector<JoinedTile> tiles;
};

/// Joins the walks found in the tiles of `folder`. Throws model::InputError naming the tile: `tile_missing` (not run yet),
/// `tile_foreign` (of another cutting), `tile_doubled`, `tile_homes` (not the homes it was given).
[[nodiscard]] Joined join_tiles(const std::filesystem::path& folder, const TileList& list, const model::Study& study);

/// Where homes and facilities of a study stand in its tables, by their ids.
struct StudyRows {
    explicit StudyRows(const model::Study& study);

    std::unordered_map<std::string, std::size_t> homes;
    std::unordered_map<std::string, std::size_t> facilities;
    std::size_t all_homes = 0;
    std::size_t all_services = 0;
};

/// Puts one tile's rows where they are in the whole study.
void put_walks(const TileWalks& tile, const StudyRows& whole, std::vector<analysis::RememberedWalks>& services);

}  // namespace circle15::tiles
