// SPDX-License-Identifier: MIT
#include "core/results/open_places.hpp"

#include "core/model/service_lists.hpp"

namespace circle15::results {

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

}  // namespace circle15::results
