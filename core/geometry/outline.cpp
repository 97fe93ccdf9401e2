// SPDX-License-Identifier: MIT
#include "core/geometry/outline.hpp"

#include <algorithm>
#include <optional>

namespace circle15::geometry {

namespace {

using model::Metres;

std::optional<double> meeting(Metres a, Metres b, Metres side_a, Metres side_b) {
    const Metres way{b.x - a.x, b.y - a.y};
    const Metres along{side_b.x - side_a.x, side_b.y - side_a.y};
    const double across = way.x * along.y - way.y * along.x;
    if (across == 0) return std::nullopt;
    const double at = ((side_a.x - a.x) * along.y - (side_a.y - a.y) * along.x) / across;
    if (at > 0 && at < 1) return at;
    return std::nullopt;
}

}  // namespace

Outline::Outline(const model::MultiPolygonOf<Metres>& polygons) {
    std::vector<std::pair<Box, Side>> sides;
    const auto add = [&](const model::LineOf<Metres>& ring) {
        for (std::size_t corner = 1; corner < ring.size(); ++corner)
            sides.emplace_back(box_of(ring[corner - 1], ring[corner]), Side{ring[corner - 1], ring[corner]});
    };
    for (const auto& polygon : polygons) {
        add(polygon.shell);
        for (const auto& hole : polygon.holes) add(hole);
    }
    sides_ = decltype(sides_)(sides);
}

std::vector<double> Outline::meetings(Metres a, Metres b) const {
    std::vector<double> places{0, 1};
    const auto near = boost::geometry::index::intersects(box_of(a, b));
    for (auto entry = sides_.qbegin(near); entry != sides_.qend(); ++entry) {
        if (const auto at = meeting(a, b, entry->second.first, entry->second.second)) places.push_back(*at);
    }
    std::ranges::sort(places);
    return places;
}

Outline::Box Outline::box_of(Metres a, Metres b) {
    return {Point{std::min(a.x, b.x), std::min(a.y, b.y)}, Point{std::max(a.x, b.x), std::max(a.y, b.y)}};
}

}  // namespace circle15::geometry
