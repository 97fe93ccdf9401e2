// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/options.hpp"
#include "core/model/study.hpp"

namespace circle15::oracle {

/// A piece of land whose sides run east and north, on the measuring CRS.
struct Rectangle {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
};

/// A small county made up from a seed: rectangles of land, two of them joined by a bridge here and there, streets on slopes,
/// stairs, ways for one direction, gates, scraps of street; homes, facilities with hours and places; boats, some past midnight.
struct Town {
    std::uint64_t seed = 0;
    model::Study study;
    analysis::Options options;
    std::vector<std::vector<Rectangle>> land;  ///< by IslandId
};

/// The same seed gives the same town everywhere.
[[nodiscard]] Town town_of(std::uint64_t seed);

/// What a reader needs to picture it, on one line: `seed 7: 3 islands, 41 nodes, ...`.
[[nodiscard]] std::string shape_of(const Town& town);

}  // namespace circle15::oracle
