// SPDX-License-Identifier: MIT
#include "tests/bench/earliest_arrival.hpp"

#include <limits>
#include <ranges>
#include <vector>

namespace circle15::bench {

using model::DaySeconds;

std::optional<DaySeconds> earliest_served(const network::FerryDay& day, const network::FerryService& service,
                                          std::span<const network::PierWalk> home, DaySeconds leave) {
    constexpr DaySeconds never = std::numeric_limits<DaySeconds>::max();
    std::vector<DaySeconds> ready(day.stop_count(), never);
    std::vector<bool> on_board(day.sailings().size());
    std::vector<DaySeconds> ashore(day.stop_count(), never);
    for (const auto& walk : home) ready[walk.stop.at()] = std::min(ready[walk.stop.at()], leave + walk.to_pier_s);
    for (const auto& passage : day.passages() | std::views::reverse) {
        if (!on_board[passage.sailing] && !(passage.can_board && ready[passage.from.at()] <= passage.be_there)) continue;
        on_board[passage.sailing] = true;
        if (!passage.can_alight) continue;
        auto& landed = ashore[passage.to.at()];
        landed = std::min(landed, passage.ashore);
        for (const auto& change : day.changes(passage.to)) {
            auto& there = ready[change.stop.at()];
            there = std::min(there, change.ready(passage));
        }
    }
    std::optional<DaySeconds> best;
    for (const auto& facility : service.facilities) {
        for (const auto& walk : facility.piers) {
            if (ashore[walk.stop.at()] == never) continue;
            const auto served = network::served_from(facility, ashore[walk.stop.at()] + walk.from_pier_s, service.service_s);
            if (served && (!best || *served < *best)) best = served;
        }
    }
    return best;
}

}  // namespace circle15::bench
