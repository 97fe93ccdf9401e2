// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace circle15::bench {

/// What one run of a program took.
struct Spent {
    int exit = 0;                ///< 128 and more: ended by that signal
    double seconds = 0;          ///< on the wall
    double processor_s = 0;      ///< of all its threads
    std::size_t peak_bytes = 0;  ///< most memory at once
};

/// Runs a program with these words, the first of which is its path, its outputs thrown away.
[[nodiscard]] Spent measured_run(const std::vector<std::string>& words);

/// Seconds on the wall that `work` takes here.
template <class Work>
double seconds_of(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace circle15::bench
