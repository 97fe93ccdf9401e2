// SPDX-License-Identifier: MIT
#include "core/analysis/nearest_walks.hpp"

#include <algorithm>

#include "core/model/parallel.hpp"

namespace circle15::analysis {

using network::Direction;

std::vector<Direction> directions_of(WalkRule walk) {
    if (walk == WalkRule::worse) return {Direction::to_facility, Direction::from_facility};
    return {walk == WalkRule::from_facility ? Direction::from_facility : Direction::to_facility};
}

WalkCosts nearest_walks(const Ground& ground, const std::vector<network::LinkedFacility>& open, WalkRule walk,
                        network::Walker walker, std::optional<network::FlatDmm> limit, unsigned threads) {
    WalkCosts costs(ground.study.homes.size());
    const auto directions = directions_of(walk);
    // The worse of there and back must be to one and the same facility, so each is asked by itself.
    const bool each = directions.size() > 1;
    for (std::size_t first = 0; first < open.size(); first += each ? 1 : open.size()) {
        std::vector<network::NearestFacilities> ways;
        for (const auto direction : directions) {
            walker.direction = direction;
            ways.emplace_back(ground.network, each ? std::vector{open[first]} : open, walker, limit);
        }
        model::in_stretches(costs.size(), threads, [&](std::size_t from, std::size_t to) {
            for (std::size_t row = from; row < to; ++row) {
                const auto* link = ground.home_link(model::id_of<model::HomeId>(row));
                auto found = link == nullptr ? std::nullopt : ways.front().from(*link);
                if (found && each) {
                    const auto back = ways.back().from(*link);
                    if (!back) continue;
                    found->cost = std::max(found->cost, back->cost);
                }
                if (found && (!costs[row] || found->cost < costs[row]->cost)) costs[row] = found;
            }
        });
    }
    return costs;
}

}  // namespace circle15::analysis
