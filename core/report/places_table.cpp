// SPDX-License-Identifier: MIT
#include "core/report/places_table.hpp"

#include <algorithm>

#include "core/analysis/capacity/places.hpp"
#include "core/model/service_lists.hpp"
#include "core/report/values.hpp"

namespace circle15::report {

OpenPlaces open_places(const model::Study& study, const analysis::ServiceResult& service) {
    OpenPlaces open;
    for (const auto id : service.open) {
        const auto& facility = study.facilities[id.at()];
        open.places += facility.capacity.value_or(0);
        open.without_capacity += facility.capacity ? 0 : 1;
        if (open.unit.empty()) open.unit = facility.capacity_unit;
    }
    open.unit_en = model::capacity_unit_en(study, study.standard.rules[service.rule.at()].service, open.unit);
    return open;
}

bool any_by_boat(const analysis::Analysis& analysis) {
    return std::ranges::any_of(analysis.services,
                               [](const auto& service) { return service.places && service.places->by_boat; });
}

model::Table places_table(const model::Study& study, const analysis::Analysis& analysis) {
    model::Table table{.name = "places",
                       .columns = {"service", "places_per_1000", "places_source", "capacity_unit", "capacity_unit_en", "places",
                                   "facilities_without_capacity", "persons_in_reach", "persons_placed", "persons_without_place",
                                   "places_short", "persons_unjudged"}};
    if (any_by_boat(analysis)) {
        for (const char* column : {"persons_boat_only", "persons_placed_by_boat", "persons_without_place_by_boat",
                                   "places_short_by_boat", "persons_unjudged_by_boat", "persons_without_day_trip"})
            table.columns.emplace_back(column);
    }
    for (const auto& service : analysis.services) {
        if (!service.places) continue;
        const auto& rule = study.standard.rules[service.rule.at()];
        const auto& places = *service.places;
        const auto open = open_places(study, service);
        table.rows.push_back({rule.service, *rule.places_per_1000, text(rule.places_source), text(open.unit),
                              text(open.unit_en), open.places, open.without_capacity, places.in_reach, places.placed,
                              places.without_place, analysis::places_for(places.without_place, *rule.places_per_1000),
                              places.unjudged});
        if (!places.by_boat) continue;
        const auto& boat = *places.by_boat;
        for (const auto persons :
             {boat.boat_only, boat.placed, boat.without_place, analysis::places_for(boat.without_place, *rule.places_per_1000),
              boat.unjudged, boat.no_day_trip})
            table.rows.back().emplace_back(persons);
    }
    return table;
}

}  // namespace circle15::report
