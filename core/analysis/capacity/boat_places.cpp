// SPDX-License-Identifier: MIT
#include "core/analysis/capacity/boat_places.hpp"

#include <algorithm>
#include <span>

#include "core/analysis/capacity/assignment.hpp"

namespace circle15::analysis {

namespace {

std::vector<bool> only_by_boat(const Ground& ground, const model::Rule& rule, const std::vector<HomeVerdict>& verdicts) {
    std::vector<bool> only(verdicts.size());
    for (std::size_t row = 0; row < only.size(); ++row) {
        only[row] =
            verdicts[row].status == Status::boat_only && model::persons_in(ground.study.homes[row].persons, rule.group) > 0;
    }
    return only;
}

/// Homes that are served at one facility and home again the same day; minutes of the fastest way of the window.
void add_day_trips(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule, const network::LinkedFacility& open,
                   model::FacilityId row, const BoatQuery& query, const std::vector<bool>& asked,
                   std::vector<capacity::Reach>& reach) {
    const ServiceBoats day(ground, boats, rule, {open}, query);
    network::ReturnTrips returns(day.day, std::span(&day.service, 1));
    for (std::size_t home = 0; home < asked.size(); ++home) {
        if (!asked[home]) continue;
        const auto walks = pier_walks(boats.from_home(model::id_of<model::HomeId>(home)), rule.speed_m_per_s);
        if (walks.empty()) continue;
        const auto answer = network::boat_answer(day.profiles, walks, query.window);
        if (!answer.best_s || !returns.answers(walks, query.window).front().possible()) continue;
        reach.push_back({.home = model::id_of<model::HomeId>(home), .facility = row, .minutes = *answer.best_s / 60});
    }
}

}  // namespace

BoatPlaces settle_by_boat_places(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks,
                                 const BoatQuery& query, const std::vector<HomeVerdict>& verdicts,
                                 const std::vector<std::optional<std::int64_t>>& left) {
    const auto asked = only_by_boat(ground, rule, verdicts);
    const bool anybody = std::ranges::contains(asked, true);
    const auto& boats = boats_of(ground, slope_shape_of(rule.capped_downhill));
    std::vector<capacity::Reach> reach;
    capacity::AssignmentTask task{.unknown_places = capacity::UnknownPlaces::unjudged};
    for (std::size_t row = 0; row < walks.facilities().size(); ++row) {
        const auto& open = walks.facilities()[row];
        if (anybody) add_day_trips(ground, boats, rule, open, model::id_of<model::FacilityId>(row), query, asked, reach);
        task.facilities.push_back({.id = ground.study.facilities[open.facility.at()].id, .places = left[row]});
    }
    BoatPlaces places;
    for (std::size_t row = 0; row < asked.size(); ++row) {
        const auto& home = ground.study.homes[row];
        const std::int64_t persons = asked[row] ? model::persons_in(home.persons, rule.group) : 0;
        task.homes.push_back({.id = home.id, .persons = persons});
        places.boat_only += persons;
    }
    task.reach = std::move(reach);
    const auto assignment = capacity::assign(task);
    for (std::size_t row = 0; row < walks.facilities().size(); ++row)
        places.placed_at[walks.facilities()[row].facility] = assignment.persons_at[row];
    places.placed = assignment.served;
    places.without_place = assignment.without_place;
    places.unjudged = assignment.unjudged;
    places.no_day_trip = assignment.out_of_reach;
    return places;
}

}  // namespace circle15::analysis
