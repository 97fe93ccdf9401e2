// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/ground.hpp"

namespace circle15::tiles {

/// By what a study is cut. `islands`: whole islands, those that a boat of the day joins together; `townships`; `h3`: the cells of
/// a hexagonal grid (Uber's H3) that homes stand in.
enum class CutBy { islands, townships, h3 };

[[nodiscard]] std::string_view name_of(CutBy by);

struct CutRule {
    CutBy by = CutBy::islands;
    int resolution = 6;  ///< of H3: 0 to 15
    model::Date date;    ///< whose boats join islands
};

/// The homes of one tile, every home in one tile.
struct Plan {
    std::string name;  ///< of its islands, township or cell
    std::vector<model::HomeId> homes;
    bool operator==(const Plan&) const = default;
};

/// By name. Tiles without a home are none.
[[nodiscard]] std::vector<Plan> plans_of(const analysis::Ground& ground, const CutRule& rule);

}  // namespace circle15::tiles
