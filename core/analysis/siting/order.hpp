// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/siting/answer.hpp"
#include "core/analysis/siting/limits.hpp"
#include "core/analysis/siting/served.hpp"

namespace circle15::analysis::siting {

/// The chosen candidates in the order in which each adds most to those before it: persons reached or, by `cost`, cost saved
/// where a person out of reach pays `unreached`.
struct OrderBy {
    bool cost = false;
    double unreached = 0;
    bool charged = false;  ///< whether the objective charges so, and not this order alone
};
[[nodiscard]] std::vector<Step> steps_of(const Table& table, const Limits& limits, const std::vector<std::uint32_t>& chosen,
                                         const OrderBy& by);

/// The same by persons served within the capacities.
[[nodiscard]] std::vector<Step> served_steps(const ServedModel& model, const Table& table, const Limits& limits,
                                             const std::vector<std::uint32_t>& chosen);

}  // namespace circle15::analysis::siting
