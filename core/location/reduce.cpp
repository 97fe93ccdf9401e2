// SPDX-License-Identifier: MIT
#include "core/location/reduce.hpp"

#include <algorithm>
#include <optional>

namespace circle15::location {

namespace {

bool may_stand_in(const Limits& limits, CandidateId other, CandidateId candidate) {
    if (limits.cost[other] > limits.cost[candidate]) return false;
    const auto group = limits.group[candidate];
    const auto need = group ? limits.need[*group] : 0;
    // With a need of two or more, both may have to be chosen.
    return need == 0 || (need == 1 && limits.group[other] == group);
}

/// Whether `other` saves every row of `candidate` at least as much; both lists rise by row.
bool serves_all(std::span<const RowSaving> other, std::span<const RowSaving> candidate, std::size_t& work) {
    auto theirs = other.begin();
    for (const auto& [row, saving] : candidate) {
        while (theirs != other.end() && theirs->row < row) ++theirs, ++work;
        if (theirs == other.end() || theirs->row != row || theirs->saving < saving) return false;
        ++work;
    }
    return true;
}

}  // namespace

Reduced reduced(const Savings& savings, const Limits& limits, const By<CandidateId, bool>& excluded,
                const By<CandidateId, bool>& required) {
    Reduced smaller;
    smaller.limits = limits;
    auto& own = smaller.limits;
    own.site.clear();
    own.cost.clear();
    own.group.clear();
    By<CandidateId, std::optional<CandidateId>> number(savings.candidates);
    for (const auto candidate : ids<CandidateId>(savings.candidates)) {
        const auto group = limits.group[candidate];
        if (required[candidate]) {
            smaller.required.push_back(candidate);
            if (own.count) *own.count -= 1;
            if (own.budget) *own.budget = std::max(0.0, *own.budget - limits.cost[candidate]);
            if (group && own.need[*group] > 0) --own.need[*group];
        } else if (!excluded[candidate]) {
            number[candidate] = model::id_of<CandidateId>(smaller.of.size());
            smaller.of.push_back(candidate);
            own.site.push_back(limits.site[candidate]);
            own.cost.push_back(limits.cost[candidate]);
            own.group.push_back(group);
        }
    }
    SavingsBuilder builder(smaller.of.size());
    std::vector<Saving> row;
    for (const auto i : savings.persons.ids()) {
        double already = 0;
        for (const auto& [candidate, saving] : savings.of_row(i)) {
            if (required[candidate]) already = std::max(already, saving);
        }
        smaller.constant += savings.persons[i] * already;
        row.clear();
        for (const auto& [candidate, saving] : savings.of_row(i)) {
            if (number[candidate] && saving > already)
                row.push_back({.candidate = *number[candidate], .saving = saving - already});
        }
        builder.add(savings.persons[i], row);
    }
    smaller.savings = builder.finish();
    return smaller;
}

std::vector<CandidateId> still_open(const Reduced& smaller, const std::vector<CandidateId>& choice) {
    std::vector<CandidateId> open;
    for (const auto i : smaller.of.ids()) {
        if (std::ranges::binary_search(choice, smaller.of[i])) open.push_back(i);
    }
    return open;
}

By<CandidateId, bool> dominated(const Savings& savings, const Limits& limits, std::size_t work) {
    By<CandidateId, bool> out(savings.candidates, false);
    std::size_t done = 0;
    for (const auto candidate : out.ids()) {
        if (done >= work) break;
        const auto rows = savings.of_candidate(candidate);
        if (rows.empty()) {
            out[candidate] = !limits.group[candidate] || limits.need[*limits.group[candidate]] == 0;
            continue;
        }
        // Whoever stands in serves every row of the candidate, so the one with the fewest others names all who might.
        const auto rarest =
            std::ranges::min_element(rows, {}, [&](const RowSaving& own) { return savings.of_row(own.row).size(); });
        for (const auto& [other, saving] : savings.of_row(rarest->row)) {
            ++done;
            if (saving < rarest->saving) break;
            if (other == candidate || out[other] || !may_stand_in(limits, other, candidate)) continue;
            const auto theirs = savings.of_candidate(other);
            if (theirs.size() < rows.size()) continue;
            if (serves_all(theirs, rows, done)) {
                // Two that are alike each serve all of the other; the lower number is then still in when the higher is looked
                // at.
                const bool alike = other > candidate && theirs.size() == rows.size() &&
                                   may_stand_in(limits, candidate, other) && serves_all(rows, theirs, done);
                if (!alike) {
                    out[candidate] = true;
                    break;
                }
            }
        }
    }
    return out;
}

}  // namespace circle15::location
