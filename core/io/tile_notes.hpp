// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/study.hpp"

namespace circle15::io {

/// What makes a folder a tile of a study: a study folder of its own, whose homes, facilities and streets are a part of the
/// whole's, and what was measured of the whole before it was cut. Files that are not in the folder are the whole study's.
struct TileNotes {
    std::string id;
    std::string cut;              ///< of which cutting it is: tiles of several do not mix
    std::filesystem::path study;  ///< the whole's folder
    std::string study_file;       ///< its study.toml, by name
    bool has_elevation = false;
    std::vector<std::string> homes;  ///< ids of its own, where its table has more; else empty
    std::map<bool, model::WholeStreets> whole;  ///< see model::Streets
};

inline constexpr const char* tile_notes_file = "tile.json";
inline constexpr const char* tile_streets_file = "streets.json";

/// Nothing where the folder is no tile. Throws model::InputError (`bad_tile_file`).
[[nodiscard]] std::optional<TileNotes> read_tile_notes(const std::filesystem::path& folder);
[[nodiscard]] std::string tile_notes_text(const TileNotes& notes);

/// Streets as a study's reader left them, heights, gates and trimmed ways settled: what they are in a tile. Reads back equal.
[[nodiscard]] std::string tile_streets_text(const model::Streets& streets);
/// Throws model::InputError (`bad_tile_file`).
[[nodiscard]] model::Streets parse_tile_streets(std::string_view content, const std::string& file);

}  // namespace circle15::io
