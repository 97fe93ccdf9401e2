// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/model/index.hpp"
#include "core/model/street.hpp"
#include "core/network/street_stretches.hpp"
#include "core/network/walk_graph.hpp"

namespace circle15::network {

using model::ComponentId;

/// A stretch of one way between two nodes of the network.
struct StreetEdge {
    NodeId from;
    NodeId to;
    std::uint32_t way = 0;  ///< row of Streets::ways
    double length_m = 0;
    FlatDmm along = 0;  ///< uncapped cost from -> to, or no_way
    FlatDmm against = 0;
};

/// How far heights reach along the streets that follow the ground (bridges, piers and tunnels are level and not counted).
struct SlopeCover {
    double ground_m = 0;
    double known_m = 0;  ///< of pieces with a height at both ends
};

struct StreetComponent {
    std::size_t nodes = 0;
    std::size_t edges = 0;
    double length_m = 0;
    model::LonLat somewhere;  ///< a node of it
};

/// The streets as a graph on the measuring CRS: nodes at junctions and ends (in Hilbert order), shape points kept, every
/// component kept; squares are crossed in straight lines. Costs are directed by slope where nodes have elevations, flat on
/// bridges, piers and tunnels.
class StreetNetwork {
public:
    /// Throws model::InputError (`street_too_long`) for a stretch between two nodes that no 32-bit cost can hold.
    StreetNetwork(const model::Streets& streets, const geometry::Projection& projection, const WalkedStreets& walked = {});

    [[nodiscard]] std::size_t node_count() const { return node_places_.size(); }
    [[nodiscard]] std::size_t edge_count() const { return edges_.size(); }
    [[nodiscard]] model::Metres place(NodeId node) const { return node_places_[node.at()]; }
    [[nodiscard]] const StreetEdge& edge(EdgeId edge) const { return edges_[edge.at()]; }
    [[nodiscard]] std::span<const model::Metres> shape(EdgeId edge) const;
    [[nodiscard]] const std::vector<StreetEdge>& edges() const { return edges_; }
    [[nodiscard]] ComponentId component(NodeId node) const { return node_components_[node.at()]; }
    [[nodiscard]] const std::vector<StreetComponent>& components() const { return components_; }
    /// Whether ways are walked that only the study's rule lets in.
    [[nodiscard]] bool by_rule() const { return by_rule_; }
    [[nodiscard]] const WalkGraph& graph() const { return graph_; }
    /// Rows of Streets::squares that are walked along the rim alone, since their outline bounds no area.
    [[nodiscard]] const std::vector<std::uint32_t>& squares_left() const { return squares_left_; }
    [[nodiscard]] const SlopeCover& slope_cover() const { return slope_cover_; }
    /// Metres of the edge whose slope is not known, and which count as level for want of heights.
    [[nodiscard]] double without_heights_m(EdgeId edge) const { return without_heights_m_[edge.at()]; }

    /// Cost of walking along the edge from `from_m` to `to_m` (metres from its start; either order), nothing where that way is
    /// not for walking. The whole edge gives exactly the graph's cost.
    [[nodiscard]] std::optional<FlatDmm> cost_between(EdgeId edge, double from_m, double to_m, SlopeShape shape) const;

    /// The place on the edge, in metres from its start, that one gets to from `from_m` towards `to_m` with `budget` to spend;
    /// `to_facility`: the farthest one may be towards `to_m` and still get to `from_m`. `from_m` itself where there is no way.
    [[nodiscard]] double reach_along(EdgeId edge, double from_m, double to_m, FlatDmm budget, SlopeShape shape,
                                     Direction direction = Direction::from_facility) const;

private:
    [[nodiscard]] double flat_metres(EdgeId edge, double to_m, SlopeShape shape, bool along) const;
    void add_edge(const model::Streets& streets, const Stretch& stretch, const std::vector<model::Metres>& places);
    void find_components(const model::Streets& streets, const std::vector<std::uint32_t>& node_rows);
    [[nodiscard]] WalkGraph graph_of_edges(const model::Streets& streets) const;

    bool by_rule_;
    std::vector<model::Metres> node_places_;
    std::vector<ComponentId> node_components_;
    std::vector<StreetEdge> edges_;
    std::vector<std::uint32_t> shape_starts_;  ///< by edge, into shapes_; one more than edges
    std::vector<model::Metres> shapes_;
    std::vector<float> grades_;  ///< of the piece that starts at each shape point, along; empty where the land is flat
    std::vector<float> without_heights_m_;  ///< by edge
    SlopeCover slope_cover_;
    std::vector<StreetComponent> components_;
    std::vector<std::uint32_t> squares_left_;
    WalkGraph graph_;
};

}  // namespace circle15::network
