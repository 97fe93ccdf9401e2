// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/location/savings.hpp"

namespace circle15::location {

/// Chosen candidates and, for every row, the best and the second best of them. `savings` and `limits` must outlive it.
class Incumbent {
public:
    Incumbent(const Savings& savings, const Limits& limits);

    [[nodiscard]] const std::vector<CandidateId>& chosen() const { return chosen_; }  ///< rising
    [[nodiscard]] const Allowance& allowance() const { return allowance_; }
    [[nodiscard]] double total() const;
    [[nodiscard]] double gain_of(CandidateId candidate) const;

    void open(CandidateId candidate);
    void close(CandidateId candidate);

    /// A chosen candidate's best replacement by `in`.
    struct Swap {
        CandidateId out;
        double gain = 0;
    };
    /// The swap that gains most by bringing in `in` (Whitaker 1983, Resende & Werneck 2007); unset where none is allowed.
    [[nodiscard]] std::optional<Swap> best_swap(CandidateId in) const;
    /// Calls `look(out, gain)` for every swap that brings in `in`, allowed or not.
    void each_swap(CandidateId in, const std::function<void(CandidateId, double)>& look) const;

private:
    struct Best {
        double saving = 0;
        double second = 0;
        CandidateId candidate;
    };
    void rank(RowId row);
    [[nodiscard]] double corrections(CandidateId in) const;

    const Savings* savings_;
    Allowance allowance_;
    std::vector<CandidateId> chosen_;
    By<RowId, Best> best_;                        ///< candidate counts only where saving > 0
    By<CandidateId, double> loss_;                ///< what closing it would lose
    mutable By<CandidateId, double> correction_;  ///< what bringing in one saves of that loss
};

/// Lazy greedy: adds the candidate that gains most, or most for its cost, while anything is gained and the limits allow; then
/// whatever the limits still require.
void add_greedily(Incumbent& set, const Savings& savings, const Limits& limits, bool per_cost);

/// Swaps and additions that gain, until none does or about `work` steps are done.
void improve(Incumbent& set, const Savings& savings, const Limits& limits, std::size_t work);

/// The better of two greedy choices after swaps.
[[nodiscard]] std::vector<CandidateId> greedy_choice(const Savings& savings, const Limits& limits);

[[nodiscard]] double total_of(const Savings& savings, const std::vector<CandidateId>& chosen);

}  // namespace circle15::location
