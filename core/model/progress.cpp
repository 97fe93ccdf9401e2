// SPDX-License-Identifier: MIT
#include "core/model/progress.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace circle15::model {

void advance(const Progress& progress, double share) {
    if (progress && !progress(share)) throw Stopped();
}

Parts::Parts(const Progress& whole, std::vector<double> weights)
    : whole_(&whole), weights_(std::move(weights)), shares_(weights_.size(), 0.0) {
    const double sum = std::accumulate(weights_.begin(), weights_.end(), 0.0);
    for (auto& weight : weights_) weight /= sum;
}

Progress Parts::part(std::size_t row) {
    if (!*whole_) return {};
    return [this, row](double share) { return tell(row, share); };
}

bool Parts::tell(std::size_t row, double share) {
    const std::lock_guard lock(guard_);
    shares_[row] = std::max(shares_[row], share);
    return (*whole_)(std::inner_product(weights_.begin(), weights_.end(), shares_.begin(), 0.0));
}

}  // namespace circle15::model
