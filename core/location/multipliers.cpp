// SPDX-License-Identifier: MIT
#include "core/location/multipliers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/location/pick.hpp"

namespace circle15::location {

namespace {

constexpr std::size_t check_every = 20;
constexpr std::size_t offer_every = 3;     ///< checks
constexpr double restart_sooner = 0.4;     ///< of the gap at the last restart
constexpr std::size_t restart_later = 12;  ///< checks without a restart

/// A point of the dual and one of the primal: prices of rows and of a unit of budget, and how much of each candidate is open.
struct Point {
    By<RowId, double> price;
    double budget_price = 0;
    By<CandidateId, double> share;
};

void add(Point& sum, const Point& point, double weight) {
    for (const auto i : sum.price.ids()) sum.price[i] += weight * (point.price[i] - sum.price[i]);
    for (const auto i : sum.share.ids()) sum.share[i] += weight * (point.share[i] - sum.share[i]);
    sum.budget_price += weight * (point.budget_price - sum.budget_price);
}

/// Primal-dual steps (Chambolle & Pock 2011) with diagonal scaling and restarts at the average (Applegate et al. 2021).
class Search {
public:
    Search(const Relaxation& relaxation, const Limits& limits, BoundingTask& task, SolveBudget& solve_budget)
        : relaxation_(relaxation),
          limits_(limits),
          task_(task),
          solve_budget_(solve_budget),
          slack_(relaxation.persons().size()),
          worth_(relaxation.candidates()),
          pull_(relaxation.candidates()),
          reach_(relaxation.candidates(), 0.0) {
        result_.bound = std::numeric_limits<double>::infinity();
        result_.excluded.assign(relaxation.candidates(), false);
        result_.required.assign(relaxation.candidates(), false);
        kept_.assign(relaxation.candidates(), false);
        now_.share.assign(relaxation.candidates(), 0.0);
        for (const auto row : slack_.ids()) {
            highest_.push_back(relaxation.highest(row));
            scale_ += relaxation.persons()[row] * highest_.back();
            now_.price.push_back(highest_.back() / 2);
            step_.push_back(highest_.back() / std::max(1.0, relaxation.candidates_of(row)));
        }
        const By<RowId, double> nothing(slack_.size(), 0.0);
        (void)relaxation.price(nothing, reach_);
        for (const auto candidate : task.kept) now_.share[candidate] = 1;
    }

    Bounding run() {
        average_ = start_ = now_;
        double last_gap = look_at(now_);
        old_worth_ = worth_;
        std::size_t since = 0, checks = 0, averaged = 0;
        for (std::size_t round = 1; round <= task_.rounds && is_open(); ++round) {
            move();
            add(average_, now_, 1.0 / static_cast<double>(++averaged));
            if (round % check_every != 0) continue;
            if (!solve_budget_.go_on("bound", task_.value, result_.bound)) break;
            const double gap_now = look_at(now_);
            const double gap_average = look_at(average_);
            if (++checks % offer_every == 0 && task_.offer) offer();
            if (std::min(gap_now, gap_average) > restart_sooner * last_gap && ++since < restart_later) continue;
            if (gap_average < gap_now) now_ = average_;
            last_gap = look_at(now_);
            old_worth_ = free_worth_;
            rebalance();
            average_ = start_ = now_;
            since = averaged = 0;
        }
        result_.bound = std::max(task_.value, settled_bound(result_.bound, task_.whole));
        return std::move(result_);
    }

private:
    [[nodiscard]] double margin() const { return 1e-9 * std::max(1.0, std::abs(task_.value)); }
    [[nodiscard]] bool is_open() const {
        return settled_bound(result_.bound, task_.whole) > task_.value + task_.tolerance.at(task_.value) + margin();
    }

    /// Computes each candidate's worth at the prices, uses the bound that follows from it, and returns that bound.
    double bound_at(const Point& point) {
        double constant = relaxation_.price(point.price, worth_);
        free_worth_ = worth_;
        if (limits_.budget) {
            constant += point.budget_price * *limits_.budget;
            for (const auto i : worth_.ids()) worth_[i] -= point.budget_price * limits_.cost[i];
        }
        pick_ = pick(worth_, limits_);
        const double bound = constant + pick_.worth;
        result_.bound = std::min(result_.bound, bound);
        rule_out(bound);
        return bound;
    }
    double look_at(const Point& point) {
        const double fractions = relaxation_.least(point.share);
        if (!limits_.budget && std::ranges::all_of(limits_.need, [](auto need) { return need == 0; }))
            result_.fractions = std::max(result_.fractions, fractions);
        return bound_at(point) - std::max(task_.value, fractions);
    }

    // A candidate whose forced choice brings the bound below anything better than what is known can be decided.
    void rule_out(double bound) {
        const double least =
            std::max(next_better(task_.value, task_.whole), task_.value + task_.tolerance.at(task_.value)) - margin();
        std::ranges::fill(kept_, false);
        for (const auto candidate : task_.kept) kept_[candidate] = true;
        auto next = pick_.chosen.begin();
        for (const auto candidate : worth_.ids()) {
            if (next != pick_.chosen.end() && *next == candidate) {
                ++next;
                if (kept_[candidate] && bound - loss_of_leaving(candidate, worth_, pick_) < least)
                    result_.required[candidate] = true;
            } else if (!kept_[candidate] && bound - loss_of_taking(candidate, worth_, limits_, pick_) < least) {
                result_.excluded[candidate] = true;
            }
        }
    }

