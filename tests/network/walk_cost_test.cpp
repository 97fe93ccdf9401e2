// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <numbers>

#include "core/network/walk_cost.hpp"

using namespace circle15::network;
using Catch::Matchers::WithinAbs;

TEST_CASE("Tobler's speeds come out as published") {
    const double flat_kmh = 6 * std::exp(-3.5 * 0.05);
    const auto kmh = [&](double degrees) {
        return flat_kmh / slope_time_factor(std::tan(degrees * std::numbers::pi / 180), SlopeShape::uncapped);
    };
    CHECK_THAT(kmh(-10), WithinAbs(3.86, 0.005));
    CHECK_THAT(kmh(-2.8624), WithinAbs(6.00, 0.005));
    CHECK_THAT(kmh(0), WithinAbs(5.04, 0.005));
    CHECK_THAT(kmh(5), WithinAbs(3.71, 0.005));
    CHECK_THAT(kmh(10), WithinAbs(2.72, 0.005));
    CHECK_THAT(500 / (kmh(std::atan(0.1) * 180 / std::numbers::pi) / 3.6), WithinAbs(507.138, 0.001));
    CHECK_THAT(500 / (kmh(-std::atan(0.1) * 180 / std::numbers::pi) / 3.6), WithinAbs(357.374, 0.001));
}

TEST_CASE("Time factors are one on the flat, as computed on slopes, and clamped beyond 60 %") {
    CHECK(slope_time_factor(0, SlopeShape::uncapped) == 1.0);
    CHECK_THAT(slope_time_factor(0.05, SlopeShape::uncapped), WithinAbs(1.1912, 5e-5));
    CHECK_THAT(slope_time_factor(0.10, SlopeShape::uncapped), WithinAbs(1.4191, 5e-5));
    CHECK_THAT(slope_time_factor(0.20, SlopeShape::uncapped), WithinAbs(2.0138, 5e-5));
    CHECK(slope_time_factor(0.6, SlopeShape::uncapped) == slope_time_factor(5, SlopeShape::uncapped));
    CHECK(slope_time_factor(-0.6, SlopeShape::uncapped) == slope_time_factor(-5, SlopeShape::uncapped));
}

TEST_CASE("Capped walkers are never faster than on the flat") {
    CHECK(slope_time_factor(-0.05, SlopeShape::uncapped) < 1);
    for (int percent = -80; percent <= 80; ++percent) {
        const double grade = percent / 100.0;
        CHECK(slope_time_factor(grade, SlopeShape::capped) == std::max(1.0, slope_time_factor(grade, SlopeShape::uncapped)));
    }
}

TEST_CASE("No path of 60 minutes is off by more than half a second") {
    // The most edges a path of 60 minutes can have that matter for rounding: each rounded by half a unit, at the slowest speed.
    const double slowest_m_per_s = 0.8;
    const double most_edges = 8000;
    CHECK(most_edges * 0.5 / dmm_per_m / slowest_m_per_s <= 0.5);
    // 60 minutes at 2 m/s still fit many times over.
    CHECK(flat_dmm_in(3600, 2.0) < 0xFFFFFFFFU / 50);
}
