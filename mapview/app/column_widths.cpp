// SPDX-License-Identifier: MIT
#include "mapview/app/column_widths.hpp"

#include <algorithm>
#include <numeric>

namespace circle15::app {

std::vector<double> column_widths(const std::vector<ColumnWish>& wishes, double room) {
    std::vector<double> widths;
    double text = 0;     // of the columns that may be made wider
    double to_give = 0;  // what those may give up
    const auto free = [](const ColumnWish& wish) { return !wish.whole && !wish.chosen; };
    const auto spare = [&](const ColumnWish& wish) { return free(wish) ? std::max(wish.natural - wish.least, 0.0) : 0.0; };
    for (const auto& wish : wishes) {
        widths.push_back(wish.chosen ? std::max(*wish.chosen, least_drawn_px) : wish.natural);
        if (free(wish)) text += wish.natural;
        to_give += spare(wish);
    }
    const double left = room - std::accumulate(widths.begin(), widths.end(), 0.0);
    for (std::size_t column = 0; column < wishes.size(); ++column) {
        if (left > 0 && text > 0 && free(wishes[column])) widths[column] += left * wishes[column].natural / text;
        if (left < 0 && to_give > 0) widths[column] -= std::min(-left, to_give) * spare(wishes[column]) / to_give;
    }
    return widths;
}

}  // namespace circle15::app
