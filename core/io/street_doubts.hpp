// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/model/data_issue.hpp"
#include "core/model/street.hpp"

namespace circle15::io {

/// Nodes that lie far from every neighbour while those lie close together, as a node does whose coordinates were mistyped:
/// `street_spike`, by way.
[[nodiscard]] std::vector<model::DataIssue> street_doubts(const model::Streets& streets);

}  // namespace circle15::io
