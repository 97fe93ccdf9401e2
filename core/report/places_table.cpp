// SPDX-License-Identifier: MIT
#include "core/report/places_table.hpp"

#include "core/analysis/capacity/places.hpp"
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
    return open;
}

model::Table places_table(const model::Study& study, const analysis::Analysis& analysis) {
    model::Table table{
        .name = "places",
        .columns = {"service", "places_per_1000", "places_source", "capacity_unit", "places", "facilities_without_capacity",
                    "persons_in_reach", "persons_placed", "persons_without_place", "places_short", "persons_unjudged"}};
    for (const auto& service : analysis.services) {
        if (!service.places) continue;
        const auto& rule = study.standard.rules[service.rule.at()];
        const auto& places = *service.places;
        const auto open = open_places(study, service);
        table.rows.push_back({rule.service, *rule.places_per_1000, text(rule.places_source), text(open.unit), open.places,
                              open.without_capacity, places.in_reach, places.placed, places.without_place,
                              analysis::places_for(places.without_place, *rule.places_per_1000), places.unjudged});
    }
    return table;
}

}  // namespace circle15::report
