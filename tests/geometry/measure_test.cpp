// SPDX-License-Identifier: MIT
#include "core/geometry/measure.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <random>
#include <utility>
#include <vector>

using namespace circle15::geometry;
using Catch::Matchers::WithinAbs;
using circle15::model::LineOf;
using circle15::model::Metres;

namespace {
const LineOf<Metres> bent{{0, 0}, {30, 40}, {30, 140}};  // 50 m, then 100 m
}

TEST_CASE("Lengths are straight-line metres") {
    CHECK(distance_m({0, 0}, {3, 4}) == 5);
    CHECK(length_m(bent) == 150);
    CHECK(length_m(LineOf<Metres>{{1, 1}}) == 0);
    CHECK(length_m(LineOf<Metres>{}) == 0);
}

TEST_CASE("A point along a line is clamped to its ends") {
    CHECK(point_along(bent, 25) == Metres{15, 20});
    CHECK(point_along(bent, 50) == Metres{30, 40});
    CHECK(point_along(bent, 75) == Metres{30, 65});
    CHECK(point_along(bent, -5) == bent.front());
    CHECK(point_along(bent, 150) == bent.back());
    CHECK(point_along(bent, 1e9) == bent.back());
}

TEST_CASE("A part of a line has exact cut points and the corners between them") {
    CHECK(part_of(bent, 25, 75) == LineOf<Metres>{{15, 20}, {30, 40}, {30, 65}});
    CHECK(part_of(bent, 0, 150) == bent);
    CHECK(part_of(bent, -10, 1'000) == bent);
    CHECK(part_of(bent, 50, 150) == LineOf<Metres>{{30, 40}, {30, 140}});
    CHECK(part_of(bent, 0, 50) == LineOf<Metres>{{0, 0}, {30, 40}});
    CHECK(part_of(bent, 60, 70) == LineOf<Metres>{{30, 50}, {30, 60}});
}

TEST_CASE("A part of no length still has two points") {
    CHECK(part_of(bent, 75, 75) == LineOf<Metres>{{30, 65}, {30, 65}});
    CHECK(part_of(bent, 0, 0) == LineOf<Metres>{{0, 0}, {0, 0}});
    CHECK(part_of(bent, 150, 150) == LineOf<Metres>{{30, 140}, {30, 140}});
}

TEST_CASE("A part asked for backwards is walked backwards") {
    CHECK(part_of(bent, 75, 25) == LineOf<Metres>{{30, 65}, {30, 40}, {15, 20}});
}

TEST_CASE("Parts of random lines are as long as asked and join up") {
    std::mt19937 random{15};
    std::uniform_real_distribution<double> coordinate{0, 1'000};
    for (int round = 0; round < 300; ++round) {
        LineOf<Metres> line;
        for (int i = 0; i < 2 + round % 9; ++i) line.push_back({coordinate(random), coordinate(random)});
        if (round % 3 == 0) line.insert(line.begin() + 1, line[0]);  // repeated points occur in real data
        const double whole_m = length_m(line);
        double cut_a = coordinate(random) / 1'000 * whole_m;
        double cut_b = coordinate(random) / 1'000 * whole_m;
        if (cut_a > cut_b) std::swap(cut_a, cut_b);
        const auto first = part_of(line, 0, cut_a);
        const auto second = part_of(line, cut_a, cut_b);
        const auto third = part_of(line, cut_b, whole_m);
        CHECK_THAT(length_m(second), WithinAbs(cut_b - cut_a, 1e-6));
        CHECK_THAT(length_m(first) + length_m(second) + length_m(third), WithinAbs(whole_m, 1e-6));
        CHECK(first.back() == second.front());
        CHECK(second.back() == third.front());
        CHECK(second.front() == point_along(line, cut_a));
    }
}

TEST_CASE("The Hilbert curve visits every cell of a grid once, each step to a neighbour") {
    constexpr int side = 64;
    std::vector<std::pair<std::uint64_t, Metres>> cells;
    for (int x = 0; x < side; ++x) {
        for (int y = 0; y < side; ++y) {
            const Metres centre{1'000 + x + 0.5, 2'000 + y + 0.5};
            cells.emplace_back(hilbert_key(centre, {1'000, 2'000}, side), centre);
        }
    }
    std::ranges::sort(cells, {}, &std::pair<std::uint64_t, Metres>::first);
    for (std::size_t i = 1; i < cells.size(); ++i) {
        REQUIRE(cells[i].first != cells[i - 1].first);
        REQUIRE(distance_m(cells[i].second, cells[i - 1].second) == 1);
    }
}

TEST_CASE("Points on and beyond the square's rim still have a key") {
    const Metres low{0, 0};
    CHECK(hilbert_key({-5, -5}, low, 100) == hilbert_key({0, 0}, low, 100));
    CHECK(hilbert_key({500, 100}, low, 100) == hilbert_key({100, 100}, low, 100));
    CHECK(hilbert_key({3, 4}, low, 0) == hilbert_key({0, 0}, low, 0));
}
