// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>

namespace circle15::bench {

/// How much there is of everything.
struct CountySize {
    std::size_t homes = 10'000;
    std::size_t nodes = 10'000;    ///< of streets
    std::size_t facilities = 600;  ///< of all services together
};

/// Writes a made-up county into an empty folder as a study of the usual files: eight islands in a row, each a lattice of
/// streets with homes beside its corners, in eight villages; a boat from the first island to every other and back; facilities
/// on all but the last, whose people go by boat. `standard` is the file of rules. The same bytes every time.
void write_county(const std::filesystem::path& folder, const std::filesystem::path& standard, const CountySize& size);

}  // namespace circle15::bench
