// SPDX-License-Identifier: MIT
#include "mapview/app/place_grid.hpp"

#include <cmath>

namespace circle15::app {

PlaceGrid::PlaceGrid(std::vector<QPointF> points, double cell) : points_(std::move(points)), cell_(cell) {
    for (std::size_t row = 0; row < points_.size(); ++row)
        cells_[key(cell_of(points_[row].x()), cell_of(points_[row].y()))].push_back(row);
}

std::uint64_t PlaceGrid::key(std::int64_t column, std::int64_t row) {
    return static_cast<std::uint64_t>(column) << 32U ^ (static_cast<std::uint64_t>(row) & 0xFFFFFFFFU);
}

std::int64_t PlaceGrid::cell_of(double value) const { return static_cast<std::int64_t>(std::floor(value / cell_)); }

std::optional<std::size_t> PlaceGrid::nearest(QPointF at, double radius) const {
    std::optional<std::size_t> best;
    double best_distance = radius;
    const auto consider = [&](std::size_t row) {
        const double distance = std::hypot(points_[row].x() - at.x(), points_[row].y() - at.y());
        if (distance > best_distance || (best && distance == best_distance && row > *best)) return;
        best = row;
        best_distance = distance;
    };
    const auto cells = (2 * radius / cell_ + 1) * (2 * radius / cell_ + 1);
    // Seen from far off, the circle holds more cells than there are points.
    if (cells > static_cast<double>(points_.size())) {
        for (std::size_t row = 0; row < points_.size(); ++row) consider(row);
        return best;
    }
    for (auto column = cell_of(at.x() - radius); column <= cell_of(at.x() + radius); ++column) {
        for (auto row = cell_of(at.y() - radius); row <= cell_of(at.y() + radius); ++row) {
            const auto found = cells_.find(key(column, row));
            if (found == cells_.end()) continue;
            for (const auto each : found->second) consider(each);
        }
    }
    return best;
}

}  // namespace circle15::app
