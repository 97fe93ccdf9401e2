// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/analyze.hpp"
#include "core/tiles/plan.hpp"
#include "tests/oracle/town.hpp"

namespace circle15::test {

/// A made-up town in which searches end soon, so that a tile's halo is less than the town.
[[nodiscard]] oracle::Town town_to_cut(std::uint64_t seed);

/// How a town is cut: by seed into islands, townships, H3 cells of several sizes, or home by home at random.
[[nodiscard]] std::vector<tiles::Plan> random_plans(const analysis::Ground& ground, std::uint64_t seed);

/// The town analysed tile by tile and joined, and how many street nodes the tiles had of those they might have.
struct TiledAnswer {
    analysis::Analysis analysis;
    double share_of_nodes = 0;  ///< of the whole network, on average
};
/// `halo_share`: of the halo that is needed.
[[nodiscard]] TiledAnswer analyzed_in_tiles(const analysis::Ground& ground, const analysis::Options& options,
                                            const std::vector<tiles::Plan>& plans, double halo_share = 1);

}  // namespace circle15::test
