// SPDX-License-Identifier: MIT
#include "core/analysis/capacity/places.hpp"

#include <array>
#include <cmath>

#include "core/analysis/capacity/assignment.hpp"
#include "core/analysis/capacity/catchment.hpp"

namespace circle15::analysis {

namespace {

/// Beyond any rounding of a figure such as 26.2 times a whole number, below any real difference.
constexpr double hair = 1e-9;

/// Steps and weights of METHODS.md 6; a way of exactly a third of the threshold is within its third.
std::array<capacity::CatchmentStep, 3> catchment_steps(const model::Policy& policy, double threshold_minutes) {
    const auto part = [&](double percent) { return threshold_minutes * percent / 100 + hair; };
    return {{{.up_to_minutes = part(policy.catchment_near_percent), .weight = policy.catchment_near_weight},
             {.up_to_minutes = part(policy.catchment_middle_percent), .weight = policy.catchment_middle_weight},
             {.up_to_minutes = threshold_minutes, .weight = policy.catchment_far_weight}}};
}

/// Homes with somebody of the group and the open facilities they reach within the threshold, rows of `facilities` for
/// facilities.
std::vector<capacity::Reach> pairs_in_reach(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks) {
    const auto shape = slope_shape_of(rule.capped_downhill && ground.study.has_elevation);
    const auto limit = network::flat_dmm_in(rule.minutes * 60, rule.speed_m_per_s);
    std::vector<capacity::Reach> reach;
    for (std::uint32_t row = 0; row < walks.facilities().size(); ++row) {
        const WalkCosts costs = walks.costs_to(walks.facilities()[row], shape, limit);
        for (std::size_t home = 0; home < costs.size(); ++home) {
            if (!costs[home] || model::persons_in(ground.study.homes[home].persons, rule.group) == 0) continue;
            // A way of exactly the threshold must not fall out of the last step by the rounding of its minutes.
            const double minutes = std::min(network::seconds_of(costs[home]->cost, rule.speed_m_per_s) / 60, rule.minutes);
            reach.push_back({.home = model::id_of<model::HomeId>(home), .facility = {row}, .minutes = minutes});
        }
    }
    return reach;
}

/// Homes some of whose persons find no place; such a verdict rests on every facility in reach.
void judge_full(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks,
                const std::vector<capacity::Reach>& reach, std::vector<HomeVerdict>& verdicts) {
    for (const auto& [home, facility, minutes] : reach) {
        auto& verdict = verdicts[home.at()];
        if (verdict.facts.without_place == 0) continue;
        const auto& row = ground.study.facilities[walks.facilities()[facility.at()].facility.at()];
        verdict.quality = model::worse_of(verdict.quality, row.quality);
    }
    for (auto& verdict : verdicts) {
        if (verdict.facts.without_place == 0) continue;
        verdict.status = status_at(verdict.facts, rule.minutes);
        verdict.cause = cause_of(verdict.status);
        verdict.stability = stability_of(verdict);
    }
}

}  // namespace

std::vector<std::optional<std::int64_t>> room_left(const ServicePlaces& places, const ServiceWalks& walks) {
    std::vector<std::optional<std::int64_t>> left;
    for (const auto& open : walks.facilities()) {
        left.push_back(places.room.at(open.facility));
        if (left.back()) *left.back() -= places.placed_at.at(open.facility);
    }
    return left;
}

std::int64_t persons_for(std::int64_t capacity, double places_per_1000) {
    return static_cast<std::int64_t>(std::floor(static_cast<double>(capacity) * 1000 / places_per_1000 + hair));
}

std::int64_t places_for(std::int64_t persons, double places_per_1000) {
    return static_cast<std::int64_t>(std::ceil(static_cast<double>(persons) * places_per_1000 / 1000 - hair));
}

ServicePlaces settle_by_places(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks,
                               std::vector<HomeVerdict>& verdicts) {
    const model::Study& study = ground.study;
    const auto reach = pairs_in_reach(ground, rule, walks);
    capacity::AssignmentTask task{.reach = reach, .unknown_places = capacity::UnknownPlaces::unjudged};
    capacity::Catchment catchment{.reach = reach};
    for (const auto& home : study.homes) {
        const auto persons = model::persons_in(home.persons, rule.group);
        task.homes.push_back({.id = home.id, .persons = persons});
        catchment.persons.push_back(static_cast<double>(persons));
    }
    ServicePlaces places;
    for (const auto& open : walks.facilities()) {
        const auto& facility = study.facilities[open.facility.at()];
        std::optional<std::int64_t> room;
        if (facility.capacity) room = persons_for(*facility.capacity, *rule.places_per_1000);
        task.facilities.push_back({.id = facility.id, .places = room});
        catchment.places.push_back(static_cast<double>(facility.capacity.value_or(0)));
        places.room[open.facility] = room;
    }

    const auto assignment = capacity::assign(task);
    for (std::size_t row = 0; row < walks.facilities().size(); ++row)
        places.placed_at[walks.facilities()[row].facility] = assignment.persons_at[row];
    for (std::size_t home = 0; home < verdicts.size(); ++home)
        verdicts[home].facts.without_place = assignment.homes[home].without_place;
    places.placed = assignment.served;
    places.without_place = assignment.without_place;
    places.unjudged = assignment.unjudged;
    places.in_reach = assignment.served + assignment.without_place + assignment.unjudged;
    judge_full(ground, rule, walks, reach, verdicts);

    const auto steps = catchment_steps(study.standard.policy, rule.minutes);
    places.two_step = capacity::two_step(catchment, rule.minutes).by_home;
    places.enhanced_two_step = capacity::enhanced_two_step(catchment, steps).by_home;
    places.modified_two_step = capacity::modified_two_step(catchment, steps).by_home;
    return places;
}

}  // namespace circle15::analysis
