// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "core/location/problem.hpp"

namespace circle15::location {

/// How long to go on, whom to tell, and which solver to ask. One of these is shared by all steps of a request.
class SolveBudget {
public:
    using Report = std::function<bool(std::string_view stage, double value, std::optional<double> bound)>;

    explicit SolveBudget(const Request& request) : solver(request.solver), clock_(request.clock) {
        if (request.seconds) end_ = clock_() + *request.seconds;
    }

    Report report;  ///< may be empty
    Solver solver;

    [[nodiscard]] std::optional<double> seconds_left() const {
        if (!end_) return std::nullopt;
        return std::max(0.0, *end_ - clock_());
    }
    /// Whether the solver can be given a programme with so many entries: it looks at the clock too seldom where one is large.
    [[nodiscard]] bool has_time_for(std::size_t entries) const {
        constexpr double entries_a_second = 40'000;
        const auto left = seconds_left();
        return !left || static_cast<double>(entries) <= *left * entries_a_second;
    }
    /// For a first step that must leave time for the next one.
    [[nodiscard]] SolveBudget for_half_the_time() const {
        SolveBudget half = *this;
        if (end_) half.end_ = *end_ - *seconds_left() / 2;
        return half;
    }
    /// Tells how far the work is; false, from then on, when it should end.
    bool go_on(std::string_view stage, double value, std::optional<double> bound) {
        if (report && !stopped_ && !report(stage, value, bound)) stopped_ = true;
        return go_on();
    }
    bool go_on() {
        if (const auto left = seconds_left(); left && *left <= 0) stopped_ = true;
        return !stopped_;
    }

private:
    std::function<double()> clock_;
    std::optional<double> end_;
    bool stopped_ = false;
};

/// How far from the best is near enough. Where the objective is a cost, it is `total` less what is saved, and the tolerance is
/// relative to that cost; otherwise relative to what is saved.
struct Tolerance {
    double relative = 0;
    std::optional<double> total;

    [[nodiscard]] double at(double saved) const { return relative * std::max(0.0, total ? *total - saved : saved); }
};

/// The least total that would count as better than `value`, where totals are whole numbers or not.
[[nodiscard]] inline double next_better(double value, bool whole) {
    return whole ? std::floor(value + 0.5) + 1 : value + 1e-9 * std::max(1.0, std::abs(value));
}

/// A bound from floating-point work, as tight as whole totals allow.
[[nodiscard]] inline double settled_bound(double bound, bool whole) {
    return whole ? std::floor(bound + 1e-6 * std::max(1.0, std::abs(bound) * 1e-3)) : bound;
}

}  // namespace circle15::location
