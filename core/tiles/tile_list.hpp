// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/analysis/options.hpp"

namespace circle15::tiles {

/// What the list says of one tile.
struct TileEntry {
    std::string id;    ///< its folder
    std::string name;  ///< of its islands, township or cell
    std::int64_t homes = 0;
    std::int64_t persons = 0;
    std::int64_t facilities = 0;          ///< that are its own: every facility is of one tile
    std::int64_t facilities_in_reach = 0;  ///< with those of the halo
    std::int64_t nodes = 0;               ///< of its streets, halo included
    std::int64_t bytes = 0;               ///< of its files
    double expected_s = 0;                ///< rough: for sharing tiles out, largest first
    bool operator==(const TileEntry&) const = default;
};

/// tiles.json: how a study was cut, and into what. Every home is of one tile.
struct TileList {
    std::string cut;           ///< told apart from every other cutting by this
    std::string study;         ///< folder or file, from the list's own folder
    std::string standard;      ///< another standard, from there too; empty: the study's own
    std::string study_sha256;  ///< over the study's files
    std::string by;            ///< `islands`, `townships`, `h3`
    double search_max_min = 0;
    double halo_m = 0;
    analysis::Options options;
    std::vector<TileEntry> tiles;  ///< largest first
};

inline constexpr const char* tile_list_file = "tiles.json";

[[nodiscard]] std::string tile_list_text(const TileList& list);
/// Throws model::InputError: `missing_file`, `bad_tile_file`.
[[nodiscard]] TileList read_tile_list(const std::filesystem::path& folder);

}  // namespace circle15::tiles
