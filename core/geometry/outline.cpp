// SPDX-License-Identifier: MIT
#include "core/geometry/outline.hpp"

#include <algorithm>
#include <optional>

namespace circle15::geometry {

namespace {

using model::Metres;

std::optional<double> meeting(Metres a, Metres b, const Segment& side) {
    const Metres way{b.x - a.x, b.y - a.y};
    const Metres along{side.b.x - side.a.x, side.b.y - side.a.y};
    const double across = way.x * along.y - way.y * along.x;
    if (across == 0) return std::nullopt;
    const double at = ((side.a.x - a.x) * along.y - (side.a.y - a.y) * along.x) / across;
    if (at > 0 && at < 1) return at;
    return std::nullopt;
}

std::vector<Segment> sides_of(const model::MultiPolygonOf<Metres>& polygons) {
    std::vector<Segment> sides;
    const auto add = [&](const model::LineOf<Metres>& ring) {
        for (std::size_t corner = 1; corner < ring.size(); ++corner)
            sides.push_back({.a = ring[corner - 1], .b = ring[corner]});
    };
    for (const auto& polygon : polygons) {
        add(polygon.shell);
        for (const auto& hole : polygon.holes) add(hole);
    }
    return sides;
}

}  // namespace

Outline::Outline(const model::MultiPolygonOf<Metres>& polygons) : sides_(sides_of(polygons)) {}

std::vector<double> Outline::meetings(Metres a, Metres b) const {
    std::vector<double> places{0, 1};
    sides_.beside(a, b, [&](const Segment& side) {
        if (const auto at = meeting(a, b, side)) places.push_back(*at);
    });
    std::ranges::sort(places);
    return places;
}

}  // namespace circle15::geometry
