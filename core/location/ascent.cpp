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
    for (std::uint32_t i = 0; i < savings.candidates; ++i) part.of.push_back(i);
    part.entries = savings.by_row;
    return part;
}

Part smaller(const Part& from, const std::vector<Fate>& status, std::vector<double>& price) {
    Part part{.count = from.count, .constant = from.constant, .persons = from.persons};
    std::vector<std::uint32_t> number(from.of.size());
    for (std::uint32_t i = 0; i < from.of.size(); ++i) {
        number[i] = static_cast<std::uint32_t>(part.of.size());
        if (status[i] == Fate::free) part.of.push_back(from.of[i]);
        if (status[i] == Fate::open) --part.count;
    }
    part.count = std::min(part.count, part.of.size());
    part.start.reserve(from.start.size());
    for (std::size_t row = 0; row < from.persons.size(); ++row) {
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

std::vector<double> prices_from(const Savings& savings, const std::vector<std::uint32_t>& choice) {
    std::vector<bool> open(savings.candidates, false);
    for (const auto candidate : choice) open[candidate] = true;
    std::vector<double> price;
    for (std::size_t row = 0; row < savings.persons.size(); ++row) {
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

std::vector<double> prices_with_open(const Part& part, std::vector<double> price, const std::vector<Fate>& status) {
    for (std::size_t row = 0; row < price.size(); ++row) {
        const auto own = part.of_row(row);
        const auto best =
            std::ranges::find_if(own, [&](const Saving& saving) { return status[saving.candidate] == Fate::open; });
        if (best != own.end()) price[row] += best->saving;
    }
    return price;
}

std::size_t most_doubtful(const std::vector<double>& share, const std::vector<double>& worth) {
    const auto doubt = [&](std::size_t i) { return std::pair(share[i] < near_certain ? share[i] : 0, worth[i]); };
    std::size_t most = 0;
    for (std::size_t i = 1; i < share.size(); ++i) {
        if (doubt(i) > doubt(most)) most = i;
    }
    return most;
}

Ascent::Ascent(const Part& part, std::vector<double> price, double length)
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
    limits_.group.assign(part.of.size(), 0);
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
    for (std::size_t row = 0; row < part_.persons.size(); ++row) {
        const double price = price_[row];
        const double persons = part_.persons[row];
        bound += persons * price;
        auto entry = part_.start[row];
        const auto end = part_.start[row + 1];
        for (; entry < end && part_.entries[entry].saving > price; ++entry)
            worth_[part_.entries[entry].candidate] += persons * (part_.entries[entry].saving - price);
        work_ += 1 + entry - part_.start[row];
    }
    pick_ = pick(worth_, limits_);
    return bound + pick_.worth;
}

void Ascent::rule_out(double bound, double least) {
    auto next = pick_.chosen.begin();
    for (std::uint32_t candidate = 0; candidate < worth_.size(); ++candidate) {
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
    for (std::size_t i = 0; i < share_.size(); ++i) share_[i] += averaging * (chosen_[i] - share_[i]);
    double norm = 0;
    for (std::size_t row = 0; row < price_.size(); ++row) {
        int served = 0;
        auto entry = part_.start[row];
        const auto end = part_.start[row + 1];
        for (; entry < end && part_.entries[entry].saving > price_[row]; ++entry)
            served += chosen_[part_.entries[entry].candidate];
        move_[row] = (1 - served) + momentum * move_[row];
        norm += part_.persons[row] * move_[row] * move_[row];
    }
    for (const auto candidate : pick_.chosen) chosen_[candidate] = 0;
    if (norm <= 0) return;
    const double step = length_ * std::max(bound - value, 1e-9 * std::max(1.0, bound)) / norm;
    for (std::size_t row = 0; row < price_.size(); ++row) {
        const double most = part_.start[row] < part_.start[row + 1] ? part_.entries[part_.start[row]].saving : 0;
        price_[row] = std::clamp(price_[row] - step * move_[row], 0.0, most);
    }
}

}  // namespace circle15::location
