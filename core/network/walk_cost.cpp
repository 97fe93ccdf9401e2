// SPDX-License-Identifier: MIT
#include "core/network/walk_cost.hpp"

#include <algorithm>

namespace circle15::network {

double slope_time_factor(double grade, SlopeShape shape) {
    constexpr double steepest = 0.6;
    const double slope = std::clamp(grade, -steepest, steepest);
    const double factor = std::exp(3.5 * (std::abs(slope + 0.05) - 0.05));
    switch (shape) {
        case SlopeShape::uncapped:
            return factor;
        case SlopeShape::capped:
            return std::max(1.0, factor);
    }
    return factor;
}

}  // namespace circle15::network
