// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/location/savings.hpp"

namespace circle15::location {

/// Chosen candidates and, for every row, the best and the second best of them. `savings` and `limits` must outlive it.
class Incumbent {
public:
    Incumbent(const Savings& savings, const Limits& limits);

    [[nodiscard]] const std::vector<std::uint32_t>& chosen() const { return chosen_; }  ///< rising
    [[nodiscard]] const Allowance& allowance() const { return allowance_; }
    [[nodiscard]] double total() const;
    [[nodiscard]] double gain_of(std::uint32_t candidate) const;

    void open(std::uint32_t candidate);
    void close(std::uint32_t candidate);

    /// A chosen candidate's best replacement by `in`.
    struct Swap {
        std::uint32_t out = 0;
        double gain = 0;
    };
    /// The swap that gains most by bringing in `in` (Whitaker 1983, Resende & Werneck 2007); unset where none is allowed.
    [[nodiscard]] std::optional<Swap> best_swap(std::uint32_t in) const;
    /// Calls `look(out, gain)` for every swap that brings in `in`, allowed or not.
    void each_swap(std::uint32_t in, const std::function<void(std::uint32_t, double)>& look) const;

private:
    struct Best {
        double saving = 0;
        double second = 0;
        std::uint32_t candidate = 0;
    };
    void rank(std::uint32_t row);
    [[nodiscard]] double corrections(std::uint32_t in) const;

    const Savings* savings_;
    Allowance allowance_;
    std::vector<std::uint32_t> chosen_;
    std::vector<Best> best_;                  ///< by row; candidate counts only where saving > 0
    std::vector<double> loss_;                ///< by candidate: what closing it would lose
    mutable std::vector<double> correction_;  ///< by candidate: what bringing in one saves of that loss
};

/// Lazy greedy: adds the candidate that gains most, or most for its cost, while anything is gained and the limits allow; then
/// whatever the limits still require.
void add_greedily(Incumbent& set, const Savings& savings, const Limits& limits, bool per_cost);

/// Swaps and additions that gain, until none does or about `work` steps are done.
void improve(Incumbent& set, const Savings& savings, const Limits& limits, std::size_t work);

/// The better of two greedy choices after swaps.
[[nodiscard]] std::vector<std::uint32_t> greedy_choice(const Savings& savings, const Limits& limits);

[[nodiscard]] double total_of(const Savings& savings, const std::vector<std::uint32_t>& chosen);

}  // namespace circle15::location
