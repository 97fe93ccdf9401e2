// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace circle15::intake {

/// Whole flows through a network whose arcs have a least and a most: finds a circulation that keeps all bounds, or says that
/// there is none (Ford and Fulkerson 1962, chapter II.3). Arcs given first are used first. For networks of a few thousand arcs.
class BoundedFlow {
public:
    explicit BoundedFlow(std::size_t nodes);

    /// Returns the arc's number.
    std::size_t add_arc(std::size_t from, std::size_t to, std::int64_t least, std::int64_t most);
    /// Whether a circulation exists; flow() then tells it.
    [[nodiscard]] bool solve();
    [[nodiscard]] std::int64_t flow(std::size_t arc) const { return least_[arc] + most_[2 * arc] - free_[2 * arc]; }

private:
    void add_pair(std::size_t from, std::size_t to, std::int64_t most);
    [[nodiscard]] std::int64_t augment(std::size_t source, std::size_t sink);

    std::vector<std::vector<std::size_t>> arcs_of_;  ///< halves leaving a node; half 2i is arc i, half 2i + 1 its way back
    std::vector<std::size_t> to_;                    ///< of each half
    std::vector<std::int64_t> free_;                 ///< what a half can still take
    std::vector<std::int64_t> most_;                 ///< what it could take at first
    std::vector<std::int64_t> least_;                ///< of each arc
    std::vector<std::int64_t> wanted_;               ///< of each node: bounds entering less bounds leaving
};

}  // namespace circle15::intake
