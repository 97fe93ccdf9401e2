// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "tests/bench/archipelago.hpp"

namespace circle15::bench {

/// What a run found, to compare engines by: nodes within the limit and the sum of their costs.
struct Outcome {
    std::uint64_t reached = 0;
    std::uint64_t sum = 0;
    bool operator==(const Outcome&) const = default;
};

/// One way to find every node's nearest facility of one service within 900 s at 1 m/s, the facility's id included.
class Engine {
public:
    virtual ~Engine() = default;
    virtual void run(const std::vector<network::NodeId>& facilities) = 0;
    [[nodiscard]] virtual Outcome outcome() const = 0;
    /// True for the streaming pass, which bounds the whole task from below: it is run once, not once a service.
    [[nodiscard]] virtual bool once() const { return false; }
};

/// `ours`, `boost` (one multi-source Dijkstra a service), `boost_each` (one Dijkstra a facility) or `stream` (reads the graph
/// and writes one label array). Takes the net's edges away to keep the peak of memory honest.
[[nodiscard]] std::unique_ptr<Engine> make_engine(std::string_view name, std::uint32_t node_count,
                                                  std::vector<network::GraphEdge> edges);

}  // namespace circle15::bench
