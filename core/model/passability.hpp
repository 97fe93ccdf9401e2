// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/tags.hpp"

namespace circle15::model {

/// Whether a node with these OSM tags (a gate, a bollard, a wall) stops somebody on foot. The rules are two tables in the
/// source file; a node that is no barrier never does.
[[nodiscard]] bool bars_the_way(const TagLookup& tag);

}  // namespace circle15::model
