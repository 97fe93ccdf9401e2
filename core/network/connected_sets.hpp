// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace circle15::network {

/// Sets of what is connected (union-find); the least number of a set stands for it.
class ConnectedSets {
public:
    /// So many, each by itself.
    explicit ConnectedSets(std::size_t count = 0) : roots_(count) { std::iota(roots_.begin(), roots_.end(), std::size_t{0}); }

    /// One more by itself; its number.
    std::size_t add() {
        roots_.push_back(roots_.size());
        return roots_.back();
    }
    [[nodiscard]] std::size_t root(std::size_t at) {
        while (roots_[at] != at) at = roots_[at] = roots_[roots_[at]];
        return at;
    }
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        roots_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> roots_;
};

}  // namespace circle15::network
