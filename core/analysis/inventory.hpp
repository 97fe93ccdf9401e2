// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// Every connected part of the streets, named after its island and its place by size there; none is ever dropped.
[[nodiscard]] std::vector<ComponentRow> components_of(const Ground& ground);

/// Every edge of the network as a street with its island and component.
[[nodiscard]] std::vector<StreetRow> streets_of(const Ground& ground);

}  // namespace circle15::analysis
