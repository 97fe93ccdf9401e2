// SPDX-License-Identifier: MIT
#include "core/analysis/capacity/assignment.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <numeric>
#include <tuple>

#include "core/analysis/capacity/min_cost_flow.hpp"
#include "core/model/errors.hpp"

namespace circle15::analysis::capacity {

namespace {

constexpr double ms_per_minute = 60'000;

[[noreturn]] void refuse(std::string rule, model::Particulars particulars) {
    throw model::InputError({.rule = std::move(rule), .particulars = std::move(particulars)});
}

struct Option {
    std::uint32_t facility = 0;  ///< rank by id
    std::int64_t cost_ms = 0;
    double minutes = 0;
};

/// Positions of the rows by rising id.
template <class Row>
std::vector<std::uint32_t> by_id(const std::vector<Row>& rows) {
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) -> const std::string& { return rows[row].id; });
    const auto twice =
        std::ranges::adjacent_find(order, {}, [&](std::uint32_t row) -> const std::string& { return rows[row].id; });
    if (twice != order.end()) refuse("row_id_twice", {{"id", rows[*twice].id}});
    return order;
}

std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    return rank;
}

void check(const AssignmentTask& task) {
    for (const auto& home : task.homes) {
        if (home.persons < 0) refuse("home_persons", {{"home", home.id}, {"persons", home.persons}});
    }
    for (const auto& facility : task.facilities) {
        if (facility.places && *facility.places < 0) {
            refuse("facility_places", {{"facility", facility.id}, {"places", *facility.places}});
        }
    }
    for (const auto& [home, facility, minutes] : task.reach) {
        if (home.at() >= task.homes.size() || facility.at() >= task.facilities.size() || !(minutes >= 0) ||
            !std::isfinite(minutes)) {
            refuse("reach", {{"home", home.value}, {"facility", facility.value}, {"minutes", minutes}});
        }
    }
}

/// Each home's facilities, nearest first, equal times by id; each facility once.
std::vector<std::vector<Option>> options_of(const AssignmentTask& task, const std::vector<std::uint32_t>& rank) {
    std::vector<std::vector<Option>> options(task.homes.size());
    for (const auto& [home, facility, minutes] : task.reach) {
        options[home.at()].push_back({rank[facility.at()], std::llround(minutes * ms_per_minute), minutes});
    }
    for (auto& own : options) {
        std::ranges::sort(own, {}, [](const Option& option) { return std::tuple(option.facility, option.minutes); });
        const auto repeated = std::ranges::unique(own, {}, &Option::facility);
        own.erase(repeated.begin(), repeated.end());
        std::ranges::sort(own, {}, [](const Option& option) { return std::tuple(option.cost_ms, option.facility); });
    }
    return options;
}

}  // namespace

Assignment assign(const AssignmentTask& task) {
    check(task);
    const auto homes = by_id(task.homes);
    const auto facilities = by_id(task.facilities);
    const auto options = options_of(task, inverse(facilities));
    const auto unjudged = [&](std::uint32_t facility) {
        return task.unknown_places == UnknownPlaces::unjudged && !task.facilities[facilities[facility]].places;
    };

    std::vector<std::optional<std::int64_t>> places;
    for (const auto facility : facilities) places.push_back(task.facilities[facility].places);
    places.emplace_back();
    const auto nowhere = static_cast<std::uint32_t>(facilities.size());
    std::int64_t longest = 0;
    for (const auto& own : options) longest = own.empty() ? longest : std::max(longest, own.back().cost_ms);
    // A chain of moves passes each facility once, so leaving a person out costs more than any chain can save.
    const std::int64_t left_out = 2 * (std::ssize(facilities) + 2) * (longest + 1);

    MinCostFlow exchange(std::move(places));
    std::vector<Choice> choices;
    for (const auto home : homes) {
        choices.clear();
        for (const auto& option : options[home]) {
            if (!unjudged(option.facility)) choices.push_back({.facility = option.facility, .cost = option.cost_ms});
        }
        choices.push_back({.facility = nowhere, .cost = left_out});
        exchange.bring(task.homes[home].persons, choices);
    }

    Assignment result{.homes = std::vector<HomePlaces>(task.homes.size()),
                      .persons_at = std::vector<std::int64_t>(task.facilities.size(), 0)};
    for (std::size_t i = 0; i < homes.size(); ++i) {
        auto& own = result.homes[homes[i]];
        const auto persons = exchange.persons(i);
        std::size_t choice = 0;
        bool unknown_in_reach = false;
        for (const auto& option : options[homes[i]]) {
            if (unjudged(option.facility)) {
                unknown_in_reach = true;
            } else if (const auto served = persons[choice++]; served > 0) {
                const auto row = facilities[option.facility];
                own.served.push_back({.facility = {row}, .persons = served, .minutes = option.minutes});
                result.persons_at[row] += served;
                result.served += served;
                result.person_minutes += static_cast<double>(served) * option.minutes;
            }
        }
        const bool has_options = !options[homes[i]].empty();
        (unknown_in_reach ? own.unjudged : has_options ? own.without_place : own.out_of_reach) = persons.back();
        (unknown_in_reach ? result.unjudged : has_options ? result.without_place : result.out_of_reach) += persons.back();
    }
    return result;
}

}  // namespace circle15::analysis::capacity
