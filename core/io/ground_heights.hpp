// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "core/model/study.hpp"

namespace circle15::io {

/// The heights that ground has, metres: from the shores of the Dead Sea to the top of the Himalaya.
inline constexpr double lowest_ground_m = -440;
inline constexpr double highest_ground_m = 8'850;

/// False for what is not finite, too.
[[nodiscard]] bool ground_can_have(double height_m);

/// Heights that no ground has, and how many places have each.
using StrayHeights = std::map<double, std::size_t>;

/// Whether `strays` are not marks for "no data" but heights of another unit (millimetres) or damage: many, and of many sizes,
/// among `places` heights. Then none of the layer can be believed.
[[nodiscard]] bool heights_of_another_unit(const StrayHeights& strays, std::size_t places);

/// Raises the doubt about strays of one file (`stray_heights`, or, where all its heights are left out, `height_unit`, grave).
void doubt_strays(const StrayHeights& strays, bool all_left_out, const std::string& file, model::Study& study);

/// Takes away heights that tags of street nodes give and no ground has, with their doubt.
void settle_tagged_heights(const std::string& file, model::Study& study);

/// Where most street nodes have one height to the last digit, that is the raster's filling and counts as no data
/// (`level_heights`, grave). Then looks at the heights of neighbouring street nodes: a node that stands a cliff apart from its neighbours loses its height
/// (`height_jump`); where that befalls more than 2 % of the nodes, or more than a tenth of the length is steeper than any
/// street, all heights go (`unbelievable_heights`, grave); above 2 % of the length they stay with a grave doubt
/// (`steep_heights`), as where most heights are whole tens of metres (`stepped_heights`, grave). Bridges, piers and tunnels do
/// not follow the ground and are not asked.
void settle_relief(const std::string& file, model::Study& study);

}  // namespace circle15::io
