// SPDX-License-Identifier: MIT
#include "core/network/lands.hpp"

#include <algorithm>

#include "core/geometry/measure.hpp"

namespace circle15::network {

using model::IslandId;
using model::Metres;

Lands::Lands(const model::Study& study, const geometry::Projection& projection) {
    lands_.reserve(study.islands.size());
    for (const auto& island : study.islands) {
        const auto land = projection.to_metres(island.land);
        LandBox box;
        for (const auto& polygon : land) {
            for (const auto& point : polygon.shell) {
                box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
                box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
            }
        }
        boxes_.push_back(box);
        lands_.emplace_back(land);
    }
}

std::optional<IslandId> Lands::at(Metres place) const {
    for (std::size_t row = 0; row < lands_.size(); ++row) {
        if (boxes_[row].holds(place, 0) && lands_[row].covers(place)) return model::id_of<IslandId>(row);
    }
    return std::nullopt;
}

std::optional<std::pair<IslandId, double>> Lands::nearest(Metres place, double within_m) const {
    if (const auto island = at(place)) return std::pair{*island, 0.0};
    std::optional<std::pair<IslandId, double>> nearest;
    for (std::size_t row = 0; row < lands_.size(); ++row) {
        const double limit_m = nearest ? nearest->second : within_m;
        if (!boxes_[row].holds(place, limit_m)) continue;
        const double distance_m = lands_[row].distance_m(place);
        if (distance_m > limit_m || (nearest && distance_m == limit_m)) continue;
        nearest = {model::id_of<IslandId>(row), distance_m};
    }
    return nearest;
}

std::optional<IslandId> Lands::near(Metres place, double within_m) const {
    const auto found = nearest(place, within_m);
    return found ? std::optional(found->first) : std::nullopt;
}

std::optional<double> Lands::distance_m(Metres place, double within_m) const {
    const auto found = nearest(place, within_m);
    return found ? std::optional(found->second) : std::nullopt;
}

double Lands::wet_m(Metres a, Metres b) const {
    const double length_m = geometry::distance_m(a, b);
    const LandBox line{.low = {std::min(a.x, b.x), std::min(a.y, b.y)}, .high = {std::max(a.x, b.x), std::max(a.y, b.y)}};
    double dry_m = 0;
    for (std::size_t row = 0; row < lands_.size(); ++row) {
        const LandBox& box = boxes_[row];
        const bool apart =
            line.high.x < box.low.x || line.low.x > box.high.x || line.high.y < box.low.y || line.low.y > box.high.y;
        if (!apart) dry_m += length_m - lands_[row].outside_m(a, b);
    }
    return std::max(0.0, length_m - dry_m);
}

}  // namespace circle15::network
