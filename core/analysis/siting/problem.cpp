// SPDX-License-Identifier: MIT
#include "core/analysis/siting/problem.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <unordered_set>
#include <utility>

#include "core/model/errors.hpp"

namespace circle15::analysis::siting {

namespace {

constexpr std::array objectives{Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost,
                                Objective::least_worst, Objective::most_served};

[[noreturn]] void refuse(std::string rule, std::string what, std::string remedy) {
    throw model::InputError({.rule = std::move(rule), .what = std::move(what), .remedy = std::move(remedy)});
}

bool is_amount(double value) { return std::isfinite(value) && value >= 0; }

void need_amount(double value, std::string_view of, std::string_view id) {
    if (!is_amount(value)) refuse("amount", std::format("{} {} is {}", of, id, value), "give a number of 0 or more");
}

template <class Row>
void need_own_ids(const std::vector<Row>& rows, std::string_view kind) {
    std::unordered_set<std::string_view> seen;
    seen.reserve(rows.size());
    for (const auto& row : rows) {
        if (!seen.insert(row.id).second)
            refuse("duplicate_id", std::format("{} {} is given twice", kind, row.id), "give every row its own id");
    }
}

void check(const Request& request) {
    if (request.budget) need_amount(*request.budget, "the", "budget");
    if (request.threshold) need_amount(*request.threshold, "the", "threshold");
    if (request.unreached_cost) need_amount(*request.unreached_cost, "the", "cost of a person out of reach");
    need_amount(request.tolerance, "the", "tolerance");
    if (request.seconds) need_amount(*request.seconds, "the", "time limit");
    std::unordered_set<std::string_view> islands;
    for (const auto& minimum : request.minimums) {
        if (!islands.insert(minimum.island).second) {
            refuse("island_minimum", std::format("two minimums for the island {}", minimum.island),
                   "give one minimum for each island");
        }
    }
}

}  // namespace

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
    for (const auto& demand : problem.demand) need_amount(demand.persons, "persons of", demand.id);
    for (const auto& site : problem.sites) {
        need_amount(site.cost, "the cost of", site.id);
        if (site.capacity) need_amount(*site.capacity, "the capacity of", site.id);
    }
    for (const auto& pair : problem.pairs) {
        if (pair.demand.at() >= problem.demand.size() || pair.site.at() >= problem.sites.size()) {
            refuse("pair", std::format("a pair names demand {} and site {}", pair.demand.value, pair.site.value),
                   "name rows that exist");
        }
        if (!is_amount(pair.cost)) {
            refuse("pair",
                   std::format("{} reaches {} at a cost of {}", problem.demand[pair.demand.at()].id,
                               problem.sites[pair.site.at()].id, pair.cost),
                   "give a number of 0 or more, or leave out pairs out of reach");
        }
    }
}

}  // namespace circle15::analysis::siting
