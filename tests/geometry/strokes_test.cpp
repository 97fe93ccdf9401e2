// SPDX-License-Identifier: MIT
#include "core/geometry/strokes.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>

using namespace circle15::geometry;
using Lines = std::vector<circle15::model::LineOf<circle15::model::Metres>>;

namespace {

/// Every stretch from corner to corner, whichever way, and how often it is there.
std::map<std::array<double, 4>, int> stretches(const Lines& lines) {
    std::map<std::array<double, 4>, int> all;
    for (const auto& line : lines) {
        for (std::size_t corner = 1; corner < line.size(); ++corner) {
            const std::array a{line[corner - 1].x, line[corner - 1].y};
            const std::array b{line[corner].x, line[corner].y};
            const auto& [low, high] = std::minmax(a, b);
            ++all[{low[0], low[1], high[0], high[1]}];
        }
    }
    return all;
}

}  // namespace

TEST_CASE("At a crossing the straight ways go on, and a side street starts anew") {
    const Lines crossing{{{0, 0}, {10, 0}}, {{20, 1}, {10, 0}}, {{10, 0}, {10, 9}}, {{10, -9}, {10, 0}}};
    const Lines through{{{0, 0}, {10, 0}, {20, 1}}, {{10, 9}, {10, 0}, {10, -9}}};
    CHECK(strokes_of(crossing, 20) == through);
    const Lines joining{{{0, 0}, {10, 0}}, {{10, 0}, {20, 1}}, {{10, 0}, {10, 9}}};
    CHECK(strokes_of(joining, 20) == Lines{{{0, 0}, {10, 0}, {20, 1}}, {{10, 0}, {10, 9}}});
}

TEST_CASE("A stroke does not turn back, and ends after so many lines") {
    CHECK(strokes_of({{{0, 0}, {10, 0}}, {{10, 0}, {0, 1}}}, 20).size() == 2);
    Lines road;
    for (int piece = 0; piece < 10; ++piece) road.push_back({{10.0 * piece, 0}, {10.0 * piece + 10, 0}});
    CHECK(strokes_of(road, 20).size() == 1);
    CHECK(strokes_of(road, 4).size() == 3);
    CHECK(strokes_of({}, 4).empty());
}

TEST_CASE("A loop, a ring of lines and a line twice are all kept") {
    const Lines ring{{{0, 0}, {10, 0}, {13, 5}}, {{13, 5}, {10, 10}, {0, 10}}, {{0, 10}, {-3, 5}, {0, 0}}};
    CHECK(stretches(strokes_of(ring, 20)) == stretches(ring));
    const Lines loop{{{0, 0}, {10, 0}, {5, 8}, {0, 0}}, {{-10, 0}, {0, 0}}, {{-10, 0}, {0, 0}}};
    CHECK(stretches(strokes_of(loop, 20)) == stretches(loop));
}

TEST_CASE("Whatever the streets, every stretch is in one stroke, as often as it was drawn") {
    std::mt19937 dice(15);
    const auto place = [&] { return circle15::model::Metres{double(dice() % 5), double(dice() % 5)}; };
    for (int round = 0; round < 300; ++round) {
        Lines lines(dice() % 30);
        for (auto& line : lines) {
            line = {place(), place()};
            while (line.size() < 2 + dice() % 3) line.push_back(place());
        }
        const auto strokes = strokes_of(lines, 1 + dice() % 6);
        CHECK(stretches(strokes) == stretches(lines));
        CHECK(strokes.size() <= lines.size());
    }
}
