// SPDX-License-Identifier: MIT
#include "core/location/problem.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "core/model/errors.hpp"

namespace circle15::location {

namespace {

constexpr std::array objectives{Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost,
                                Objective::least_worst, Objective::most_served};

[[noreturn]] void refuse(std::string rule, model::Particulars particulars) {
    throw model::InputError({.rule = std::move(rule), .particulars = std::move(particulars)});
}

bool is_amount(double value) { return std::isfinite(value) && value >= 0; }

void need_amount(double value, std::string_view of, std::string_view id) {
    if (!is_amount(value)) refuse("siting_amount", {{"of", of}, {"id", id}, {"value", value}});
}

template <class Row>
void need_own_ids(const std::vector<Row>& rows, std::string_view kind) {
    std::unordered_set<std::string_view> seen;
    seen.reserve(rows.size());
    for (const auto& row : rows) {
        if (!seen.insert(row.id).second) refuse("siting_id_twice", {{"kind", kind}, {"id", row.id}});
    }
}

void check(const Request& request) {
    if (request.budget) need_amount(*request.budget, "budget", "");
    if (request.threshold) need_amount(*request.threshold, "threshold", "");
    if (request.unreached_cost) need_amount(*request.unreached_cost, "unreached_cost", "");
    need_amount(request.tolerance, "tolerance", "");
    if (request.seconds) need_amount(*request.seconds, "time_limit", "");
    std::unordered_set<std::string_view> islands;
    for (const auto& minimum : request.minimums) {
        if (!islands.insert(minimum.island).second) {
            refuse("two_minimums", {{"island", minimum.island}});
        }
    }
}

}  // namespace

double seconds_now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string_view name_of(Objective objective) {
    switch (objective) {
        case Objective::most_covered:
            return "most_covered";
        case Objective::fewest_sites:
            return "fewest_sites";
        case Objective::least_person_cost:
            return "least_person_cost";
        case Objective::least_worst:
            return "least_worst";
        case Objective::most_served:
            return "most_served";
    }
    std::unreachable();
}

std::optional<Objective> objective_named(std::string_view name) {
    const auto* found = std::ranges::find(objectives, name, name_of);
    return found == objectives.end() ? std::nullopt : std::optional(*found);
}

void check(const Problem& problem, const Request& request) {
    check(request);
    need_own_ids(problem.demand, "demand");
    need_own_ids(problem.sites, "site");
    for (const auto& demand : problem.demand) need_amount(demand.persons, "persons_of", demand.id);
    for (const auto& site : problem.sites) {
        if (site.cost) need_amount(*site.cost, "cost_of", site.id);
        if (site.capacity) need_amount(*site.capacity, "capacity_of", site.id);
    }
    for (const auto& pair : problem.pairs) {
        if (pair.demand.at() >= problem.demand.size() || pair.site.at() >= problem.sites.size()) {
            refuse("pair_without_row", {{"demand", pair.demand.value}, {"site", pair.site.value}});
        }
        if (!is_amount(pair.cost)) {
            refuse("pair_cost", {{"demand", problem.demand[pair.demand.at()].id},
                                 {"site", problem.sites[pair.site.at()].id},
                                 {"cost", pair.cost}});
        }
    }
}

}  // namespace circle15::location
