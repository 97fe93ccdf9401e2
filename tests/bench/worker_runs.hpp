// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "tests/bench/measured_run.hpp"

namespace circle15::bench {

/// What some commands took, each in a process of its own.
struct WorkerRuns {
    double seconds = 0;           ///< on the wall, from the first's start to the last's end
    std::vector<Spent> commands;  ///< in the order given; fewer where time ran out

    [[nodiscard]] double processor_s() const;
    [[nodiscard]] std::size_t peak_bytes() const;  ///< of the process that held most
    void add(const WorkerRuns& more);
};

/// Runs commands in their order, so many at once, and begins none later than `until`; `done` is told the row of each that ends
/// and what it took, one at a time. Throws std::runtime_error for a command that fails.
[[nodiscard]] WorkerRuns run_on_workers(
    const std::vector<std::vector<std::string>>& commands, unsigned workers,
    const std::function<void(std::size_t, const Spent&)>& done = {},
    std::chrono::steady_clock::time_point until = std::chrono::steady_clock::time_point::max());

/// How long so many workers would take over tasks of these seconds, each taking the longest that is left.
[[nodiscard]] double scheduled_s(std::vector<double> tasks, std::size_t workers);

/// The slope of the least squares line.
[[nodiscard]] double slope_of(const std::vector<double>& x, const std::vector<double>& y);

}  // namespace circle15::bench
