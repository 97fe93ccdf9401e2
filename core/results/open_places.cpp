// SPDX-License-Identifier: MIT
#include "core/results/open_places.hpp"

#include <algorithm>

#include "core/analysis/capacity/places.hpp"
#include "core/results/values.hpp"

namespace circle15::results {

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

}  // namespace circle15::results
