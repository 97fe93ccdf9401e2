// SPDX-License-Identifier: MIT
#include "core/intake/land/land_body.hpp"

#include <algorithm>
#include <limits>

#include "core/geometry/mend.hpp"

namespace circle15::intake {

namespace {

double area_m2(const model::PolygonOf<model::Metres>& polygon) { return geometry::Region({polygon}).area_m2(); }

/// How far a place lies outside a box, at least.
double off_box_m(model::Metres place, model::Metres low, model::Metres high) {
    const double across = std::max({low.x - place.x, place.x - high.x, 0.0});
    const double up = std::max({low.y - place.y, place.y - high.y, 0.0});
    return std::max(across, up);
}

}  // namespace

LandIndex::LandIndex(const std::vector<LandBody>& bodies, const geometry::Projection& projection) {
    constexpr double far = std::numeric_limits<double>::max();
    for (const LandBody& body : bodies) {
        const auto land = projection.to_metres(body.land);
        Body one{.low = {far, far}, .high = {-far, -far}, .region = geometry::Region(land)};
        for (const auto& polygon : land) {
            for (const model::Metres corner : polygon.shell) {
                one.low = {std::min(one.low.x, corner.x), std::min(one.low.y, corner.y)};
                one.high = {std::max(one.high.x, corner.x), std::max(one.high.y, corner.y)};
            }
        }
        bodies_.push_back(std::move(one));
    }
}

std::optional<std::size_t> LandIndex::covering(model::Metres place) const {
    for (std::size_t i = 0; i < bodies_.size(); ++i) {
        if (off_box_m(place, bodies_[i].low, bodies_[i].high) == 0 && bodies_[i].region.covers(place)) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> LandIndex::nearest(model::Metres place, double limit_m) const {
    if (const auto under = covering(place)) return under;
    std::optional<std::size_t> found;
    double least_m = limit_m;
    for (std::size_t i = 0; i < bodies_.size(); ++i) {
        if (off_box_m(place, bodies_[i].low, bodies_[i].high) > least_m) continue;
        const double off_m = bodies_[i].region.distance_m(place);
        if (off_m > least_m || (found && off_m == least_m)) continue;
        found = i;
        least_m = off_m;
    }
    return found;
}

std::vector<LandBody> bodies_of(const model::MultiPolygon& land, const geometry::Projection& projection) {
    std::vector<std::pair<double, model::PolygonOf<model::Metres>>> polygons;
    for (const model::Polygon& given : land) {
        for (auto& polygon : geometry::mended(projection.to_metres(model::MultiPolygon{given}))) {
            const double size_m2 = area_m2(polygon);
            if (size_m2 > 0) polygons.emplace_back(size_m2, std::move(polygon));
        }
    }
    std::ranges::stable_sort(polygons, std::ranges::greater{}, [](const auto& one) { return one.first; });
    std::vector<LandBody> bodies;
    for (const auto& [size_m2, polygon] : polygons) {
        bodies.emplace_back();
        bodies.back().land = projection.to_lonlat(model::MultiPolygonOf<model::Metres>{polygon});
    }
    return bodies;
}

}  // namespace circle15::intake
