// SPDX-License-Identifier: MIT
#include "core/location/incumbent.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <tuple>

namespace circle15::location {

Incumbent::Incumbent(const Savings& savings, const Limits& limits)
    : savings_(&savings),
      allowance_(limits),
      best_(savings.persons.size()),
      loss_(savings.candidates, 0.0),
      correction_(savings.candidates, 0.0) {}

double Incumbent::total() const {
    double sum = 0;
    for (const auto row : best_.ids()) sum += savings_->persons[row] * best_[row].saving;
    return sum;
}

double Incumbent::gain_of(CandidateId candidate) const {
    double gain = 0;
    for (const auto& [row, saving] : savings_->of_candidate(candidate)) {
        if (saving > best_[row].saving) gain += savings_->persons[row] * (saving - best_[row].saving);
    }
    return gain;
}

void Incumbent::rank(RowId row) {
    auto& best = best_[row];
    const double persons = savings_->persons[row];
    if (best.saving > 0) loss_[best.candidate] -= persons * (best.saving - best.second);
    best = {};
    for (const auto& [candidate, saving] : savings_->of_row(row)) {
        if (!allowance_.has(candidate)) continue;
        if (best.saving > 0) {
            best.second = saving;
            break;
        }
        best.saving = saving;
        best.candidate = candidate;
    }
    if (best.saving > 0) loss_[best.candidate] += persons * (best.saving - best.second);
}

void Incumbent::open(CandidateId candidate) {
    allowance_.add(candidate);
    chosen_.insert(std::ranges::lower_bound(chosen_, candidate), candidate);
    loss_[candidate] = 0;
    for (const auto& [row, saving] : savings_->of_candidate(candidate)) {
        if (saving > best_[row].second) rank(row);
    }
}

void Incumbent::close(CandidateId candidate) {
    allowance_.remove(candidate);
    chosen_.erase(std::ranges::lower_bound(chosen_, candidate));
    for (const auto& [row, saving] : savings_->of_candidate(candidate)) {
        if (saving >= best_[row].second) rank(row);
    }
}

// Fills `correction_` for the open candidates that share rows with `in` and returns what `in` alone gains.
double Incumbent::corrections(CandidateId in) const {
    double gain = 0;
    for (const auto& [row, saving] : savings_->of_candidate(in)) {
        const auto& best = best_[row];
        if (saving > best.saving) gain += savings_->persons[row] * (saving - best.saving);
        if (best.saving > 0 && saving > best.second) {
            correction_[best.candidate] += savings_->persons[row] * (std::min(saving, best.saving) - best.second);
        }
    }
    return gain;
}

void Incumbent::each_swap(CandidateId in, const std::function<void(CandidateId, double)>& look) const {
    const double gain = corrections(in);
    for (const auto out : chosen_) {
        look(out, gain - loss_[out] + correction_[out]);
        correction_[out] = 0;
    }
}

std::optional<Incumbent::Swap> Incumbent::best_swap(CandidateId in) const {
    const double gain = corrections(in);
    std::optional<Swap> best;
    for (const auto out : chosen_) {
        const double change = gain - loss_[out] + correction_[out];
        correction_[out] = 0;
        if ((!best || change > best->gain) && allowance_.may_swap(out, in)) best = Swap{.out = out, .gain = change};
    }
    return best;
}

void add_greedily(Incumbent& set, const Savings& savings, const Limits& limits, bool per_cost) {
    struct Offer {
        double worth = 0;
        double gain = 0;
        CandidateId candidate;
        bool operator<(const Offer& other) const {
            return std::tie(worth, gain, other.candidate) < std::tie(other.worth, other.gain, candidate);
        }
    };
    const auto offer = [&](CandidateId candidate) {
        const double gain = set.gain_of(candidate);
        const bool priced = per_cost && limits.cost[candidate] > 0;
        return Offer{.worth = per_cost && !priced && gain > 0 ? std::numeric_limits<double>::infinity()
                              : priced                        ? gain / limits.cost[candidate]
                                                              : gain,
                     .gain = gain,
                     .candidate = candidate};
    };
    std::priority_queue<Offer> offers;
    for (const auto candidate : ids<CandidateId>(savings.candidates)) {
        if (!set.allowance().has(candidate)) offers.push(offer(candidate));
    }
    std::vector<CandidateId> idle;
    while (!offers.empty()) {
        const auto top = offers.top();
        offers.pop();
        // What is not allowed now never will be: uses and reserves only grow.
        if (!set.allowance().may_add(top.candidate)) continue;
        const auto now = offer(top.candidate);
        if (!offers.empty() && now < offers.top()) {
            offers.push(now);
        } else if (now.gain > 0) {
            set.open(top.candidate);
        } else {
            idle.push_back(top.candidate);
        }
    }
    std::ranges::sort(idle, {}, [&](CandidateId candidate) { return std::tuple(limits.cost[candidate], candidate); });
    for (const auto candidate : idle) {
        if (set.allowance().is_needed(candidate) && set.allowance().may_add(candidate)) set.open(candidate);
    }
}

void improve(Incumbent& set, const Savings& savings, const Limits& limits, std::size_t work) {
    std::size_t done = 0;
    std::size_t unchanged = 0;
    const double least = 1e-9 * std::max(1.0, set.total());
    for (std::size_t turn = 0; unchanged < savings.candidates && done < work; ++turn) {
        const auto in = model::id_of<CandidateId>(turn % savings.candidates);
        ++unchanged;
        if (set.allowance().has(in)) continue;
        done += savings.of_candidate(in).size() + set.chosen().size();
        const auto swap = set.best_swap(in);
        if (!swap || swap->gain <= least) continue;
        set.close(swap->out);
        set.open(in);
        unchanged = 0;
    }
    add_greedily(set, savings, limits, false);
}

std::vector<CandidateId> greedy_choice(const Savings& savings, const Limits& limits) {
    std::vector<CandidateId> best;
    double most = -1;
    for (const bool per_cost : {false, true}) {
        if (per_cost && !limits.budget) continue;
        Incumbent set(savings, limits);
        add_greedily(set, savings, limits, per_cost);
        improve(set, savings, limits, 200'000'000);
        if (set.allowance().is_met() && set.total() > most) {
            most = set.total();
            best = set.chosen();
        }
    }
    return best;
}

double total_of(const Savings& savings, const std::vector<CandidateId>& chosen) {
    By<CandidateId, bool> open(savings.candidates, false);
    for (const auto candidate : chosen) open[candidate] = true;
    double sum = 0;
    for (const auto row : savings.persons.ids()) {
        const auto own = savings.of_row(row);
        const auto best = std::ranges::find_if(own, [&](const Saving& saving) { return open[saving.candidate]; });
        if (best != own.end()) sum += savings.persons[row] * best->saving;
    }
    return sum;
}

}  // namespace circle15::location
