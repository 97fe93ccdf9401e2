// SPDX-License-Identifier: MIT
#include "core/network/ferry_service.hpp"

#include <algorithm>

namespace circle15::network {

std::optional<DaySeconds> served_from(const FerryFacility& facility, DaySeconds arrive, DaySeconds service_s) {
    if (!facility.open) return arrive;
    for (const model::OpenSpan& span : *facility.open) {
        const DaySeconds start = std::max(arrive, span.from);
        if (start + service_s <= span.to) return start;
    }
    return std::nullopt;
}

}  // namespace circle15::network
