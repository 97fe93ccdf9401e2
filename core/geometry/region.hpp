// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/flaw.hpp"

namespace circle15::geometry {

using model::LineOf;
using model::Metres;
using model::MultiPolygonOf;

/// A fixed set of polygons on the measuring CRS, prepared for many questions; an island's land, or all land.
/// Immutable; questions may come from several threads, each answered with that thread's own GEOS context.
class Region {
public:
    /// Throws model::InputError (rule `invalid_polygon`) where the polygons are not valid.
    explicit Region(const MultiPolygonOf<Metres>& polygons);
    ~Region();
    Region(Region&&) noexcept;
    Region& operator=(Region&&) noexcept;

    [[nodiscard]] bool covers(Metres point) const;             ///< boundary counts as inside
    [[nodiscard]] double distance_m(Metres point) const;       ///< 0 inside
    [[nodiscard]] double outside_m(Metres a, Metres b) const;  ///< length of the straight line a-b that is not covered
    [[nodiscard]] double area_m2() const;

    /// Everything within `radius_m` of the lines (a line of one point is that point), cut to this region; multi-part, holes
    /// kept, shells counter-clockwise, in a fixed order. A failed GEOS operation throws std::runtime_error.
    [[nodiscard]] MultiPolygonOf<Metres> around(const std::vector<LineOf<Metres>>& lines, double radius_m) const;

private:
    struct Prepared;
    std::unique_ptr<Prepared> prepared_;
};

/// What makes the polygons invalid, with the place ("Self-intersection at 122.4 30.7"); nothing where they are valid.
[[nodiscard]] std::optional<model::Particulars> flaw_of(const model::MultiPolygon& polygons);

/// Union of all polygons; overlapping and touching ones become one.
[[nodiscard]] MultiPolygonOf<Metres> union_of(const std::vector<MultiPolygonOf<Metres>>& parts);

/// A point inside the polygons (the widest part of the largest), for labels.
[[nodiscard]] Metres point_inside(const MultiPolygonOf<Metres>& polygons);

}  // namespace circle15::geometry
