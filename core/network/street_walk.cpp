// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/geometry/measure.hpp"
#include "core/network/street_network.hpp"

namespace circle15::network {

/// Flat metres that take as long as the edge's first `to_m` metres, walked along it or against it.
double StreetNetwork::flat_metres(EdgeId edge, double to_m, SlopeShape shape, bool along) const {
    if (grades_.empty()) return std::clamp(to_m, 0.0, edges_[edge.at()].length_m);
    double flat_m = 0;
    double walked_m = 0;
    for (std::size_t i = shape_starts_[edge.at()]; i + 1 < shape_starts_[edge.at() + 1] && walked_m < to_m; ++i) {
        const double piece_m = geometry::distance_m(shapes_[i], shapes_[i + 1]);
        const double grade = along ? double{grades_[i]} : -double{grades_[i]};
        // The lesser of the two keeps the sum monotone in `to_m` to the last bit.
        flat_m += std::min(to_m - walked_m, piece_m) * slope_time_factor(grade, shape);
        walked_m += piece_m;
    }
    return flat_m;
}

std::optional<FlatDmm> StreetNetwork::cost_between(EdgeId edge, double from_m, double to_m, SlopeShape shape) const {
    if (from_m == to_m) return FlatDmm{0};
    const bool along = from_m < to_m;
    if ((along ? edges_[edge.at()].along : edges_[edge.at()].against) == no_way) return std::nullopt;
    // The difference of two rounded values: parts of an edge add up exactly to the whole.
    const FlatDmm near = flat_dmm_of_metres(flat_metres(edge, std::min(from_m, to_m), shape, along));
    const FlatDmm far = flat_dmm_of_metres(flat_metres(edge, std::max(from_m, to_m), shape, along));
    return far - near;
}

double StreetNetwork::reach_along(EdgeId edge, double from_m, double to_m, FlatDmm budget, SlopeShape shape,
                                  Direction direction) const {
    const bool towards_end = from_m < to_m;
    const bool along = towards_end == (direction == Direction::from_facility);
    const auto whole = along == towards_end ? cost_between(edge, from_m, to_m, shape) : cost_between(edge, to_m, from_m, shape);
    if (!whole) return from_m;
    if (*whole <= budget) return to_m;
    const FlatDmm start = flat_dmm_of_metres(flat_metres(edge, from_m, shape, along));
    const double spent = towards_end ? 1.0 * budget : -1.0 * budget;
    const double cut_flat_m = (start + spent) / dmm_per_m;

    double flat_m = 0;
    double walked_m = 0;
    double reached_m = to_m;
    for (std::size_t i = shape_starts_[edge.at()]; i + 1 < shape_starts_[edge.at() + 1]; ++i) {
        const double piece_m = geometry::distance_m(shapes_[i], shapes_[i + 1]);
        const double grade = grades_.empty() ? 0.0 : (along ? double{grades_[i]} : -double{grades_[i]});
        const double factor = slope_time_factor(grade, shape);
        if (flat_m + piece_m * factor >= cut_flat_m) {
            reached_m = walked_m + (cut_flat_m - flat_m) / factor;
            break;
        }
        flat_m += piece_m * factor;
        walked_m += piece_m;
    }
    return std::clamp(reached_m, std::min(from_m, to_m), std::max(from_m, to_m));
}

}  // namespace circle15::network
