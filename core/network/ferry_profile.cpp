// SPDX-License-Identifier: MIT
#include "core/network/ferry_profile.hpp"

#include <algorithm>

namespace circle15::network {

PierProfiles::PierProfiles(const FerryDay& day, const FerryService& service)
    : day_(&day), service_(&service), facility_walks_(day.stop_count()), boardings_(day.stop_count()) {
    for (std::size_t i = 0; i < service.facilities.size(); ++i)
        for (const PierWalk& walk : service.facilities[i].piers)
            facility_walks_.at(walk.stop.at())
                .push_back({.facility = static_cast<std::uint32_t>(i), .walk_s = walk.from_pier_s});

    // Best known way on for somebody aboard each sailing, from the calls already seen.
    struct Aboard {
        Served served;
        std::uint32_t leave_boat_call = 0;
        std::uint32_t facility = 0;
        bool approximate = false;
    };
    std::vector<std::optional<Aboard>> aboard(day.sailings().size());
    for (const Passage& passage : day.passages()) {
        std::optional<Aboard>& stay = aboard[passage.sailing];
        if (passage.can_alight) {
            const std::optional<Onward> ashore = onward(passage);
            if (ashore && (!stay || ashore->served < stay->served))
                stay = Aboard{.served = ashore->served,
                              .leave_boat_call = passage.call + 1,
                              .facility = ashore->facility,
                              .approximate = ashore->approximate};
        }
        if (!stay || !passage.can_board) continue;
        insert(boardings_[passage.from.at()],
               {.be_there = passage.be_there,
                .served = {.at = stay->served.at, .boats = stay->served.boats + 1},
                .sailing = passage.sailing,
                .call = passage.call,
                .leave_boat_call = stay->leave_boat_call,
                .facility = stay->facility,
                .approximate = stay->approximate || day.sailings()[passage.sailing].approximate});
    }
}

void PierProfiles::insert(std::vector<Boarding>& boardings, const Boarding& fresh) const {
    // Allowances differ, so the order of departures is not quite the order of be_there; the place is near the end.
    auto place = boardings.end();
    while (place != boardings.begin() && (place - 1)->be_there <= fresh.be_there) --place;
    if (day_->longest_wait_s()) {
        boardings.insert(place, fresh);
        return;
    }
    if (place != boardings.begin() && (place - 1)->served <= fresh.served) return;
    if (place != boardings.end() && place->be_there == fresh.be_there && place->served <= fresh.served) return;
    auto beaten = place;
    while (beaten != boardings.end() && beaten->served >= fresh.served) ++beaten;
    boardings.insert(boardings.erase(place, beaten), fresh);
}

const Boarding* PierProfiles::find(StopId stop, DaySeconds ready) const {
    const std::vector<Boarding>& all = boardings_[stop.at()];
    const auto late = std::ranges::partition_point(all, [&](const Boarding& boarding) { return boarding.be_there >= ready; });
    if (late == all.begin()) return nullptr;
    if (!day_->longest_wait_s()) return &*(late - 1);
    const Boarding* best = nullptr;
    for (auto it = late; it != all.begin();) {
        --it;
        if (it->be_there - ready > *day_->longest_wait_s()) break;
        if (!best || it->served <= best->served) best = &*it;
    }
    return best;
}

std::optional<Boarding> PierProfiles::best(StopId stop, DaySeconds ready) const {
    const Boarding* found = find(stop, ready);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Onward> PierProfiles::onward(const Passage& passage) const {
    std::optional<Onward> best_way;
    for (const FacilityWalk& walk : facility_walks_[passage.to.at()]) {
        const auto served = served_from(service_->facilities[walk.facility], passage.ashore + walk.walk_s, service_->service_s);
        if (served && (!best_way || Served{.at = *served, .boats = 0} < best_way->served))
            best_way = Onward{.served = {.at = *served, .boats = 0},
                              .facility = walk.facility,
                              .approximate = false,
                              .change = {},
                              .next_boarding = {}};
    }
    for (const PierChange& change : day_->changes(passage.to)) {
        const Boarding* next = find(change.stop, change.ready(passage));
        if (next && (!best_way || next->served < best_way->served))
            best_way = Onward{.served = next->served,
                              .facility = next->facility,
                              .approximate = next->approximate,
                              .change = change,
                              .next_boarding = *next};
    }
    return best_way;
}

}  // namespace circle15::network
