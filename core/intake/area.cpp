// SPDX-License-Identifier: MIT
#include "core/intake/area.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace circle15::intake {

Box grown(const Box& box, double metres) {
    constexpr double metres_per_degree = 6'371'008.8 * std::numbers::pi / 180;
    const double up = metres / metres_per_degree;
    const double widest = std::max(std::abs(box.south), std::abs(box.north));
    const double across = up / std::max(0.01, std::cos(widest * std::numbers::pi / 180));
    return {box.west - across, box.south - up, box.east + across, box.north + up};
}

Box box_of(const model::MultiPolygon& polygons) {
    constexpr double far = std::numeric_limits<double>::max();
    Box box{far, far, -far, -far};
    for (const model::Polygon& polygon : polygons) {
        for (const model::LonLat place : polygon.shell) {
            box.west = std::min(box.west, place.lon);
            box.south = std::min(box.south, place.lat);
            box.east = std::max(box.east, place.lon);
            box.north = std::max(box.north, place.lat);
        }
    }
    return box;
}

namespace {

Box common_part(const Box& a, const Box& b) {
    return {std::max(a.west, b.west), std::max(a.south, b.south), std::min(a.east, b.east), std::min(a.north, b.north)};
}

}  // namespace

StudyArea::StudyArea(const std::optional<Box>& box, const model::MultiPolygon& outline, double margin_m,
                     const geometry::Projection& projection)
    : box_(box ? *box : box_of(outline)), margin_m_(margin_m), projection_(projection) {
    if (outline.empty()) {
        with_margin_ = grown(box_, margin_m);
        return;
    }
    with_margin_ = grown(box_of(outline), margin_m);
    if (box) with_margin_ = common_part(with_margin_, *box);
    outline_ = std::make_shared<const geometry::Region>(projection.to_metres(outline));
}

StudyArea StudyArea::within(const Box& extent) const {
    StudyArea part = *this;
    part.box_ = common_part(box_, extent);
    part.with_margin_ = common_part(with_margin_, extent);
    return part;
}

bool StudyArea::holds(model::LonLat place) const {
    return box_.covers(place) && (!outline_ || outline_->covers(projection_.to_metres(place)));
}

bool StudyArea::is_near(model::LonLat place) const {
    return with_margin_.covers(place) && (!outline_ || outline_->distance_m(projection_.to_metres(place)) <= margin_m_);
}

}  // namespace circle15::intake
