// SPDX-License-Identifier: MIT
#include "core/geometry/measure.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace circle15::geometry {

namespace {

using model::Metres;

/// A place on a line: how many points lie before or at it, and the place itself.
struct Cut {
    std::size_t points_before = 0;
    Metres place;
};

Cut cut_at(std::span<const Metres> line, double along_m) {
    if (line.empty()) throw std::invalid_argument("a line without points has no length");
    if (!(along_m > 0)) return {1, line.front()};
    double walked_m = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double piece_m = distance_m(line[i - 1], line[i]);
        if (walked_m + piece_m > along_m) {
            const double fraction = (along_m - walked_m) / piece_m;
            return {i, {std::lerp(line[i - 1].x, line[i].x, fraction), std::lerp(line[i - 1].y, line[i].y, fraction)}};
        }
        walked_m += piece_m;
    }
    return {line.size(), line.back()};
}

}  // namespace

double distance_m(Metres a, Metres b) { return std::hypot(b.x - a.x, b.y - a.y); }

double length_m(std::span<const Metres> line) {
    double sum_m = 0;
    for (std::size_t i = 1; i < line.size(); ++i) sum_m += distance_m(line[i - 1], line[i]);
    return sum_m;
}

Metres point_along(std::span<const Metres> line, double along_m) { return cut_at(line, along_m).place; }

model::LineOf<Metres> part_of(std::span<const Metres> line, double from_m, double to_m) {
    const bool backwards = to_m < from_m;
    if (backwards) std::swap(from_m, to_m);
    const Cut start = cut_at(line, from_m);
    const Cut end = cut_at(line, to_m);
    model::LineOf<Metres> part{start.place};
    for (std::size_t i = start.points_before; i < end.points_before; ++i) {
        if (line[i] != part.back()) part.push_back(line[i]);
    }
    if (part.size() == 1 || end.place != part.back()) part.push_back(end.place);
    if (backwards) std::ranges::reverse(part);
    return part;
}

std::uint64_t hilbert_key(Metres point, Metres low, double size_m) {
    constexpr unsigned levels = 24;
    constexpr double cells = 1U << levels;
    const auto cell_of = [size_m](double offset_m) {
        const double cell = size_m > 0 ? offset_m / size_m * cells : 0.0;
        return static_cast<std::uint32_t>(std::clamp(cell, 0.0, cells - 1));
    };
    std::uint32_t x = cell_of(point.x - low.x);
    std::uint32_t y = cell_of(point.y - low.y);
    // From the whole square down: name the quarter, then turn that quarter so that its curve starts lower left.
    std::uint64_t key = 0;
    for (unsigned level = levels; level-- > 0;) {
        const std::uint32_t right = x >> level & 1U;
        const std::uint32_t upper = y >> level & 1U;
        key = key << 2U | ((3U * right) ^ upper);
        const std::uint32_t below = (1U << level) - 1U;
        x &= below;
        y &= below;
        if (upper == 0) {
            if (right == 1) {
                x = below - x;
                y = below - y;
            }
            std::swap(x, y);
        }
    }
    return key;
}

}  // namespace circle15::geometry
