// SPDX-License-Identifier: MIT
#include "core/location/iterated_local_search.hpp"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

namespace circle15::location {

namespace {

constexpr std::uint64_t seed = 15;
constexpr std::size_t most_closed = 8;
constexpr std::size_t swap_work = 20'000'000;

/// Open candidates by the persons they share with `middle`, itself first.
std::vector<CandidateId> neighbours(const Incumbent& set, const Savings& savings, CandidateId middle,
                                    By<CandidateId, double>& shared) {
    std::vector<CandidateId> found;
    for (const auto& [row, saving] : savings.of_candidate(middle)) {
        for (const auto& [other, saved] : savings.of_row(row)) {
            if (other == middle || !set.allowance().has(other)) continue;
            if (shared[other] == 0) found.push_back(other);
            shared[other] += savings.persons[row];
        }
    }
    std::ranges::sort(found, [&](CandidateId a, CandidateId b) { return std::pair(-shared[a], a) < std::pair(-shared[b], b); });
    for (const auto other : found) shared[other] = 0;
    found.insert(found.begin(), middle);
    return found;
}

}  // namespace

void iterated_local_search(Incumbent& set, const Savings& savings, const Limits& limits, std::size_t patience,
                           const std::function<bool(double total)>& go_on) {
    // The generator's bits alone, so that every standard library takes the same steps.
    std::mt19937_64 random(seed);
    By<CandidateId, double> shared(savings.candidates, 0.0);
    double total = set.total();
    for (std::size_t idle = 0; idle < patience && set.chosen().size() > 1 && go_on(total); ++idle) {
        Incumbent trial = set;
        const auto middle = trial.chosen()[random() % trial.chosen().size()];
        auto closing = neighbours(trial, savings, middle, shared);
        closing.resize(std::min<std::size_t>(closing.size(), 2 + random() % (most_closed - 1)));
        for (const auto candidate : closing) trial.close(candidate);
        add_greedily(trial, savings, limits, limits.budget.has_value());
        improve(trial, savings, limits, swap_work);
        const double found = trial.total();
        if (!trial.allowance().is_met() || found <= total * (1 + 1e-12)) continue;
        set = std::move(trial);
        total = found;
        idle = 0;
    }
}

}  // namespace circle15::location
