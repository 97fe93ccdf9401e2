// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <random>

namespace circle15::oracle {

/// Draws without the standard distributions, whose results differ between libraries.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    /// Both ends included.
    int roll(int low, int high) { return low + static_cast<int>(engine_() % static_cast<std::uint64_t>(high - low + 1)); }
    bool chance(int percent) { return roll(1, 100) <= percent; }
    template <class Values>
    const auto& one_of(const Values& values) {
        return values[static_cast<std::size_t>(roll(0, static_cast<int>(std::size(values)) - 1))];
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace circle15::oracle
