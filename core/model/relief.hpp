// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::model {

/// Heights of an island's ground on a grid, for the shade on maps alone: walks ask the heights of street nodes.
struct Relief {
    LonLat south_west;  ///< the first height's place
    double step_lon = 0;
    double step_lat = 0;
    std::size_t columns = 0;
    std::vector<float> metres;  ///< eastward, row by row from the south; not a number where no height is known

    [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : metres.size() / columns; }
};

}  // namespace circle15::model
