// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <set>
#include <vector>

#include "core/geometry/geos_handle.hpp"

namespace circle15::geometry {

/// Blocks between lines (the faces of the graph they draw) that no circle of the radius fits into: everything in them is nearer
/// to a line than that. Joined, they stand for the lines around them where land near the lines is asked for, which takes a
/// tenth of the time in a town of small blocks. Lines that cross without a common corner, as bridges do, bound blocks of their
/// own.
class NarrowBlocks {
public:
    /// Lines have two places or more.
    NarrowBlocks(const std::vector<model::LineOf<model::Metres>>& lines, double radius_m);

    /// Whether the line runs along such a block, so that what is within the radius of the line is within it of `land`.
    [[nodiscard]] bool hold(const model::LineOf<model::Metres>& line) const;
    /// Empty where there are none.
    [[nodiscard]] const std::vector<GeosGeometry>& land() const { return land_; }

private:
    /// From corner to corner, the lesser one first.
    using Stretch = std::array<double, 4>;
    static std::vector<Stretch> stretches_of(const model::LineOf<model::Metres>& line);

    std::set<Stretch> along_;
    std::vector<GeosGeometry> land_;
};

}  // namespace circle15::geometry
