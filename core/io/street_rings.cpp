// SPDX-License-Identifier: MIT
#include "core/io/street_rings.hpp"

#include <algorithm>
#include <utility>

namespace circle15::io {

std::optional<std::vector<NodeRing>> rings_of(const std::vector<std::int64_t>& ways,
                                              const std::map<std::int64_t, NodeLine>& lines) {
    std::vector<std::pair<std::int64_t, NodeLine>> open;
    for (const std::int64_t way : ways) {
        const auto line = lines.find(way);
        if (line == lines.end() || line->second.size() < 2) return std::nullopt;
        open.emplace_back(way, line->second);
    }
    std::vector<NodeRing> rings;
    while (!open.empty()) {
        NodeRing ring{.way = open.front().first, .nodes = std::move(open.front().second)};
        open.erase(open.begin());
        while (ring.nodes.front() != ring.nodes.back()) {
            const std::int64_t end = ring.nodes.back();
            const auto next = std::ranges::find_if(
                open, [&](const auto& one) { return one.second.front() == end || one.second.back() == end; });
            if (next == open.end()) return std::nullopt;
            NodeLine line = std::move(next->second);
            open.erase(next);
            if (line.front() != end) std::ranges::reverse(line);
            ring.nodes.insert(ring.nodes.end(), line.begin() + 1, line.end());
        }
        if (ring.nodes.size() < 4) return std::nullopt;
        rings.push_back(std::move(ring));
    }
    return rings;
}

}  // namespace circle15::io
