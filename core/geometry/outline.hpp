// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/geometry/segment_index.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// The sides of polygons. Immutable, safe for several threads.
class Outline {
public:
    explicit Outline(const model::MultiPolygonOf<model::Metres>& polygons);

    /// Where on its way from `a` (0) to `b` (1) the line meets a side, both ends among them, ascending: between two such places
    /// it is within the polygons or outside. Some more, where it meets the straight continuation of a side nearby.
    [[nodiscard]] std::vector<double> meetings(model::Metres a, model::Metres b) const;

private:
    SegmentIndex sides_;
};

}  // namespace circle15::geometry
