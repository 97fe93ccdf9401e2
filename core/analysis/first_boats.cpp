// SPDX-License-Identifier: MIT
#include "core/analysis/first_boats.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace circle15::analysis {

FirstBoats first_boats(const network::FerryDay& day, const std::vector<network::HomeStep>& steps) {
    constexpr model::DaySeconds day_s = 86400;
    std::map<std::pair<model::TripId, model::DaySeconds>, model::DaySeconds> departures;  // by trip and time of day
    for (const auto& step : steps) {
        if (step.leave_by < 0) continue;
        const auto& sailing = day.sailings()[step.boarding.sailing];
        const auto departs = sailing.calls[step.boarding.call].depart;
        auto& known = departures.try_emplace({sailing.trip, departs % day_s}, departs).first->second;
        known = std::max(known, departs);
    }
    FirstBoats boats{.sailings = static_cast<std::uint32_t>(departures.size())};
    for (const auto& [key, departs] : departures) {
        boats.first_s = std::min(departs, boats.first_s.value_or(departs));
        boats.last_s = std::max(departs, boats.last_s.value_or(departs));
    }
    return boats;
}

}  // namespace circle15::analysis
