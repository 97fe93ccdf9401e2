// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "core/network/walk_search.hpp"

namespace circle15::bench {

/// A street network as the engines take it: edges between nodes numbered along a Hilbert curve, and each service's facilities.
struct Net {
    std::uint32_t node_count = 0;
    std::vector<network::GraphEdge> edges;
    std::vector<std::vector<network::NodeId>> services;
};

struct ArchipelagoSize {
    std::uint32_t nodes = 0;  ///< aimed at, met within a few percent
    std::uint32_t services = 4;
    double facilities_per_node = 0.01;
};

/// Islands whose sizes follow a power law, each a jittered grid of 62 m with 30 % of its segments removed. Seeded.
[[nodiscard]] Net generate(const ArchipelagoSize& size);

void write(const Net& net, const std::filesystem::path& file);
[[nodiscard]] Net read(const std::filesystem::path& file);

}  // namespace circle15::bench
