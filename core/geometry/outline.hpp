// SPDX-License-Identifier: MIT
#pragma once

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <utility>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// The sides of polygons, by an R-tree (Boost.Geometry). Immutable, safe for several threads.
class Outline {
public:
    explicit Outline(const model::MultiPolygonOf<model::Metres>& polygons);

    /// Where on its way from `a` (0) to `b` (1) the line meets a side, both ends among them, ascending: between two such places
    /// it is within the polygons or outside. Some more, where it meets the straight continuation of a side nearby.
    [[nodiscard]] std::vector<double> meetings(model::Metres a, model::Metres b) const;

private:
    using Point = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
    using Box = boost::geometry::model::box<Point>;
    using Side = std::pair<model::Metres, model::Metres>;
    static Box box_of(model::Metres a, model::Metres b);

    boost::geometry::index::rtree<std::pair<Box, Side>, boost::geometry::index::rstar<16>> sides_;
};

}  // namespace circle15::geometry
