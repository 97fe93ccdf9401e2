// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/index.hpp"
#include "core/model/quality.hpp"

namespace circle15::model {

/// "1+4+N" of 舟政办发〔2024〕60号: `big` is one of the 4, `node` a township's seat or inhabited small island, `small` another
/// inhabited one, `islet` nobody lives on.
enum class IslandTier { mainland, big, node, small, islet };
inline constexpr std::size_t island_tier_count = 5;

/// One body of land that people can walk across; the polygons joined by a bridge or causeway are one island.
struct Island {
    std::string id;  ///< as `island` in homes.csv
    std::string name;
    IslandTier tier = IslandTier::islet;
    std::string township;
    MultiPolygon land;                ///< every polygon of the island and of those joined to it
    std::vector<std::string> joined;  ///< names of the land bodies joined into this island, itself first
    Quality quality = Quality::mapped;
    std::string source;
};

[[nodiscard]] std::string_view name_of(IslandTier tier);
[[nodiscard]] std::optional<IslandTier> island_tier_named(std::string_view name);

/// The administrative unit a home belongs to.
struct Village {
    std::string code;  ///< 12-digit statistical code, or the id the study uses
    std::string name;
    std::string township;
    IslandId island;
};

}  // namespace circle15::model
