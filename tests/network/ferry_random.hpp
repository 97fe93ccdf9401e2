// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "tests/network/ferry_world.hpp"

namespace circle15::test {

/// An archipelago drawn from a seed: up to 60 calls of boats among up to 8 piers, times in whole minutes, facilities with and
/// without hours, homes with up to 3 piers.
struct RandomFerries {
    FerryWorld world;
    network::FerryService service;
    std::vector<network::PierWalk> home;
};

[[nodiscard]] RandomFerries random_ferries(std::uint64_t seed);

}  // namespace circle15::test
