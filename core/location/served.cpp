// SPDX-License-Identifier: MIT
#include "core/location/served.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <queue>
#include <tuple>

#include "core/location/multipliers.hpp"
#include "core/location/programmes.hpp"

namespace circle15::location {

namespace {

constexpr std::size_t swap_work = 100'000'000;

/// Each site by itself fills its places with the cheapest persons in its reach.
class ServedRelaxation final : public Relaxation {
public:
    explicit ServedRelaxation(const ServedModel& model) : model_(&model) {
        for (const auto site : model.capacity.ids()) {
            double persons = 0;
            for (const auto& own : model.reach.of_candidate(site)) persons += model.reach.persons[own.row];
            has_room_.push_back(persons <= model.capacity[site]);
        }
    }
    [[nodiscard]] std::size_t candidates() const override { return model_->candidates; }
    [[nodiscard]] const By<RowId, double>& persons() const override { return model_->reach.persons; }
    [[nodiscard]] double highest(RowId) const override { return 1; }
    [[nodiscard]] double candidates_of(RowId row) const override {
        return static_cast<double>(model_->reach.of_row(row).size());
    }
    [[nodiscard]] double least(const By<CandidateId, double>&) const override { return 0; }

    [[nodiscard]] double price(const By<RowId, double>& multipliers, By<CandidateId, double>& worth) const override {
        double constant = 0;
        for (const auto row : multipliers.ids()) constant += model_->reach.persons[row] * multipliers[row];
        for (const auto site : model_->capacity.ids()) {
            double sum = 0;
            fill(site, multipliers, [&](RowId row, double persons) { sum += persons * (1 - multipliers[row]); });
            if (model_->is_candidate(site)) {
                worth[site] = sum;
            } else {
                constant += sum;
            }
        }
        return constant;
    }

    void slack(const By<RowId, double>& multipliers, const By<CandidateId, double>& share,
               By<RowId, double>& slack) const override {
        std::ranges::fill(slack, 1.0);
        for (const auto site : model_->capacity.ids()) {
            const double open = model_->is_candidate(site) ? share[site] : 1;
            if (open > 0)
                fill(site, multipliers,
                     [&](RowId row, double persons) { slack[row] -= open * persons / model_->reach.persons[row]; });
        }
    }

private:
    template <class Take>
    void fill(CandidateId site, const By<RowId, double>& multipliers, Take take) const {
        const auto own = model_->reach.of_candidate(site);
        if (has_room_[site]) {
            for (const auto& [row, saving] : own) take(row, model_->reach.persons[row]);
            return;
        }
        order_.assign(own.begin(), own.end());
        std::ranges::sort(order_, {}, [&](const RowSaving& entry) { return std::tuple(multipliers[entry.row], entry.row); });
        double room = model_->capacity[site];
        for (const auto& [row, saving] : order_) {
            if (room <= 0) break;
            const double persons = std::min(room, model_->reach.persons[row]);
            take(row, persons);
            room -= persons;
        }
    }

