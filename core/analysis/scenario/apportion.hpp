// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace circle15::analysis {

/// `total` whole persons shared out in proportion to `weights` by largest remainder (Hamilton), ties to the earlier row: the
/// parts sum to `total` exactly. Where `total` is at most the weights' sum, no part exceeds its weight. Weights are 0 or more,
/// not all 0; `total` times the largest weight must fit 63 bits (std::overflow_error).
[[nodiscard]] std::vector<std::int64_t> apportion(std::int64_t total, std::span<const std::int64_t> weights);

}  // namespace circle15::analysis
