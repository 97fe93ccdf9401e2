// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include "core/model/street.hpp"
#include "core/network/nearest_facility.hpp"

namespace circle15::test {

/// A number from 0 to `count` - 1, the same with every standard library.
inline std::uint32_t pick(std::mt19937_64& random, std::uint32_t count) {
    return static_cast<std::uint32_t>((random() >> 16) % count);
}

/// A small town of several islands as bare graph: parallel and one-way edges, loops, edges without length, equal costs, long
/// edges.
struct RandomGraph {
    std::uint32_t nodes = 0;
    std::vector<network::GraphEdge> uncapped;
    std::vector<network::GraphEdge> capped;
    std::vector<network::Source> sources;
    network::WalkQuery query;
};

[[nodiscard]] RandomGraph random_graph(std::mt19937_64& random);

/// Every node's cheapest label, by repeated relaxing of every edge for every source: slow and plain.
[[nodiscard]] std::vector<std::optional<network::Label>> labels_by_relaxing(const RandomGraph& town);

/// A small town of several islands on a slope, with bent, parallel, one-way and closed ways.
[[nodiscard]] model::Streets random_streets(std::mt19937_64& random);

/// A place or facility somewhere on the network.
[[nodiscard]] network::Link random_link(std::mt19937_64& random, const network::StreetNetwork& streets);

/// The nearest facility by trying every facility, every pair of edge ends and all-pairs walks (Floyd and Warshall).
[[nodiscard]] std::optional<network::NearestFacility> nearest_by_trying_all(
    const network::StreetNetwork& streets, const network::Link& place, const std::vector<network::LinkedFacility>& facilities,
    const network::Walker& walker, std::optional<network::FlatDmm> limit);

}  // namespace circle15::test
