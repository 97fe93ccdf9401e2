// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/remembered_walks.hpp"

namespace circle15::tiles {

/// What the walks of a tile's homes come to, service by service.
struct TileWalks {
    std::string tile;
    std::string cut;
    std::vector<std::string> homes;                  ///< ids; rows of the walks
    std::vector<std::string> facilities;             ///< ids; what FacilityIds of the walks are rows of
    std::vector<analysis::RememberedWalks> services;  ///< by RuleId
    double seconds = 0;                              ///< it took to find them
};

inline constexpr const char* walk_file = "walks.json";

/// Finds them in a tile folder, on so many threads (0: as many as the machine has). Throws model::InputError (`not_a_tile`) for a folder that is none, and as io::read_study.
[[nodiscard]] TileWalks find_walks(const std::filesystem::path& tile, unsigned threads);

[[nodiscard]] std::string walks_text(const TileWalks& walks);
/// Throws model::InputError (`bad_tile_file`).
[[nodiscard]] TileWalks parse_walks(std::string_view content, const std::string& file);

}  // namespace circle15::tiles
