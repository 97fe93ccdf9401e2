// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "core/location/savings.hpp"

namespace circle15::location {

/// A smaller model with the same best choice: candidates `of` the larger one remain, others are decided.
struct Reduced {
    Savings savings;
    Limits limits;
    std::vector<std::uint32_t> of;        ///< by candidate of the smaller model
    std::vector<std::uint32_t> required;  ///< of the larger model: in the choice
    double constant = 0;                  ///< what the required ones save
};

/// Leaves out `excluded` candidates and settles `required` ones (flags by candidate).
[[nodiscard]] Reduced reduced(const Savings& savings, const Limits& limits, const std::vector<bool>& excluded,
                              const std::vector<bool>& required);

/// Candidates that another one serves at least as well for every row, at no greater cost, and stands in for in every need. The
/// lower number stays where two are alike. Stops looking, and finds fewer, after about `work` steps.
[[nodiscard]] std::vector<bool> dominated(const Savings& savings, const Limits& limits, std::size_t work);

}  // namespace circle15::location
