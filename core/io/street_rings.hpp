// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace circle15::io {

/// Nodes of a way, or of a closed ring: its first node again at the end.
using NodeLine = std::vector<std::int64_t>;

struct NodeRing {
    std::int64_t way = 0;  ///< the first way it is made of
    NodeLine nodes;
};

/// The closed rings that the ways make when they are joined end to end, in the order of their first way; nothing where a way
/// is missing or one is left over.
[[nodiscard]] std::optional<std::vector<NodeRing>> rings_of(const std::vector<std::int64_t>& ways,
                                                            const std::map<std::int64_t, NodeLine>& lines);

}  // namespace circle15::io
