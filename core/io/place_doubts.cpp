// SPDX-License-Identifier: MIT
#include "core/io/place_doubts.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <string_view>
#include <utility>

#include "core/geometry/measure.hpp"
#include "core/geometry/projection.hpp"

namespace circle15::io {

namespace {

using model::DataIssue;
using model::LonLat;

constexpr std::size_t fewest_rows = 8;
constexpr double most_scale_off = 0.005;

DataIssue doubt(std::string file, std::string place, std::string rule, model::Particulars particulars) {
    return {.file = std::move(file),
            .place = std::move(place),
            .rule = std::move(rule),
            .severity = model::Severity::doubt,
            .grave = true,
            .particulars = std::move(particulars)};
}

/// Whether the degrees have three decimals or fewer; the last bits of a coordinate are not asked.
bool is_coarse(LonLat place) {
    const auto whole = [](double degrees) { return std::abs(degrees * 1000 - std::round(degrees * 1000)) < 1e-6; };
    return whole(place.lon) && whole(place.lat);
}

template <class Rows>
void tell_coarse(const model::Study& study, std::string_view layer, const Rows& rows, std::vector<DataIssue>& issues) {
    if (rows.size() < fewest_rows) return;
    const auto coarse =
        static_cast<std::size_t>(std::ranges::count_if(rows, [](const auto& row) { return is_coarse(row.place); }));
    if (coarse * 10 < rows.size() * 9) return;
    const auto source = std::ranges::find(study.layers, layer, &model::LayerSource::layer);
    issues.push_back(doubt(source == study.layers.end() ? std::string(layer) : source->file, "", "coarse_coordinates",
                           {{"rows", coarse}, {"of", rows.size()}}));
}

/// How much longer the measuring CRS makes distances about a place, by a hundredth of a degree north and east on the ellipsoid
/// of WGS84.
std::optional<double> scale_at(const geometry::Projection& projection, LonLat place) {
    constexpr double axis_m = 6'378'137;
    constexpr double squared_eccentricity = 0.00669437999014;
    constexpr double step = 0.01;
    const double radians = std::numbers::pi / 180;
    const double sine = std::sin(place.lat * radians);
    const double root = std::sqrt(1 - squared_eccentricity * sine * sine);
    const double north_m = axis_m * (1 - squared_eccentricity) / (root * root * root) * step * radians;
    const double east_m = axis_m / root * std::cos(place.lat * radians) * step * radians;
    if (east_m < 1) return std::nullopt;
    const auto between = [&](LonLat a, LonLat b) {
        return geometry::distance_m(projection.to_metres(a), projection.to_metres(b));
    };
    const double north = between({place.lon, place.lat - step / 2}, {place.lon, place.lat + step / 2}) / north_m;
    const double east = between({place.lon - step / 2, place.lat}, {place.lon + step / 2, place.lat}) / east_m;
    return std::abs(north - 1) > std::abs(east - 1) ? north : east;
}

void tell_scale(const model::Study& study, std::vector<DataIssue>& issues) {
    LonLat middle;
    for (const auto& home : study.homes) {
        middle.lon += home.place.lon / static_cast<double>(study.homes.size());
        middle.lat += home.place.lat / static_cast<double>(study.homes.size());
    }
    const auto scale = scale_at(geometry::Projection{study.measuring_crs}, middle);
    if (!scale || std::abs(*scale - 1) < most_scale_off) return;
    issues.push_back(doubt("study.toml", "measuring_crs", "measuring_scale",
                           {{"crs", study.measuring_crs}, {"percent", 100 * std::abs(*scale - 1)}}));
}

}  // namespace

std::vector<DataIssue> place_doubts(const model::Study& study) {
    std::vector<DataIssue> issues;
    tell_coarse(study, "homes", study.homes, issues);
    tell_coarse(study, "facilities", study.facilities, issues);
    if (!study.homes.empty()) tell_scale(study, issues);
    return issues;
}

}  // namespace circle15::io
