// SPDX-License-Identifier: MIT
#include "mapview/app/day_boats.hpp"

#include <algorithm>

namespace circle15::app {

namespace {

template <class Belongs>
std::vector<model::StopId> stops_where(const model::Study& study, const Belongs& belongs) {
    std::vector<model::StopId> stops;
    if (!study.timetable) return stops;
    const auto piers = model::study_piers_of(*study.timetable, study.piers);
    for (std::size_t row = 0; row < piers.size(); ++row) {
        if (piers[row] && belongs(*piers[row])) stops.push_back(model::id_of<model::StopId>(row));
    }
    return stops;
}

bool among(const std::vector<model::StopId>& stops, model::StopId stop) {
    return std::ranges::find(stops, stop) != stops.end();
}

}  // namespace

BoatAtPier boat_between(const model::Sailing& sailing, const model::Call& from, const model::Call& to) {
    return {.trip = sailing.trip,
            .route = sailing.route,
            .from = from.stop,
            .to = to.stop,
            .leaves = from.depart,
            .lands = to.arrive,
            .approximate = sailing.approximate};
}

std::vector<model::Sailing> boats_of_day(const Finding& finding) {
    const auto& study = finding.study();
    if (!study.timetable) return {};
    const auto& options = finding.options;
    return model::sailings_on(*study.timetable, options.date.value_or(finding.analysis.date),
                              {.suspended_routes = options.suspended_routes, .all_suspended = options.all_suspended});
}

std::vector<model::StopId> stops_of(const model::Study& study, model::PierId pier) {
    return stops_where(study, [&](model::PierId each) { return each == pier; });
}

std::vector<model::StopId> stops_of(const model::Study& study, model::IslandId island) {
    return stops_where(study, [&](model::PierId each) { return study.piers[each.at()].island == island; });
}

std::vector<BoatAtPier> boats_from(const std::vector<model::Sailing>& sailings, const std::vector<model::StopId>& stops) {
    std::vector<BoatAtPier> boats;
    for (const auto& sailing : sailings) {
        const auto here = std::ranges::find_if(
            sailing.calls, [&](const model::Call& call) { return call.can_board && among(stops, call.stop); });
        if (here == sailing.calls.end() || here->depart < 0) continue;
        const auto& last = sailing.calls.back();
        if (here + 1 == sailing.calls.end() || among(stops, last.stop)) continue;
        boats.push_back(boat_between(sailing, *here, last));
    }
    std::ranges::stable_sort(boats, {}, &BoatAtPier::leaves);
    return boats;
}

std::vector<BoatAtPier> boats_to(const std::vector<model::Sailing>& sailings, const std::vector<model::StopId>& stops) {
    std::vector<BoatAtPier> boats;
    for (const auto& sailing : sailings) {
        const auto here = std::ranges::find_if(
            sailing.calls, [&](const model::Call& call) { return call.can_alight && among(stops, call.stop); });
        const auto& first = sailing.calls.front();
        if (here == sailing.calls.end() || here == sailing.calls.begin() || among(stops, first.stop)) continue;
        if (first.depart < 0) continue;
        boats.push_back(boat_between(sailing, first, *here));
    }
    std::ranges::stable_sort(boats, {}, &BoatAtPier::lands);
    return boats;
}

}  // namespace circle15::app
