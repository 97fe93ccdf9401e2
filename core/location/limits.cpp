// SPDX-License-Identifier: MIT
#include "core/location/limits.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace circle15::location {

namespace {

// Sums of prices that should equal the budget may miss it by rounding.
bool within(double spent, double budget) { return spent <= budget + 1e-9 * std::max(1.0, budget); }

By<GroupId, std::vector<CandidateId>> candidates_by_cost(const Limits& limits) {
    By<GroupId, std::vector<CandidateId>> groups(limits.need.size());
    for (const auto candidate : limits.site.ids()) {
        if (const auto group = limits.group[candidate]) groups[*group].push_back(candidate);
    }
    for (auto& group : groups) {
        std::ranges::stable_sort(group, {}, [&](CandidateId candidate) { return limits.cost[candidate]; });
    }
    return groups;
}

}  // namespace

Limits limits_of(const Problem& problem, const Request& request, const Table& table) {
    Limits limits{.count = request.add, .budget = request.budget, .stays = By<TableSite, bool>(table.site_count(), false)};
    for (const auto& minimum : request.minimums) {
        limits.need.push_back(minimum.sites);
        limits.islands.push_back(minimum.island);
    }
    for (const auto site : table.site_row.ids()) {
        const auto& row = problem.sites[table.site_row[site].at()];
        const auto place = static_cast<std::size_t>(std::ranges::find(limits.islands, row.island) - limits.islands.begin());
        const auto group = place < limits.islands.size() ? std::optional(model::id_of<GroupId>(place)) : std::nullopt;
        if (row.existing && !request.existing_free) {
            limits.stays[site] = true;
            if (group && limits.need[*group] > 0) --limits.need[*group];
            continue;
        }
        if (row.existing && limits.count) ++*limits.count;
        limits.site.push_back(site);
        limits.cost.push_back(row.existing ? 0 : row.cost.value_or(0));
        limits.group.push_back(group);
    }
    return limits;
}

std::optional<Clash> clash_in(const Limits& limits) {
    const auto groups = candidates_by_cost(limits);
    double cheapest = 0;
    for (const auto group : groups.ids()) {
        if (groups[group].size() < limits.need[group]) {
            return Clash{.kind = ClashKind::island_lacks_sites,
                         .island = limits.islands[group],
                         .needed = static_cast<double>(limits.need[group]),
                         .allowed = static_cast<double>(groups[group].size())};
        }
        for (std::size_t i = 0; i < limits.need[group]; ++i) cheapest += limits.cost[groups[group][i]];
    }
    const auto needed = std::accumulate(limits.need.begin(), limits.need.end(), std::size_t{0});
    if (limits.count && needed > *limits.count) {
        return Clash{.kind = ClashKind::minimums_exceed_sites,
                     .needed = static_cast<double>(needed),
                     .allowed = static_cast<double>(*limits.count)};
    }
    if (limits.budget && !within(cheapest, *limits.budget)) {
        return Clash{.kind = ClashKind::minimums_exceed_budget, .needed = cheapest, .allowed = *limits.budget};
    }
    return std::nullopt;
}

Allowance::Allowance(const Limits& limits)
    : limits_(&limits),
      chosen_(limits.size(), false),
      of_group_(limits.need.size(), 0),
      cheapest_(candidates_by_cost(limits)) {}

bool Allowance::is_needed(CandidateId candidate) const {
    const auto group = limits_->group[candidate];
    return group && of_group_[*group] < limits_->need[*group];
}

// The cheapest way to meet the needs that are open once `besides` is chosen.
double Allowance::reserve(std::optional<CandidateId> besides) const {
    double sum = 0;
    for (const auto group : of_group_.ids()) {
        auto have = of_group_[group] + (besides && limits_->group[*besides] == group ? 1 : 0);
        for (auto next = cheapest_[group].begin(); next != cheapest_[group].end() && have < limits_->need[group]; ++next) {
            if (chosen_[*next] || besides == *next) continue;
            sum += limits_->cost[*next];
            ++have;
        }
    }
    return sum;
}

bool Allowance::may_add(CandidateId candidate) const {
    if (chosen_[candidate]) return false;
    if (limits_->count) {
        std::size_t open_needs = 0;
        for (const auto group : of_group_.ids()) {
            open_needs += limits_->need[group] - std::min(limits_->need[group], of_group_[group]);
        }
        if (count_ + 1 + open_needs - (is_needed(candidate) ? 1 : 0) > *limits_->count) return false;
    }
    return !limits_->budget || within(spent_ + limits_->cost[candidate] + reserve(candidate), *limits_->budget);
}

bool Allowance::may_swap(CandidateId out, CandidateId in) const {
    if (chosen_[in] || !chosen_[out]) return false;
    const auto group = limits_->group[out];
    const bool short_of = group && of_group_[*group] <= limits_->need[*group];
    if (short_of && limits_->group[in] != group) return false;
    return !limits_->budget || within(spent_ - limits_->cost[out] + limits_->cost[in], *limits_->budget);
}

void Allowance::add(CandidateId candidate) {
    chosen_[candidate] = true;
    ++count_;
    spent_ += limits_->cost[candidate];
    if (const auto group = limits_->group[candidate]) ++of_group_[*group];
}

void Allowance::remove(CandidateId candidate) {
    chosen_[candidate] = false;
    --count_;
    spent_ -= limits_->cost[candidate];
    if (const auto group = limits_->group[candidate]) --of_group_[*group];
}

bool Allowance::is_met() const {
    for (const auto group : of_group_.ids()) {
        if (of_group_[group] < limits_->need[group]) return false;
    }
    return (!limits_->count || count_ <= *limits_->count) && (!limits_->budget || within(spent_, *limits_->budget));
}

}  // namespace circle15::location
