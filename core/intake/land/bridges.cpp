// SPDX-License-Identifier: MIT
#include "core/intake/land/bridges.hpp"

#include <algorithm>
#include <cstdint>
#include <format>
#include <map>
#include <numeric>

#include "core/model/walkability.hpp"

namespace circle15::intake {

namespace {

/// A bridge's end may stand this far off the land as drawn.
constexpr double shore_m = 50;

bool is_carried(const model::Walkability& walk) {
    return walk.carried || walk.kind == model::StreetKind::bridge || walk.kind == model::StreetKind::pier ||
           walk.kind == model::StreetKind::tunnel;
}

/// Bodies, and nodes at sea behind them, in sets of what is connected; the least number stands for a set.
class Sets {
public:
    explicit Sets(std::size_t bodies) : roots_(bodies) { std::iota(roots_.begin(), roots_.end(), std::size_t{0}); }

    std::size_t at_sea(std::int64_t node) {
        const auto [known, first] = nodes_.try_emplace(node, roots_.size());
        if (first) roots_.push_back(roots_.size());
        return known->second;
    }
    std::size_t root(std::size_t at) {
        while (roots_[at] != at) at = roots_[at] = roots_[roots_[at]];
        return at;
    }
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        roots_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> roots_;
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
        if (!walk || !is_carried(*walk)) continue;
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
