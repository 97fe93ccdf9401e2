// SPDX-License-Identifier: MIT
#include "core/network/path_reconstruction.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/network/walk_rows.hpp"

namespace circle15::network {

namespace {

Direction opposite(Direction direction) {
    return direction == Direction::to_facility ? Direction::from_facility : Direction::to_facility;
}

}  // namespace

PathReconstruction::PathReconstruction(const StreetNetwork& network, const WalkLabels& labels, const Walker& walker,
                                       std::span<const LinkedFacility> facilities)
    : network_(network), labels_(labels), costs_(network.graph().rows().costs(walker.shape, opposite(walker.direction))) {
    for (const LinkedFacility& facility : facilities) {
        for (const EdgeEnd end : both_ends) {
            const auto cost = offset_of(network, facility, end, walker);
            const NodeId node = node_at(network, facility.link.edge, end);
            if (cost) doors_.push_back({.node = node, .cost = *cost, .facility = &facility, .end = end});
        }
    }
    std::ranges::stable_sort(doors_, {}, &Door::node);
}

std::optional<Door> PathReconstruction::door_at(NodeId node) const {
    const auto label = labels_.at(node);
    for (const Door& door : std::ranges::equal_range(doors_, node, {}, &Door::node)) {
        if (label && door.cost == label->cost && door.facility->facility.value == label->winner) return door;
    }
    return std::nullopt;
}

std::optional<Step> PathReconstruction::step_down(NodeId node) const {
    const auto& rows = network_.graph().rows();
    const auto label = labels_.at(node);
    const Row row = rows.row(node.value);
    for (std::size_t i = 0; label && i < row.targets.size(); ++i) {
        const FlatDmm cost = costs_[row.first + i];
        if (cost == 0 || cost > label->cost) continue;
        const NodeId target{row.targets[i]};
        const auto next = labels_.at(target);
        if (next == Label{.cost = label->cost - cost, .winner = label->winner})
            return Step{.node = target, .edge = EdgeId{rows.edge(row.first + i)}, .cost = cost};
    }
    return std::nullopt;
}

std::vector<Step> PathReconstruction::steps_keeping(NodeId node) const {
    const auto& rows = network_.graph().rows();
    const Row row = rows.row(node.value);
    std::vector<Step> steps;
    for (std::size_t i = 0; i < row.targets.size(); ++i) {
        const NodeId target{row.targets[i]};
        if (costs_[row.first + i] == 0 && labels_.at(target) == labels_.at(node))
            steps.push_back({.node = target, .edge = EdgeId{rows.edge(row.first + i)}, .cost = 0});
    }
    return steps;
}

std::vector<Step> PathReconstruction::onward(NodeId node) const {
    if (const auto step = step_down(node)) return {*step};
    // Edges without length keep the label; go round among such nodes until one leads on.
    struct Found {
        Step step;
        std::size_t before = 0;
    };
    std::vector<Found> found{{.step = {.node = node, .edge = {}}}};
    for (std::size_t at = 0; at < found.size(); ++at) {
        const NodeId here = found[at].step.node;
        const auto down = door_at(here) ? std::nullopt : step_down(here);
        if (down || door_at(here)) {
            std::vector<Step> way;
            if (down) way.push_back(*down);
            for (std::size_t back = at; back != 0; back = found[back].before) way.push_back(found[back].step);
            std::ranges::reverse(way);
            return way;
        }
        for (const Step& step : steps_keeping(here)) {
            const bool known = std::ranges::any_of(found, [&](const Found& f) { return f.step.node == step.node; });
            if (!known) found.push_back({.step = step, .before = at});
        }
    }
    throw std::logic_error("a label that no step leads on from");
}

}  // namespace circle15::network
