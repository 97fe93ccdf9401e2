// SPDX-License-Identifier: MIT
#include "core/geometry/china_offset.hpp"

#include <cmath>
#include <numbers>

namespace circle15::geometry {

namespace {

using model::LonLat;
using std::numbers::pi;

constexpr double semi_major_m = 6378245.0;
constexpr double eccentricity_squared = 0.00669342162296594323;
constexpr double bd09_wave = pi * 3000.0 / 180.0;

/// The two waves that both axes of the offset share, in metres before scaling.
double shared_wave(double x) { return (20.0 * std::sin(6.0 * x * pi) + 20.0 * std::sin(2.0 * x * pi)) * 2.0 / 3.0; }

double north_wave(double x, double y) {
    return -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::fabs(x)) + shared_wave(x) +
           (20.0 * std::sin(y * pi) + 40.0 * std::sin(y / 3.0 * pi)) * 2.0 / 3.0 +
           (160.0 * std::sin(y / 12.0 * pi) + 320.0 * std::sin(y / 30.0 * pi)) * 2.0 / 3.0;
}

double east_wave(double x, double y) {
    return 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::fabs(x)) + shared_wave(x) +
           (20.0 * std::sin(x * pi) + 40.0 * std::sin(x / 3.0 * pi)) * 2.0 / 3.0 +
           (150.0 * std::sin(x / 12.0 * pi) + 300.0 * std::sin(x / 30.0 * pi)) * 2.0 / 3.0;
}

/// Fixed-point iteration of an offset that changes slowly: each step moves the guess by what the forward way misses.
LonLat undo(LonLat (*forward)(LonLat), LonLat shifted) {
    constexpr double close_enough_deg = 1e-12;
    constexpr int most_steps = 12;
    LonLat guess = shifted;
    for (int step = 0; step < most_steps; ++step) {
        const LonLat there = forward(guess);
        const double lon_miss = shifted.lon - there.lon;
        const double lat_miss = shifted.lat - there.lat;
        guess = {guess.lon + lon_miss, guess.lat + lat_miss};
        if (std::fabs(lon_miss) < close_enough_deg && std::fabs(lat_miss) < close_enough_deg) break;
    }
    return guess;
}

}  // namespace

LonLat gcj02_from_wgs84(LonLat wgs84) {
    const double north_m = north_wave(wgs84.lon - 105.0, wgs84.lat - 35.0);
    const double east_m = east_wave(wgs84.lon - 105.0, wgs84.lat - 35.0);
    const double lat = wgs84.lat / 180.0 * pi;
    const double magic = 1.0 - eccentricity_squared * std::sin(lat) * std::sin(lat);
    const double root = std::sqrt(magic);
    const double meridian_m = semi_major_m * (1.0 - eccentricity_squared) / (magic * root);
    const double parallel_m = semi_major_m / root * std::cos(lat);
    return {wgs84.lon + east_m * 180.0 / (parallel_m * pi), wgs84.lat + north_m * 180.0 / (meridian_m * pi)};
}

LonLat wgs84_from_gcj02(LonLat gcj02) { return undo(gcj02_from_wgs84, gcj02); }

LonLat bd09_from_gcj02(LonLat gcj02) {
    const double radius = std::sqrt(gcj02.lon * gcj02.lon + gcj02.lat * gcj02.lat) + 0.00002 * std::sin(gcj02.lat * bd09_wave);
    const double angle = std::atan2(gcj02.lat, gcj02.lon) + 0.000003 * std::cos(gcj02.lon * bd09_wave);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

LonLat gcj02_from_bd09(LonLat bd09) { return undo(bd09_from_gcj02, bd09); }

}  // namespace circle15::geometry
