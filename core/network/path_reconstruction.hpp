// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/network/way_choice.hpp"

namespace circle15::network {

/// A node from which a facility is reached without a further node: an end of the facility's own edge.
struct Door {
    NodeId node;
    std::uint64_t cost = 0;
    const LinkedFacility* facility = nullptr;
    EdgeEnd end = EdgeEnd::from;
};

/// Finds the way from labelled nodes to their facilities from the labels alone: a step leads on where its cost is the
/// difference of the two labels. The same input gives the same way. Keeps references.
class PathReconstruction {
public:
    PathReconstruction(const StreetNetwork& network, const WalkLabels& labels, const Walker& walker,
                       std::span<const LinkedFacility> facilities);

    /// The facility's door at a node where the way ends.
    [[nodiscard]] std::optional<Door> door_at(NodeId node) const;
    /// The steps from a node without a door that ends its way to the next node nearer to the facility: one, or more where
    /// edges without length lie between.
    [[nodiscard]] std::vector<Step> onward(NodeId node) const;

private:
    [[nodiscard]] std::vector<Step> steps_keeping(NodeId node) const;
    [[nodiscard]] std::optional<Step> step_down(NodeId node) const;

    const StreetNetwork& network_;
    const WalkLabels& labels_;
    std::span<const FlatDmm> costs_;  ///< of stepping from a row's node to its target on the way to the facility
    std::vector<Door> doors_;         ///< by node
};

}  // namespace circle15::network
