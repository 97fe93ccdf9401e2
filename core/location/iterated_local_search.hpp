// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "core/location/incumbent.hpp"

namespace circle15::location {

/// Iterated local search (Lourenco, Martin & Stutzle 2003) from `set`: closes a few open candidates that serve the same rows,
/// fills up again greedily, swaps, and keeps what gains. Ends after `patience` rounds without gain or when `go_on(total)`,
/// asked every round, says so. The same for the same arguments, unless `go_on` goes by the clock.
void iterated_local_search(Incumbent& set, const Savings& savings, const Limits& limits, std::size_t patience,
                           const std::function<bool(double total)>& go_on);

}  // namespace circle15::location
