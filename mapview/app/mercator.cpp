// SPDX-License-Identifier: MIT
#include "mapview/app/mercator.hpp"

#include <cmath>
#include <numbers>

namespace circle15::app {

namespace {

constexpr double radius_m = 6378137.0;
constexpr double degree = std::numbers::pi / 180;

}  // namespace

QPointF to_mercator(model::LonLat place) {
    return {radius_m * place.lon * degree, radius_m * std::log(std::tan(std::numbers::pi / 4 + place.lat * degree / 2))};
}

model::LonLat from_mercator(QPointF point) {
    return {.lon = point.x() / radius_m / degree,
            .lat = (2 * std::atan(std::exp(point.y() / radius_m)) - std::numbers::pi / 2) / degree};
}

}  // namespace circle15::app
