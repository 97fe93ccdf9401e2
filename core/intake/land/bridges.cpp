// SPDX-License-Identifier: MIT
#include "core/intake/land/bridges.hpp"

#include <algorithm>
#include <cstdint>
#include <format>
#include <map>

#include "core/model/walkability.hpp"
#include "core/network/connected_sets.hpp"

namespace circle15::intake {

namespace {

/// A bridge's end may stand this far off the land as drawn.
constexpr double shore_m = 50;

/// Bodies, and nodes at sea behind them, in sets of what is connected; the least number stands for a set.
class Sets : public network::ConnectedSets {
public:
    using ConnectedSets::ConnectedSets;

    std::size_t at_sea(std::int64_t node) {
        const auto known = nodes_.find(node);
        return known != nodes_.end() ? known->second : nodes_.emplace(node, add()).first->second;
    }

private:
    std::map<std::int64_t, std::size_t> nodes_;
};

}  // namespace

void join_by_bridges(std::vector<LandBody>& bodies, const CutStreets& streets, const geometry::Projection& projection,
                     const std::string& file, Findings& findings) {
    if (bodies.size() < 2) return;
    const LandIndex index(bodies, projection);
    Sets sets(bodies.size());
    const auto part_of = [&](std::int64_t id) {
        const auto node = std::ranges::lower_bound(streets.nodes, id, {}, [](const io::TaggedNode& one) { return one.at.id; });
        const auto body = index.nearest(projection.to_metres(node->at.place()), shore_m);
        return body ? *body : sets.at_sea(id);
    };
    std::map<std::size_t, std::int64_t> joined_by;  // body and a way that leads from it
    for (const io::CutWay& way : streets.ways) {
        const auto walk = model::walkability_of(way.tags.lookup());
        if (!walk || !model::bears_over_water(walk->kind, walk->carried)) continue;
        std::size_t before = part_of(way.nodes.front());
        for (std::size_t i = 0; i < way.nodes.size(); ++i) {
            const std::size_t part = part_of(way.nodes[i]);
            if (part < bodies.size()) joined_by.try_emplace(part, way.id);
            sets.join(before, part);
            before = part;
        }
    }
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const std::size_t root = sets.root(i);
        if (root == i) continue;
        bodies[i].joined_to = bodies[root].id;
        findings.issues.push_back({.file = file,
                                   .place = std::format("way {}", joined_by[i]),
                                   .field = {},
                                   .value = {},
                                   .rule = "islands_joined",
                                   .severity = model::Severity::note,
                                   .particulars = {{"island", bodies[i].name}, {"other_island", bodies[root].name}}});
    }
}

}  // namespace circle15::intake
