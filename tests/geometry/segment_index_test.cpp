// SPDX-License-Identifier: MIT
#include "core/geometry/segment_index.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "core/geometry/measure.hpp"

using namespace circle15::geometry;
using circle15::model::Metres;

namespace {

// Property tests draw the same cases on every run.
[[maybe_unused]] const int fixed_seed = setenv("RC_PARAMS", "seed=15", 0);

const auto anything = [](const NearPoint&) { return true; };

/// Every segment measured by cutting thirds off it, in the promised order; knows nothing of trees.
std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> by_brute_force(const std::vector<Segment>& segments,
                                                                             Metres from) {
    std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> all;
    for (const Segment& s : segments) {
        const auto at = [&s](double f) { return Metres{s.a.x + f * (s.b.x - s.a.x), s.a.y + f * (s.b.y - s.a.y)}; };
        double low = 0;
        double high = 1;
        for (int i = 0; i < 200; ++i) {
            const double third = (high - low) / 3;
            if (distance_m(from, at(low + third)) < distance_m(from, at(high - third))) {
                high -= third;
            } else {
                low += third;
            }
        }
        all.emplace_back(distance_m(from, at((low + high) / 2)), s.owner, s.part);
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace

TEST_CASE("The nearest point lies on the segment, with its distance and fraction") {
    const SegmentIndex index{
        {{.a = {0, 0}, .b = {100, 0}, .owner = 3, .part = 1}, {.a = {0, 50}, .b = {100, 50}, .owner = 4, .part = 0}}};
    const auto found = index.nearest({25, 10}, 1'000, anything);
    REQUIRE(found);
    CHECK(found->segment.owner == 3);
    CHECK(found->segment.part == 1);
    CHECK(found->place == Metres{25, 0});
    CHECK(found->distance_m == 10);
    CHECK(found->fraction == 0.25);
    CHECK(index.nearest({-3, -4}, 1'000, anything)->place == Metres{0, 0});
    CHECK(index.nearest({-3, -4}, 1'000, anything)->distance_m == 5);
    CHECK(index.nearest({-3, -4}, 1'000, anything)->fraction == 0);
}

TEST_CASE("The limit is inclusive") {
    const SegmentIndex index{{{.a = {0, 0}, .b = {0, 10}}}};
    CHECK(index.nearest({250, 5}, 250, anything));
    CHECK_FALSE(index.nearest({250, 5}, 249.999, anything));
    CHECK(index.nearest({0, 5}, 0, anything));
}

TEST_CASE("Equal distances go by owner, then part") {
    const Metres corner{10, 10};
    const SegmentIndex index{{{.a = corner, .b = {90, 30}, .owner = 7, .part = 0},
                              {.a = {70, 90}, .b = corner, .owner = 2, .part = 5},
                              {.a = corner, .b = {33, 71}, .owner = 2, .part = 4},
                              {.a = {90, 11}, .b = corner, .owner = 9, .part = 0}}};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
    CHECK_FALSE(index.nearest({3, 7}, 1'000, [&order](const NearPoint& near) {
        order.emplace_back(near.segment.owner, near.segment.part);
        return false;
    }));
    CHECK(order == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{2, 4}, {2, 5}, {7, 0}, {9, 0}});
}

TEST_CASE("A point in place of a segment and an index of nothing are answered") {
    CHECK_FALSE(SegmentIndex{{}}.nearest({0, 0}, 1e9, anything));
    const auto found = SegmentIndex{{{.a = {5, 5}, .b = {5, 5}}}}.nearest({5, 8}, 10, anything);
    REQUIRE(found);
    CHECK(found->distance_m == 3);
    CHECK(found->fraction == 0);
}

TEST_CASE("The tree finds what looking at every segment finds") {
    CHECK(rc::check("nearest, limit and filter against brute force", [] {
        const auto coordinate = [] { return static_cast<double>(*rc::gen::inRange(0, 60)); };
        std::vector<Segment> segments;
        const int count = *rc::gen::inRange(0, 60);
        for (int i = 0; i < count; ++i) {
            segments.push_back({.a = {coordinate(), coordinate()},
                                .b = {coordinate(), coordinate()},
                                .owner = *rc::gen::inRange<std::uint32_t>(0, 8),
                                .part = static_cast<std::uint32_t>(i)});
        }
        const Metres from{coordinate(), coordinate()};
        const double limit_m = *rc::gen::inRange(0, 40);
        const std::uint32_t refused = *rc::gen::inRange<std::uint32_t>(0, 8);
        const auto accept = [refused](const NearPoint& near) { return near.segment.owner != refused; };

        std::optional<double> expected_m;
        for (const auto& [distance, owner, part] : by_brute_force(segments, from)) {
            if (owner != refused && distance <= limit_m + 1e-6) {
                expected_m = distance;
                break;
            }
        }
        const auto found = SegmentIndex{segments}.nearest(from, limit_m, accept);
        RC_ASSERT(found.has_value() == expected_m.has_value());
        if (!found) return;
        RC_ASSERT(std::abs(found->distance_m - *expected_m) < 1e-6);
        RC_ASSERT(found->segment.owner != refused);
        RC_ASSERT(distance_m(from, found->place) == found->distance_m);
    }));
}

TEST_CASE("The filter is asked in order of distance and every segment at most once") {
    CHECK(rc::check("order of asking", [] {
        std::vector<Segment> segments;
        for (std::uint32_t i = 0; i < 80; ++i) {
            const double x = *rc::gen::inRange(0, 1'000);
            const double y = *rc::gen::inRange(0, 1'000);
            segments.push_back({.a = {x, y},
                                .b = {x + *rc::gen::inRange(-300, 300), y + *rc::gen::inRange(-300, 300)},
                                .owner = i % 7,
                                .part = i});
        }
        std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> asked;
        (void)SegmentIndex{segments}.nearest({500, 500}, 1e9, [&asked](const NearPoint& near) {
            asked.emplace_back(near.distance_m, near.segment.owner, near.segment.part);
            return false;
        });
        RC_ASSERT(asked.size() == segments.size());
        RC_ASSERT(std::ranges::is_sorted(asked));
    }));
}
