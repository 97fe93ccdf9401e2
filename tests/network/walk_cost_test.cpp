// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <numbers>
#include <random>

#include "core/network/walk_cost.hpp"
#include "core/network/walk_search.hpp"

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
    // 0.36 m an edge, far shorter than streets are, at the slowest speed: 8,000 of them make 60 minutes.
    const double slowest_m_per_s = 0.8;
    std::mt19937_64 random(60);
    for (const double edge_m : {0.36, 3.6, 36.0}) {
        std::vector<GraphEdge> edges;
        double exact_m = 0;
        while (exact_m < 3600 * slowest_m_per_s) {
            // Always just short of a half unit, so that every rounding goes the same way.
            const double length_m =
                std::floor(edge_m * dmm_per_m * (0.5 + 0x1.0p-53 * static_cast<double>(random() >> 11))) / dmm_per_m + 0.49e-4;
            const auto at = static_cast<std::uint32_t>(edges.size());
            const FlatDmm cost = flat_dmm_of_metres(length_m);
            edges.push_back({.from = NodeId{at}, .to = NodeId{at + 1}, .along = cost, .against = cost});
            exact_m += length_m;
        }
        const auto last = static_cast<std::uint32_t>(edges.size());
        const std::vector<Source> sources{{.node = NodeId{0}, .offset = 0, .winner = 0}};
        const auto label = search(WalkGraph(last + 1, edges), sources, {}).at(NodeId{last});
        CHECK_THAT(seconds_of(label.value().cost, slowest_m_per_s), WithinAbs(exact_m / slowest_m_per_s, 0.5));
    }
}
