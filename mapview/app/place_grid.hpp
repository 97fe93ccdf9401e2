// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace circle15::app {

/// Finds the nearest of many points on a plane: a grid of square cells, each with its points; answers do not slow down with
/// their number.
class PlaceGrid {
public:
    PlaceGrid() = default;
    explicit PlaceGrid(std::vector<QPointF> points, double cell = 300);

    /// The row of the nearest point within `radius` (inclusive), the first of equals.
    [[nodiscard]] std::optional<std::size_t> nearest(QPointF at, double radius) const;

private:
    [[nodiscard]] static std::uint64_t key(std::int64_t column, std::int64_t row);
    [[nodiscard]] std::int64_t cell_of(double value) const;

    std::vector<QPointF> points_;
    double cell_ = 300;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> cells_;
};

}  // namespace circle15::app
