// SPDX-License-Identifier: MIT
#include "core/model/island.hpp"

#include <utility>

namespace circle15::model {

std::string_view name_of(IslandTier tier) {
    switch (tier) {
        case IslandTier::mainland:
            return "mainland";
        case IslandTier::big:
            return "big";
        case IslandTier::node:
            return "node";
        case IslandTier::small:
            return "small";
        case IslandTier::islet:
            return "islet";
    }
    std::unreachable();
}

std::optional<IslandTier> island_tier_named(std::string_view name) {
    for (const IslandTier tier :
         {IslandTier::mainland, IslandTier::big, IslandTier::node, IslandTier::small, IslandTier::islet}) {
        if (name == name_of(tier)) return tier;
    }
    return std::nullopt;
}

}  // namespace circle15::model