    const ServedModel* model_;
    By<CandidateId, bool> has_room_;
    mutable std::vector<RowSaving> order_;
};

double served_by(const ServedModel& model, const std::vector<CandidateId>& chosen) {
    ServedFlow flow(model);
    for (const auto candidate : chosen) (void)flow.open(candidate);
    return flow.served();
}

/// Lazy greedy: persons served grow less with every further site, so an old gain bounds a new one.
std::vector<CandidateId> greedy(const ServedModel& model, const Limits& limits, std::vector<CandidateId> chosen) {
    Allowance allowance(limits);
    ServedFlow flow(model);
    for (const auto candidate : chosen) {
        allowance.add(candidate);
        (void)flow.open(candidate);
    }
    std::priority_queue<std::pair<double, std::uint32_t>> offers;
    // Ties go to the lower number.
    const auto rank = [](CandidateId candidate) { return std::numeric_limits<std::uint32_t>::max() - candidate.value; };
    for (const auto candidate : ids<CandidateId>(model.candidates)) {
        double persons = 0;
        for (const auto& own : model.reach.of_candidate(candidate)) persons += model.reach.persons[own.row];
        offers.emplace(std::min(persons, model.capacity[candidate]), rank(candidate));
    }
    std::vector<CandidateId> idle;
    while (!offers.empty()) {
        const auto [known, place] = offers.top();
        const CandidateId candidate{std::numeric_limits<std::uint32_t>::max() - place};
        offers.pop();
        if (!allowance.may_add(candidate)) continue;
        const std::pair now{flow.gain_of(candidate), place};
        if (!offers.empty() && now < offers.top()) {
            offers.push(now);
        } else if (now.first > 0) {
            allowance.add(candidate);
            (void)flow.open(candidate);
            chosen.push_back(candidate);
        } else {
            idle.push_back(candidate);
        }
    }
    std::ranges::sort(idle, {}, [&](CandidateId candidate) { return std::tuple(limits.cost[candidate], candidate); });
    for (const auto candidate : idle) {
        if (!allowance.is_needed(candidate) || !allowance.may_add(candidate)) continue;
        allowance.add(candidate);
        chosen.push_back(candidate);
    }
    std::ranges::sort(chosen);
    return chosen;
}

/// Replaces one site at a time while that serves more persons.
void swap_sites(const ServedModel& model, const Limits& limits, Choice& choice) {
    std::size_t work = 0;
    for (bool better = true; better && work < swap_work;) {
        better = false;
        for (std::size_t i = 0; i < choice.candidates.size() && work < swap_work && !better; ++i) {
            Allowance allowance(limits);
            for (const auto candidate : choice.candidates) allowance.add(candidate);
            ServedFlow flow(model);
            for (const auto candidate : choice.candidates) {
                if (candidate != choice.candidates[i]) (void)flow.open(candidate);
            }
            for (const auto in : ids<CandidateId>(model.candidates)) {
                if (flow.work() + work >= swap_work) break;
                if (!allowance.may_swap(choice.candidates[i], in)) continue;
                const double served = flow.served() + flow.gain_of(in);
                if (served <= choice.value + 1e-9 * std::max(1.0, choice.value)) continue;
                choice.candidates[i] = in;
                choice.value = served;
                better = true;
                break;
            }
            work += flow.work();
        }
        std::ranges::sort(choice.candidates);
    }
}

/// Every new site serves as many more as it has places and persons in reach, at most.
double bound_by_places(const ServedModel& model, const Limits& limits) {
    std::vector<double> most;
    for (const auto candidate : ids<CandidateId>(model.candidates)) {
        double persons = 0;
        for (const auto& own : model.reach.of_candidate(candidate)) persons += model.reach.persons[own.row];
        most.push_back(std::min(persons, model.capacity[candidate]));
    }
    std::ranges::sort(most, std::greater{});
    most.resize(std::min(most.size(), limits.count.value_or(most.size())));
    return std::accumulate(most.begin(), most.end(), ServedFlow(model).served());
}

Programme served_programme(const ServedModel& model, const Limits& limits, const Bounding& decided) {
    Programme programme;
    for (const auto i : ids<CandidateId>(model.candidates))
        programme.add_column(0, decided.required[i] ? 1 : 0, decided.excluded[i] ? 0 : 1, true);
    add_limits(programme, limits);
    const auto& reach = model.reach;
    By<RowId, std::vector<std::int32_t>> of_row(reach.persons.size());
    for (const auto site : model.capacity.ids()) {
        const bool chosen = model.is_candidate(site);
        if (chosen && decided.excluded[site]) continue;
        const auto first = static_cast<std::int32_t>(programme.gain.size());
        for (const auto& own : reach.of_candidate(site)) {
            const double most = std::min(reach.persons[own.row], model.capacity[site]);
            const auto column = programme.add_column(1, 0, most, false);
            of_row[own.row].push_back(column);
            if (!chosen) continue;
            programme.add_entry(column, 1);
            programme.add_entry(column_of(site), -most);
            programme.end_row(-unlimited, 0);
        }
        if (model.capacity[site] == unlimited) continue;
        for (auto column = first; column < static_cast<std::int32_t>(programme.gain.size()); ++column)
            programme.add_entry(column, 1);
        if (chosen) programme.add_entry(column_of(site), -model.capacity[site]);
        programme.end_row(-unlimited, chosen ? 0 : model.capacity[site]);
    }
    for (const auto row : of_row.ids()) {
        if (of_row[row].size() < 2) continue;
        for (const auto column : of_row[row]) programme.add_entry(column, 1);
        programme.end_row(-unlimited, reach.persons[row]);
    }
    return programme;
}

std::vector<double> served_point(const ServedModel& model, const Bounding& decided, const std::vector<CandidateId>& chosen) {
    ServedFlow flow(model);
    std::vector<double> point(model.candidates, 0.0);
    for (const auto candidate : chosen) {
        (void)flow.open(candidate);
        point[candidate.at()] = 1;
    }
    for (const auto site : model.capacity.ids()) {
        if (model.is_candidate(site) && decided.excluded[site]) continue;
        const auto served = flow.persons_at(site);
        point.insert(point.end(), served.begin(), served.end());
    }
    return point;
}

}  // namespace

Choice most_served(const ServedModel& model, const Limits& limits, const SearchOptions& options, SolveBudget& solve_budget) {
    Choice choice{.candidates = greedy(model, limits, {})};
    choice.value = served_by(model, choice.candidates);
    swap_sites(model, limits, choice);
    choice.bound =
        std::min(std::accumulate(model.reach.persons.begin(), model.reach.persons.end(), 0.0), bound_by_places(model, limits));
    const bool whole = model.reach.whole;
    const auto settled = [&] {
        return choice.bound <=
               choice.value + options.tolerance.at(choice.value) + (whole ? 0.5 : 1e-9 * std::max(1.0, choice.value));
    };
    if (!solve_budget.go_on("greedy", choice.value, choice.bound) || settled()) return choice;

    BoundingTask task{.value = choice.value, .kept = choice.candidates, .whole = whole, .tolerance = options.tolerance};
    const ServedRelaxation relaxation(model);
    const auto decided = bound_by_multipliers(relaxation, limits, task, solve_budget);
    choice.bound = std::max(choice.value, std::min(choice.bound, decided.bound));
    if (settled() || !solve_budget.go_on("bound", choice.value, choice.bound)) return choice;

    const auto programme = served_programme(model, limits, decided);
    if (programme.entry_column.size() > options.largest) return choice;
    SolverOptions stop{
        .absolute_gap = std::max(whole ? 0.999 : 1e-9 * std::max(1.0, choice.value), options.tolerance.at(choice.value)),
        .seconds = solve_budget.seconds_left(),
        .nodes = options.nodes,
        .start = served_point(model, decided, choice.candidates)};
    stop.progress = [&](double value, double bound) {
        return solve_budget.go_on("branch and cut", std::max(value, choice.value), std::min(bound, choice.bound));
    };
    const auto solved = solve_budget.solver(programme, stop);
    if (!solved.point.empty()) {
        std::vector<CandidateId> candidates;
        for (const auto i : ids<CandidateId>(model.candidates)) {
            if (solved.point[i.at()] > 0.5) candidates.push_back(i);
        }
        if (const double value = served_by(model, candidates); value > choice.value) {
            choice.candidates = std::move(candidates);
            choice.value = value;
        }
    }
    const double left_out = choice.value + options.tolerance.at(choice.value);
    const double rest = solved.status == SolverStatus::infeasible ? choice.value : settled_bound(solved.bound, whole);
    choice.bound = std::max(choice.value, std::min(choice.bound, std::max(left_out, rest)));
    return choice;
}

}  // namespace circle15::location
