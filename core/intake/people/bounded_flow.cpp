// SPDX-License-Identifier: MIT
#include "core/intake/people/bounded_flow.hpp"

#include <algorithm>
#include <limits>

namespace circle15::intake {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

}  // namespace

BoundedFlow::BoundedFlow(std::size_t nodes) : arcs_of_(nodes + 2), wanted_(nodes) {}

void BoundedFlow::add_pair(std::size_t from, std::size_t to, std::int64_t most) {
    arcs_of_[from].push_back(to_.size());
    to_.push_back(to);
    free_.push_back(most);
    arcs_of_[to].push_back(to_.size());
    to_.push_back(from);
    free_.push_back(0);
    most_.insert(most_.end(), {most, 0});
}

std::size_t BoundedFlow::add_arc(std::size_t from, std::size_t to, std::int64_t least, std::int64_t most) {
    add_pair(from, to, most - least);
    least_.push_back(least);
    wanted_[to] += least;
    wanted_[from] -= least;
    return least_.size() - 1;
}

/// Sends what it can along one shortest path; 0 where there is none.
std::int64_t BoundedFlow::augment(std::size_t source, std::size_t sink) {
    std::vector<std::size_t> by(arcs_of_.size(), nowhere);
    std::vector<std::size_t> queue{source};
    for (std::size_t next = 0; next < queue.size() && by[sink] == nowhere; ++next) {
        for (const std::size_t half : arcs_of_[queue[next]]) {
            if (free_[half] == 0 || by[to_[half]] != nowhere || to_[half] == source) continue;
            by[to_[half]] = half;
            queue.push_back(to_[half]);
        }
    }
    if (by[sink] == nowhere) return 0;
    std::int64_t amount = std::numeric_limits<std::int64_t>::max();
    for (std::size_t node = sink; node != source; node = to_[by[node] ^ 1U]) amount = std::min(amount, free_[by[node]]);
    for (std::size_t node = sink; node != source; node = to_[by[node] ^ 1U]) {
        free_[by[node]] -= amount;
        free_[by[node] ^ 1U] += amount;
    }
    return amount;
}

bool BoundedFlow::solve() {
    const std::size_t source = wanted_.size();
    const std::size_t sink = source + 1;
    std::int64_t left = 0;
    for (std::size_t node = 0; node < wanted_.size(); ++node) {
        if (wanted_[node] > 0) {
            add_pair(source, node, wanted_[node]);
            left += wanted_[node];
        } else if (wanted_[node] < 0) {
            add_pair(node, sink, -wanted_[node]);
        }
    }
    while (left > 0) {
        const std::int64_t amount = augment(source, sink);
        if (amount == 0) return false;
        left -= amount;
    }
    return true;
}

}  // namespace circle15::intake
