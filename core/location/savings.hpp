// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/location/limits.hpp"

namespace circle15::location {

/// What a person saves where a candidate is open.
struct Saving {
    CandidateId candidate;
    double saving = 0;
    bool operator==(const Saving&) const = default;
};

/// What an open candidate saves each person of a row.
struct RowSaving {
    RowId row;
    double saving = 0;
};

/// Every row of persons takes the greatest saving among the open candidates; the total is to be greatest. Maximal covering is
/// the case where each saving is 1, p-median the one where it is the cost avoided. Demand with equal savings is one row.
struct Savings {
    std::size_t candidates = 0;
    By<RowId, double> persons;
    std::vector<std::size_t> row_start{0};
    std::vector<Saving> by_row;  ///< greatest saving first, then by rising candidate
    std::vector<std::size_t> site_start;
    By<SlotId, RowSaving> by_site;  ///< by rising row
    bool whole = true;              ///< every total is a whole number
    bool graded = false;            ///< some row saves more at one candidate than at another

    [[nodiscard]] std::span<const Saving> of_row(RowId row) const {
        return std::span(by_row).subspan(row_start[row.at()], row_start[row.at() + 1] - row_start[row.at()]);
    }
    [[nodiscard]] auto slots_of(CandidateId candidate) const {
        return ids<SlotId>(site_start[candidate.at()], site_start[candidate.at() + 1]);
    }
    [[nodiscard]] std::span<const RowSaving> of_candidate(CandidateId candidate) const {
        return std::span(by_site).subspan(site_start[candidate.at()],
                                          site_start[candidate.at() + 1] - site_start[candidate.at()]);
    }
};

enum class EqualRows { merge, keep };

/// Collects rows, merging equal ones unless told to keep them.
class SavingsBuilder {
public:
    explicit SavingsBuilder(std::size_t candidates, EqualRows equal = EqualRows::merge);
    /// `savings` in the order of Savings::by_row; empty ones and rows without persons are dropped.
    void add(double persons, std::span<const Saving> savings);
    [[nodiscard]] Savings finish();

private:
    Savings savings_;
    EqualRows equal_;
    std::unordered_multimap<std::uint64_t, RowId> rows_;
};

/// Persons not covered by sites that stay, each saving 1 wherever a candidate covers them.
[[nodiscard]] Savings covering_savings(const Table& table, const Limits& limits);

/// Cost avoided by each person, who otherwise goes to the nearest site that stays or is charged `unreached_cost`.
[[nodiscard]] Savings cost_savings(const Table& table, const Limits& limits, double unreached_cost);

}  // namespace circle15::location
