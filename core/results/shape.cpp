// SPDX-License-Identifier: MIT
#include "core/results/shape.hpp"

namespace circle15::results {

Shape shape_of(const View& view) {
    Shape shape{.boats = !view.routes.empty() || view.study.timetable,
                .places = places_judged(view.analysis),
                .by_boat = places_by_boat(view.analysis)};
    for (const auto& service : view.analysis.services)
        shape.services.push_back(view.study.standard.rules[service.rule.at()].service);
    return shape;
}

Shape widest_shape() { return {.services = {"SERVICE"}, .boats = true, .places = true, .by_boat = true}; }

}  // namespace circle15::results