    // Rows move against the persons served more or less than once, then candidates along what they are worth, looking ahead.
    void move() {
        relaxation_.slack(now_.price, now_.share, slack_);
        for (const auto row : slack_.ids()) {
            now_.price[row] = std::clamp(now_.price[row] - weight_ * step_[row] * slack_[row], 0.0, highest_[row]);
        }
        const double budget = limits_.budget.value_or(0);
        if (budget > 0) {
            double spent = 0;
            for (const auto i : now_.share.ids()) spent += now_.share[i] * limits_.cost[i];
            now_.budget_price = std::max(0.0, now_.budget_price - weight_ * (1 - spent / budget) * scale_ / budget / 4);
        }
        (void)relaxation_.price(now_.price, worth_);
        for (const auto i : worth_.ids()) {
            pull_[i] = reach_[i] > 0 ? (2 * worth_[i] - old_worth_[i] - now_.budget_price * limits_.cost[i]) : 0;
        }
        std::swap(old_worth_, worth_);
        share_out();
    }

    [[nodiscard]] double moved(CandidateId i, double level) const {
        return reach_[i] > 0 ? std::clamp(now_.share[i] + (pull_[i] - level) / (weight_ * reach_[i]), 0.0, 1.0) : 0;
    }

    // The nearest shares that add up to the count at most: all candidates' pulls are lowered by one level, found by bisection.
    void share_out() {
        const auto sum = [&](double level) {
            double total = 0;
            for (const auto i : pull_.ids()) total += moved(i, level);
            return total;
        };
        double level = 0;
        const double count = limits_.count ? static_cast<double>(*limits_.count) : static_cast<double>(pull_.size());
        if (sum(0) > count) {
            double low = 0;
            double high = 0;
            for (const auto i : pull_.ids()) high = std::max(high, pull_[i] + weight_ * reach_[i]);
            for (int halving = 0; halving < 40; ++halving) {
                level = (low + high) / 2;
                (sum(level) > count ? low : high) = level;
            }
        }
        for (const auto i : pull_.ids()) now_.share[i] = moved(i, level);
    }

    // Prices and shares should have moved equally far, each in its own measure.
    void rebalance() {
        double prices = 0;
        double shares = 0;
        const auto persons = relaxation_.persons();
        for (const auto row : step_.ids()) {
            const double change = now_.price[row] - start_.price[row];
            if (step_[row] > 0) prices += persons[row] * change * change / step_[row];
        }
        for (const auto i : reach_.ids()) {
            const double change = now_.share[i] - start_.share[i];
            shares += reach_[i] * change * change;
        }
        if (prices > 0 && shares > 0) weight_ = std::exp(0.5 * std::log(weight_) + 0.5 * std::log(std::sqrt(prices / shares)));
    }

    // The candidates open for the greatest share come first.
    void offer() {
        std::vector<CandidateId> order;
        for (const auto candidate : average_.share.ids()) {
            if (average_.share[candidate] > 0.01) order.push_back(candidate);
        }
        std::ranges::stable_sort(order, std::ranges::greater{},
                                 [&](CandidateId candidate) { return average_.share[candidate]; });
        task_.offer(order, task_.value, task_.kept);
    }

    const Relaxation& relaxation_;
    const Limits& limits_;
    BoundingTask& task_;
    SolveBudget& solve_budget_;
    By<RowId, double> slack_;
    By<RowId, double> highest_;  ///< price by row
    By<RowId, double> step_;
    By<CandidateId, double> worth_;
    By<CandidateId, double> free_worth_;  ///< before the price of budget
    By<CandidateId, double> old_worth_;
    By<CandidateId, double> pull_;
    By<CandidateId, double> reach_;  ///< its worth where persons cost nothing
    By<CandidateId, bool> kept_;
    double scale_ = 0;
    double weight_ = 1;  ///< of steps in prices against steps in shares
    Point now_;
    Point start_;
    Point average_;
    Pick pick_;
    Bounding result_;
};

}  // namespace

Bounding bound_by_multipliers(const Relaxation& relaxation, const Limits& limits, BoundingTask& task,
                              SolveBudget& solve_budget) {
    return Search(relaxation, limits, task, solve_budget).run();
}

double SavingsRelaxation::price(const By<RowId, double>& multipliers, By<CandidateId, double>& worth) const {
    const auto& persons = savings_->persons;
    for (const auto candidate : ids<CandidateId>(savings_->candidates)) {
        double sum = 0;
        for (const auto& [row, saving] : savings_->of_candidate(candidate))
            sum += persons[row] * std::max(0.0, saving - multipliers[row]);
        worth[candidate] = sum;
    }
    double constant = 0;
    for (const auto row : persons.ids()) constant += persons[row] * multipliers[row];
    return constant;
}

void SavingsRelaxation::slack(const By<RowId, double>& multipliers, const By<CandidateId, double>& share,
                              By<RowId, double>& slack) const {
    std::ranges::fill(slack, 1.0);
    for (const auto candidate : share.ids()) {
        if (share[candidate] <= 0) continue;
        // At its highest price a row's best saving is still wanted, else covering would never be counted there.
        for (const auto& [row, saving] : savings_->of_candidate(candidate))
            slack[row] -= saving >= multipliers[row] ? share[candidate] : 0;
    }
}

double SavingsRelaxation::least(const By<CandidateId, double>& share) const {
    double total = 0;
    for (const auto row : savings_->persons.ids()) {
        double left = 1;
        for (const auto& [candidate, saving] : savings_->of_row(row)) {
            const double taken = std::min(left, share[candidate]);
            total += savings_->persons[row] * taken * saving;
            left -= taken;
            if (left <= 0) break;
        }
    }
    return total;
}

}  // namespace circle15::location
