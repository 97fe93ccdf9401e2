// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "tests/bench/country.hpp"

namespace circle15::bench {

/// What was written.
struct CountryCount {
    std::size_t nodes = 0;
    std::size_t homes = 0;
    std::size_t facilities = 0;
    std::size_t bytes = 0;
};

/// Writes counties of one zone as one study of the usual files into an empty folder, with one county in memory at a time:
/// streets as PBF, a home for every five nodes, a facility for every 50 homes, none on each county's last island, boats from
/// its first island to every other and back. `standard` is the file of rules.
CountryCount write_country(const std::filesystem::path& folder, const std::filesystem::path& standard,
                           std::span<const CountyPlan> counties);

}  // namespace circle15::bench
