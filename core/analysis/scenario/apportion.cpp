// SPDX-License-Identifier: MIT
#include "core/analysis/scenario/apportion.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace circle15::analysis {

std::vector<std::int64_t> apportion(std::int64_t total, std::span<const std::int64_t> weights) {
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    if (total < 0 || sum <= 0) throw std::logic_error("nothing to share out, or nobody to share it among");
    std::vector<std::int64_t> parts(weights.size());
    std::vector<std::int64_t> remainders(weights.size());
    std::int64_t left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        std::int64_t product = 0;
        if (__builtin_mul_overflow(total, weights[i], &product)) throw std::overflow_error("too many to be shared out");
        parts[i] = product / sum;
        remainders[i] = product % sum;
        left -= parts[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return remainders[i]; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++parts[order[i]];
    return parts;
}

}  // namespace circle15::analysis
