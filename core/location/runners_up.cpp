// SPDX-License-Identifier: MIT
#include "core/location/runners_up.hpp"

#include <algorithm>
#include <utility>

#include "core/location/incumbent.hpp"

namespace circle15::location {

namespace {

constexpr std::size_t served_work = 50'000'000;
constexpr std::size_t cheap_entries = 500'000;
constexpr std::size_t cheap_nodes = 200;

/// The best substitute of each chosen candidate, as they come.
class Best {
public:
    Best(const std::vector<CandidateId>& chosen, double least) : chosen_(chosen), best_(chosen.size()), least_(least) {}

    void look(std::size_t place, CandidateId in, double value) {
        auto& best = best_[place];
        if (value >= least_ && (!best || value > best->value))
            best = Substitute{.closes = chosen_[place], .opens = in, .value = value};
    }
    [[nodiscard]] std::vector<Substitute> all() const {
        std::vector<Substitute> all;
        for (const auto& best : best_) {
            if (best) all.push_back(*best);
        }
        return all;
    }

private:
    const std::vector<CandidateId>& chosen_;
    std::vector<std::optional<Substitute>> best_;
    double least_;
};

}  // namespace

std::vector<Substitute> substitutes(const Savings& savings, const Limits& limits, const std::vector<CandidateId>& chosen,
                                    double least) {
    Incumbent set(savings, limits);
    for (const auto candidate : chosen) set.open(candidate);
    const double total = set.total();
    Best best(set.chosen(), least);
    for (const auto in : ids<CandidateId>(savings.candidates)) {
        if (set.allowance().has(in)) continue;
        std::size_t place = 0;
        set.each_swap(in, [&](CandidateId out, double gain) {
            if (set.allowance().may_swap(out, in)) best.look(place, in, total + gain);
            ++place;
        });
    }
    return best.all();
}

std::vector<Substitute> served_substitutes(const ServedModel& model, const Limits& limits,
                                           const std::vector<CandidateId>& chosen, double least) {
    Allowance allowance(limits);
    for (const auto candidate : chosen) allowance.add(candidate);
    Best best(chosen, least);
    std::size_t work = 0;
    for (std::size_t place = 0; place < chosen.size() && work < served_work; ++place) {
        ServedFlow flow(model);
        for (const auto candidate : chosen) {
            if (candidate != chosen[place]) (void)flow.open(candidate);
        }
        for (const auto in : ids<CandidateId>(model.candidates)) {
            if (work + flow.work() >= served_work) break;
            if (allowance.may_swap(chosen[place], in)) best.look(place, in, flow.served() + flow.gain_of(in));
        }
        work += flow.work();
    }
    return best.all();
}

std::optional<Choice> second_best(const Savings& savings, const Limits& limits, const std::vector<CandidateId>& best,
                                  const std::vector<Substitute>& from, SolveBudget& solve_budget) {
    const auto start = std::ranges::max_element(from, {}, &Substitute::value);
    if (start == from.end() || savings.by_row.size() > cheap_entries || !solve_budget.go_on()) return std::nullopt;
    SearchOptions options{.start = best, .avoid = best, .nodes = cheap_nodes};
    std::ranges::replace(options.start, start->closes, start->opens);
    const auto report = std::exchange(solve_budget.report, {});
    const auto choice = most_saving(savings, limits, options, solve_budget);
    solve_budget.report = report;
    const double slack = savings.whole ? 0.5 : 1e-9 * std::max(1.0, choice.value);
    return choice.bound <= choice.value + slack ? std::optional(choice) : std::nullopt;
}

}  // namespace circle15::location
