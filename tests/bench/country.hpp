// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace circle15::bench {

/// How much there is of everything.
struct CountrySize {
    std::size_t nodes = 1'000'000;  ///< of streets, met within two percent
    std::size_t counties = 100;
};

/// Where one county of a made-up country lies and how large it is. All else follows from its number.
struct CountyPlan {
    std::size_t number = 0;
    std::size_t nodes = 0;
    std::size_t first_node = 0;  ///< nodes of the counties before it: ids start after them
    double lon = 0;              ///< of its south-western corner
    double lat = 0;
    int epsg = 0;  ///< CGCS2000 zone it is measured in
};

/// Counties from a third to twice the mean size in five zones of three degrees, with more sea between any two than people walk
/// in two hours.
[[nodiscard]] std::vector<CountyPlan> counties_of(const CountrySize& size);

inline constexpr std::size_t islands_a_county = 5;

struct LonLat {
    double lon = 0;
    double lat = 0;
};

/// One island: a jittered grid of streets of 60 m with 30 % of its segments removed, on a disc with a wavy shore.
struct CountryIsland {
    std::vector<LonLat> coast;                     ///< a ring, its first point not repeated
    std::vector<LonLat> nodes;                     ///< those that a street leads to, from south to north
    std::vector<std::string> villages;             ///< by node
    std::vector<std::vector<std::uint32_t>> ways;  ///< of nodes
};

/// Islands in a row from west to east, the largest first. The same every time.
using County = std::array<CountryIsland, islands_a_county>;
[[nodiscard]] County county_at(const CountyPlan& plan);

/// So many metres east and north of a place in a county.
[[nodiscard]] LonLat moved(LonLat place, double east_m, double north_m, const CountyPlan& plan);

}  // namespace circle15::bench
