// SPDX-License-Identifier: MIT
#include "core/geometry/geohash.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>
#include <string>

using namespace circle15;

namespace {

/// As its author tells it: a range is halved again and again, a bit each time, longitude first.
std::string by_halves(model::LonLat place, std::size_t characters) {
    constexpr const char* alphabet = "0123456789bcdefghjkmnpqrstuvwxyz";
    double low[2] = {-180, -90};
    double high[2] = {180, 90};
    const double value[2] = {place.lon, place.lat};
    std::string name;
    int axis = 0;
    while (name.size() < characters) {
        int letter = 0;
        for (int bit = 0; bit < 5; ++bit, axis = 1 - axis) {
            const double middle = (low[axis] + high[axis]) / 2;
            letter *= 2;
            if (value[axis] >= middle) {
                low[axis] = middle;
                ++letter;
            } else {
                high[axis] = middle;
            }
        }
        name.push_back(alphabet[letter]);
    }
    return name;
}

}  // namespace

TEST_CASE("A geohash is the one that is published") {
    // The example of geohash.org: Jutland.
    CHECK(geometry::geohash({10.40744, 57.64911}, 11) == "u4pruydqqvj");
    CHECK(geometry::geohash({-5.6, 42.6}, 5) == "ezs42");
}

TEST_CASE("Places are told by whole numbers as by halving, on the edges of cells too") {
    std::mt19937_64 random(15);
    std::uniform_real_distribution<double> lon(-180, 180);
    std::uniform_real_distribution<double> lat(-90, 90);
    for (int turn = 0; turn < 20'000; ++turn) {
        model::LonLat place{lon(random), lat(random)};
        // A corner of a cell of ten characters, or the number just beside it.
        if (turn % 2 == 1) {
            const double step = 360 / std::exp2(25);
            place = {std::floor(place.lon / step) * step, std::floor(place.lat / (step / 2)) * (step / 2)};
            if (turn % 4 == 1) place = {std::nextafter(place.lon, -200), std::nextafter(place.lat, -100)};
        }
        const std::size_t characters = 1 + static_cast<std::size_t>(turn) % 12;
        CAPTURE(place.lon, place.lat, characters);
        const auto number = geometry::geohash_number(place, characters);
        REQUIRE(geometry::geohash_name(number, characters) == by_halves(place, characters));
        REQUIRE(geometry::geohash(place, characters) == by_halves(place, characters));
    }
    CHECK(geometry::geohash({180, 90}, 10) == by_halves({180, 90}, 10));
}
