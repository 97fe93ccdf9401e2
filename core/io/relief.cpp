// SPDX-License-Identifier: MIT
#include "core/io/relief.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "core/io/elevation.hpp"

namespace circle15::io {

namespace {

constexpr double most_steps = 250;
constexpr double least_step_m = 30;
constexpr double metres_per_degree = 111'320;  // of latitude

struct Box {
    double west = std::numeric_limits<double>::infinity();
    double south = west;
    double east = -west;
    double north = -west;

    void add(model::LonLat at) {
        west = std::min(west, at.lon);
        east = std::max(east, at.lon);
        south = std::min(south, at.lat);
        north = std::max(north, at.lat);
    }
};

Box box_of(const model::Island& island) {
    Box box;
    for (const auto& polygon : island.land) {
        for (const auto at : polygon.shell) box.add(at);
    }
    return box;
}

/// Without its heights; nothing of it where the island lies beyond the streets.
model::Relief grid_over(const Box& land, const Box& streets) {
    const double west = std::max(land.west, streets.west);
    const double east = std::min(land.east, streets.east);
    const double south = std::max(land.south, streets.south);
    const double north = std::min(land.north, streets.north);
    if (!(west < east) || !(south < north)) return {};
    const double shrink = std::cos((south + north) / 2 * std::numbers::pi / 180);
    const double side_m = std::max((east - west) * shrink, north - south) * metres_per_degree;
    const double step_m = std::max(least_step_m, side_m / most_steps);
    const double step_lat = step_m / metres_per_degree;
    const double step_lon = step_lat / shrink;
    const auto rows = static_cast<std::size_t>((north - south) / step_lat) + 1;
    return {.south_west = {west, south},
            .step_lon = step_lon,
            .step_lat = step_lat,
            .columns = static_cast<std::size_t>((east - west) / step_lon) + 1,
            .metres = std::vector<float>(rows * (static_cast<std::size_t>((east - west) / step_lon) + 1))};
}

}  // namespace

void read_relief(const std::filesystem::path& path, const model::LayerSource& layer, model::Study& study) {
    if (!study.has_elevation) return;
    Box streets;
    for (const auto& node : study.streets.nodes) streets.add(node.place);
    std::vector<bool> lived_on(study.islands.size());
    for (const auto& home : study.homes) lived_on[home.island.at()] = true;
    for (std::size_t island = 0; island < study.islands.size(); ++island) {
        if (!lived_on[island]) continue;
        auto relief = grid_over(box_of(study.islands[island]), streets);
        if (relief.columns < 3 || relief.rows() < 3) continue;
        std::vector<model::LonLat> places;
        for (std::size_t at = 0; at < relief.metres.size(); ++at)
            places.push_back({relief.south_west.lon + static_cast<double>(at % relief.columns) * relief.step_lon,
                              relief.south_west.lat + static_cast<double>(at / relief.columns) * relief.step_lat});
        const auto heights = sample_elevation(path, layer.file, layer.crs, places);
        std::ranges::transform(heights.metres, relief.metres.begin(), [](const auto& height) {
            return height ? static_cast<float>(*height) : std::numeric_limits<float>::quiet_NaN();
        });
        if (std::ranges::any_of(relief.metres, [](float height) { return std::isfinite(height); }))
            study.reliefs.push_back(std::move(relief));
    }
}

}  // namespace circle15::io
