// SPDX-License-Identifier: MIT
#include "core/network/square_crossings.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/geometry/region.hpp"
#include "core/model/errors.hpp"

namespace circle15::network {

namespace {

using model::Metres;

/// Points of one square between which lines are drawn; their number squared bounds the cost of a square.
constexpr std::size_t most_points = 80;
/// What rounding may put outside of the polygon.
constexpr double rounding_m = 0.01;

struct Corner {
    std::uint32_t row = 0;
    std::size_t ring = 0;
    std::size_t at = 0;
    bool entrance = false;
    double turn = 0;  ///< how far an outline bends into the square here, radians; 0 or less where one need not turn
};

double doubled_area(const std::vector<std::uint32_t>& ring, const std::vector<Metres>& places) {
    double sum = 0;
    const Metres origin = places[ring.front()];
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Metres a{places[ring[i]].x - origin.x, places[ring[i]].y - origin.y};
        const Metres b{places[ring[i + 1]].x - origin.x, places[ring[i + 1]].y - origin.y};
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

/// The corners of one outline; the square lies to the left of an outer ring that runs counter-clockwise, and to the right of
/// such a hole.
void add_corners(const model::Streets& streets, const std::vector<Metres>& places, const std::vector<std::uint32_t>& ways_at,
                 const std::vector<std::uint32_t>& ring, std::size_t number, std::vector<Corner>& corners) {
    const std::size_t count = ring.size() - 1;
    const bool square_on_left = (doubled_area(ring, places) > 0) == (number == 0);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t row = ring[i];
        if (streets.nodes[row].barred) continue;
        const Metres before = places[ring[(i + count - 1) % count]];
        const Metres here = places[row];
        const Metres after = places[ring[i + 1]];
        const Metres in{here.x - before.x, here.y - before.y};
        const Metres out{after.x - here.x, after.y - here.y};
        const double left_turn = std::atan2(in.x * out.y - in.y * out.x, in.x * out.x + in.y * out.y);
        Corner corner{
            .row = row, .ring = number, .at = i, .entrance = ways_at[row] > 1, .turn = square_on_left ? -left_turn : left_turn};
        if (corner.entrance || corner.turn > 1e-6) corners.push_back(corner);
    }
}

std::vector<Corner> corners_of(const model::Streets& streets, const std::vector<Metres>& places,
                               const std::vector<std::uint32_t>& ways_at, const model::StreetSquare& square) {
    std::vector<Corner> corners;
    for (std::size_t ring = 0; ring < square.rings.size(); ++ring)
        add_corners(streets, places, ways_at, square.rings[ring], ring, corners);
    std::ranges::sort(corners, {}, [](const Corner& one) { return std::tuple(!one.entrance, -one.turn, one.row); });
    if (corners.size() > most_points) corners.resize(most_points);
    std::ranges::sort(corners, {}, [](const Corner& one) { return std::tuple(one.ring, one.at); });
    return corners;
}

geometry::Region region_of(const model::StreetSquare& square, const std::vector<Metres>& places) {
    model::PolygonOf<Metres> polygon;
    for (const auto& ring : square.rings) {
        model::LineOf<Metres> line;
        for (const std::uint32_t row : ring) line.push_back(places[row]);
        if (polygon.shell.empty()) {
            polygon.shell = std::move(line);
        } else {
            polygon.holes.push_back(std::move(line));
        }
    }
    return geometry::Region({polygon});
}

}  // namespace

SquareCrossings crossings_of(const model::Streets& streets, const std::vector<Metres>& places,
                             const std::vector<std::uint32_t>& ways_at) {
    SquareCrossings result;
    for (std::uint32_t number = 0; number < streets.squares.size(); ++number) {
        const model::StreetSquare& square = streets.squares[number];
        // A study may not walk the rim itself; then it does not walk across either.
        const auto on_foot = [&](const auto& ring) {
            return std::ranges::all_of(ring, [&](auto row) { return ways_at[row] > 0; });
        };
        if (!std::ranges::all_of(square.rings, on_foot)) continue;
        const std::vector<Corner> corners = corners_of(streets, places, ways_at, square);
        if (std::ranges::count_if(corners, &Corner::entrance) < 2) continue;
        try {
            const geometry::Region region = region_of(square, places);
            for (std::size_t a = 0; a < corners.size(); ++a) {
                for (std::size_t b = a + 1; b < corners.size(); ++b) {
                    const Corner& from = corners[a];
                    const Corner& to = corners[b];
                    const std::size_t last = square.rings[from.ring].size() - 2;
                    const bool along_rim = from.ring == to.ring && (to.at - from.at == 1 || (from.at == 0 && to.at == last));
                    if (along_rim || from.row == to.row) continue;
                    if (region.outside_m(places[from.row], places[to.row]) <= rounding_m)
                        result.lines.push_back({.ends = {from.row, to.row}, .way = square.rim});
                }
            }
        } catch (const model::InputError&) {  // an outline that crosses itself bounds no area
            result.left.push_back(number);
        }
    }
    return result;
}

}  // namespace circle15::network
