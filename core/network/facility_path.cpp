// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/network/nearest_facility.hpp"
#include "core/network/path_reconstruction.hpp"

namespace circle15::network {

namespace {

/// Collects the parts of a way from a place to its facility.
class PathParts {
public:
    PathParts(const StreetNetwork& network, const Walker& walker) : network_(network), walker_(walker) {}

    void leg(double link_m) {
        parts_.push_back({.edge = std::nullopt,
                          .from_m = 0,
                          .to_m = link_m,
                          .cost = static_cast<FlatDmm>(leg_cost(link_m, walker_)),
                          .length_m = link_m});
    }
    void street(EdgeId edge, double from_m, double to_m) {
        if (from_m == to_m) return;
        const auto cost = walk_on_edge(network_, edge, from_m, to_m, walker_);
        parts_.push_back(
            {.edge = edge, .from_m = from_m, .to_m = to_m, .cost = cost.value(), .length_m = std::abs(to_m - from_m)});
    }
    /// The parts in walking order.
    [[nodiscard]] std::vector<PathPart> in_order() && {
        if (walker_.direction == Direction::from_facility) {
            std::ranges::reverse(parts_);
            for (PathPart& part : parts_) std::swap(part.from_m, part.to_m);
        }
        return std::move(parts_);
    }

private:
    const StreetNetwork& network_;
    const Walker& walker_;
    std::vector<PathPart> parts_;
};

}  // namespace

std::vector<PathPart> NearestFacilities::path(const Link& place) const {
    const auto choice = best_way(place);
    if (!choice) return {};
    PathParts parts(*network_, walker_);
    parts.leg(place.link_m);
    if (choice->facility != nullptr) {
        parts.street(place.edge, place.along_m, choice->facility->link.along_m);
        parts.leg(choice->facility->link.link_m);
        return std::move(parts).in_order();
    }
    parts.street(place.edge, place.along_m, metres_at(*network_, place.edge, choice->end));
    std::vector<LinkedFacility> winners;
    std::ranges::copy_if(facilities_, std::back_inserter(winners), [&](const auto& f) { return f.facility == choice->winner; });
    const PathReconstruction descent(*network_, labels_, walker_, winners);
    NodeId node = node_at(*network_, place.edge, choice->end);
    auto door = descent.door_at(node);
    for (; !door; door = descent.door_at(node)) {
        for (const Step& step : descent.onward(node)) {
            const bool along = network_->edge(step.edge).from == node;
            const double length_m = network_->edge(step.edge).length_m;
            parts.street(step.edge, along ? 0 : length_m, along ? length_m : 0);
            node = step.node;
        }
    }
    const Link& goal = door->facility->link;
    parts.street(goal.edge, metres_at(*network_, goal.edge, door->end), goal.along_m);
    parts.leg(goal.link_m);
    return std::move(parts).in_order();
}

std::vector<model::Quality> NearestFacilities::street_quality(const model::Streets& streets) const {
    const PathReconstruction descent(*network_, labels_, walker_, facilities_);
    const auto quality_of = [&](EdgeId edge) { return streets.ways[network_->edge(edge).way].quality; };
    std::vector<std::optional<model::Quality>> found(network_->node_count());
    std::vector<std::pair<NodeId, Step>> open;
    for (std::size_t i = 0; i < found.size(); ++i) {
        NodeId node = model::id_of<NodeId>(i);
        if (!labels_.at(node)) continue;
        while (!found[node.at()]) {
            if (const auto door = descent.door_at(node)) {
                found[node.at()] = quality_of(door->facility->link.edge);
                break;
            }
            const Step step = descent.onward(node).front();
            open.emplace_back(node, step);
            node = step.node;
        }
        for (; !open.empty(); open.pop_back()) {
            const auto& [before, step] = open.back();
            found[before.at()] = model::worse_of(quality_of(step.edge), *found[step.node.at()]);
        }
    }
    std::vector<model::Quality> result;
    result.reserve(found.size());
    for (const auto& quality : found) result.push_back(quality.value_or(model::Quality::surveyed));
    return result;
}

}  // namespace circle15::network
