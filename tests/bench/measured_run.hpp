// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace circle15::bench {

/// What one run of a program took.
struct Spent {
    int exit = 0;  ///< 128 and more: ended by that signal
    double seconds = 0;
    std::size_t peak_bytes = 0;  ///< most memory at once
};

/// Runs a program with these words, the first of which is its path, its outputs thrown away.
[[nodiscard]] Spent measured_run(const std::vector<std::string>& words);

}  // namespace circle15::bench
