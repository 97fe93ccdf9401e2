// SPDX-License-Identifier: MIT
#include "core/location/ascent.hpp"

#include <algorithm>
#include <utility>

namespace circle15::location {

namespace {

constexpr double near_certain = 0.95;  ///< share of steps that took a candidate

}  // namespace

Part part_of(const Savings& savings, std::size_t count) {
    Part part{.count = std::min(count, savings.candidates), .persons = savings.persons, .start = savings.row_start};
    for (const auto i : ids<CandidateId>(savings.candidates)) part.of.push_back(i);
    part.entries = savings.by_row;
    return part;
}

Part smaller(const Part& from, const By<CandidateId, Fate>& status, By<RowId, double>& price) {
    Part part{.count = from.count, .constant = from.constant, .persons = from.persons};
    By<CandidateId, CandidateId> number(from.of.size());
    for (const auto i : from.of.ids()) {
        number[i] = model::id_of<CandidateId>(part.of.size());
        if (status[i] == Fate::free) part.of.push_back(from.of[i]);
        if (status[i] == Fate::open) --part.count;
    }
    part.count = std::min(part.count, part.of.size());
    part.start.reserve(from.start.size());
    for (const auto row : from.persons.ids()) {
        const auto first = part.entries.size();
        double already = 0;
        for (const auto& [candidate, saving] : from.of_row(row)) {
            if (status[candidate] == Fate::free) part.entries.push_back({.candidate = number[candidate], .saving = saving});
            if (status[candidate] != Fate::open) continue;
            already = saving;
            break;
        }
        while (part.entries.size() > first && part.entries.back().saving <= already) part.entries.pop_back();
        for (auto entry = first; entry < part.entries.size(); ++entry) part.entries[entry].saving -= already;
        part.constant += part.persons[row] * already;
        price[row] = std::max(0.0, price[row] - already);
        part.start.push_back(part.entries.size());
    }
    return part;
}

By<RowId, double> prices_from(const Savings& savings, const std::vector<CandidateId>& choice) {
    By<CandidateId, bool> open(savings.candidates, false);
    for (const auto candidate : choice) open[candidate] = true;
    By<RowId, double> price;
    for (const auto row : savings.persons.ids()) {
        double best = 0;
        double second = 0;
        for (const auto& [candidate, saving] : savings.of_row(row)) {
            if (!open[candidate]) continue;
            if (best > 0) {
                second = saving;
                break;
            }
            best = saving;
        }
        price.push_back((best + second) / 2);
    }
    return price;
}

By<RowId, double> prices_with_open(const Part& part, By<RowId, double> price, const By<CandidateId, Fate>& status) {
    for (const auto row : price.ids()) {
        const auto own = part.of_row(row);
        const auto best =
            std::ranges::find_if(own, [&](const Saving& saving) { return status[saving.candidate] == Fate::open; });
        if (best != own.end()) price[row] += best->saving;
    }
    return price;
}

CandidateId most_doubtful(const By<CandidateId, double>& share, const By<CandidateId, double>& worth) {
    const auto doubt = [&](CandidateId i) { return std::pair(share[i] < near_certain ? share[i] : 0, worth[i]); };
    CandidateId most;
    for (const auto i : share.ids()) {
        if (doubt(i) > doubt(most)) most = i;
    }
    return most;
}

Ascent::Ascent(const Part& part, By<RowId, double> price, double length)
    : part_(part),
      price_(std::move(price)),
      best_price_(price_),
      move_(part.persons.size(), 0.0),
      worth_(part.of.size()),
      best_worth_(part.of.size(), 0.0),
      chosen_(part.of.size(), 0),
      share_(part.of.size(), 0.0),
      status_(part.of.size(), Fate::free),
      length_(length) {
    limits_.count = part.count;
    limits_.group.assign(part.of.size(), {});
}

void Ascent::step(double value, double least) {
    const double bound = bound_now();
    rule_out(bound, least);
    if (bound < bound_ - 1e-6 * std::max(1.0, bound_ - value)) {
        idle_ = 0;
    } else if (++idle_ >= patience) {
        idle_ = 0;
        length_ *= shorter;
        price_ = best_price_;
        std::ranges::fill(move_, 0.0);
        if (bound >= bound_) return;
    }
    if (bound < bound_) {
        bound_ = bound;
        best_price_ = price_;
        best_worth_ = worth_;
    }
    walk(bound, value);
}

double Ascent::bound_now() {
    std::ranges::fill(worth_, 0.0);
    double bound = part_.constant;
    for (const auto row : part_.persons.ids()) {
        const double price = price_[row];
        const double persons = part_.persons[row];
        bound += persons * price;
        const auto own = part_.of_row(row);
        auto entry = own.begin();
        for (; entry != own.end() && entry->saving > price; ++entry)
            worth_[entry->candidate] += persons * (entry->saving - price);
        work_ += 1 + static_cast<std::size_t>(entry - own.begin());
    }
    pick_ = pick(worth_, limits_);
    return bound + pick_.worth;
}

void Ascent::rule_out(double bound, double least) {
    auto next = pick_.chosen.begin();
    for (const auto candidate : worth_.ids()) {
        const bool taken = next != pick_.chosen.end() && *next == candidate;
        if (taken) ++next;
        if (status_[candidate] != Fate::free) continue;
        const double loss =
            taken ? loss_of_leaving(candidate, worth_, pick_) : loss_of_taking(candidate, worth_, limits_, pick_);
        if (bound - loss >= least) continue;
        status_[candidate] = taken ? Fate::open : Fate::closed;
        opened_ += taken ? 1 : 0;
        ++decided_;
    }
}

void Ascent::walk(double bound, double value) {
    for (const auto candidate : pick_.chosen) chosen_[candidate] = 1;
    for (const auto i : share_.ids()) share_[i] += averaging * (chosen_[i] - share_[i]);
    double norm = 0;
    for (const auto row : price_.ids()) {
        int served = 0;
        for (const auto& [candidate, saving] : part_.of_row(row)) {
            if (saving <= price_[row]) break;
            served += chosen_[candidate];
        }
        move_[row] = (1 - served) + momentum * move_[row];
        norm += part_.persons[row] * move_[row] * move_[row];
    }
    for (const auto candidate : pick_.chosen) chosen_[candidate] = 0;
    if (norm <= 0) return;
    const double step = length_ * std::max(bound - value, 1e-9 * std::max(1.0, bound)) / norm;
    for (const auto row : price_.ids()) {
        const auto own = part_.of_row(row);
        const double most = own.empty() ? 0 : own.front().saving;
        price_[row] = std::clamp(price_[row] - step * move_[row], 0.0, most);
    }
}

}  // namespace circle15::location
