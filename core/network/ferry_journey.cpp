// SPDX-License-Identifier: MIT
#include "core/network/ferry_journey.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace circle15::network {

namespace {

class LegWriter {
public:
    LegWriter(FerryJourney& journey, DaySeconds start) : journey_(&journey), now_(start) {}

    /// Adds a leg from now to `until`, unless it is empty.
    void until(DaySeconds until, FerryLeg leg) {
        leg.from = now_;
        leg.to = until;
        if (until > now_) journey_->legs.push_back(leg);
        now_ = until;
    }
    [[nodiscard]] DaySeconds now() const { return now_; }

private:
    FerryJourney* journey_;
    DaySeconds now_;
};

DaySeconds walk_from(const FerryFacility& facility, StopId stop, DaySeconds ashore, DaySeconds service_s, DaySeconds served) {
    std::optional<DaySeconds> shortest;
    for (const PierWalk& walk : facility.piers)
        if (walk.stop == stop && served_from(facility, ashore + walk.from_pier_s, service_s) == served)
            shortest = shortest ? std::min(*shortest, walk.from_pier_s) : walk.from_pier_s;
    if (!shortest) throw std::logic_error("a ferry journey ends at no facility");
    return *shortest;
}

FerryJourney traced(const PierProfiles& profiles, const PierWalk& walk, DaySeconds leave, Boarding boarding) {
    FerryJourney journey{.leave = leave,
                         .leave_by = boarding.be_there - walk.to_pier_s,
                         .served = boarding.served,
                         .facility = boarding.facility,
                         .approximate = boarding.approximate,
                         .legs = {}};
    LegWriter legs(journey, leave);
    StopId pier = walk.stop;
    legs.until(leave + walk.to_pier_s, {.kind = FerryLegKind::walk, .from_stop = {}, .to_stop = pier, .sailing = {}});
    const FerryDay& day = profiles.day();
    for (;;) {
        const Passage& first = day.passage(boarding.sailing, boarding.call);
        const Passage& last = day.passage(boarding.sailing, boarding.leave_boat_call - 1);
        const auto on_boat = [&](FerryLegKind kind, StopId from, StopId to) {
            return FerryLeg{.kind = kind,
                            .from_stop = from,
                            .to_stop = to,
                            .sailing = boarding.sailing,
                            .board_call = boarding.call,
                            .alight_call = boarding.leave_boat_call};
        };
        legs.until(first.be_there, {.kind = FerryLegKind::wait, .from_stop = pier, .to_stop = pier, .sailing = {}});
        legs.until(first.depart, on_boat(FerryLegKind::board, pier, pier));
        legs.until(last.arrive, on_boat(FerryLegKind::sail, pier, last.to));
        legs.until(last.ashore, on_boat(FerryLegKind::alight, last.to, last.to));
        const std::optional<Onward> onward = profiles.onward(last);
        if (!onward) throw std::logic_error("a ferry journey breaks off at a pier");
        if (!onward->next_boarding) {
            const FerryFacility& facility = profiles.service().facilities[onward->facility];
            const DaySeconds walk_s =
                walk_from(facility, last.to, last.ashore, profiles.service().service_s, onward->served.at);
            legs.until(legs.now() + walk_s, {.kind = FerryLegKind::walk, .from_stop = last.to, .to_stop = {}, .sailing = {}});
            legs.until(onward->served.at, {.kind = FerryLegKind::opening, .from_stop = {}, .to_stop = {}, .sailing = {}});
            return journey;
        }
        pier = onward->change->stop;
        legs.until(legs.now() + onward->change->walk_s,
                   {.kind = FerryLegKind::walk, .from_stop = last.to, .to_stop = pier, .sailing = {}});
        boarding = *onward->next_boarding;
    }
}

}  // namespace

std::string_view name_of(FerryLegKind kind) {
    switch (kind) {
        case FerryLegKind::walk:
            return "walk";
        case FerryLegKind::wait:
            return "wait";
        case FerryLegKind::board:
            return "board";
        case FerryLegKind::sail:
            return "sail";
        case FerryLegKind::alight:
            return "alight";
        case FerryLegKind::opening:
            return "opening";
    }
    throw std::logic_error("unknown kind of leg");
}

std::optional<FerryJourney> journey_leaving(const PierProfiles& profiles, std::span<const PierWalk> home, DaySeconds leave) {
    std::optional<HomeStep> best;
    const auto rank = [](const HomeStep& step) {
        return std::tuple(step.boarding.served, -step.leave_by, step.walk.to_pier_s, step.walk.stop);
    };
    for (const PierWalk& walk : home) {
        const auto boarding = profiles.best(walk.stop, leave + walk.to_pier_s);
        if (!boarding) continue;
        const HomeStep step{.after = 0, .leave_by = boarding->be_there - walk.to_pier_s, .walk = walk, .boarding = *boarding};
        if (!best || rank(step) < rank(*best)) best = step;
    }
    if (!best) return std::nullopt;
    return traced(profiles, best->walk, leave, best->boarding);
}

std::optional<FerryJourney> journey_arriving(const PierProfiles& profiles, std::span<const PierWalk> home,
                                             DaySeconds serve_by) {
    std::optional<HomeStep> best;
    const auto rank = [](const HomeStep& step) {
        return std::tuple(-step.leave_by, step.boarding.served, step.walk.to_pier_s, step.walk.stop);
    };
    for (const PierWalk& walk : home) {
        for (const Boarding& boarding : profiles.boardings(walk.stop)) {
            const HomeStep step{.after = 0, .leave_by = boarding.be_there - walk.to_pier_s, .walk = walk, .boarding = boarding};
            if (boarding.served.at > serve_by || step.leave_by < 0) continue;
            if (!best || rank(step) < rank(*best)) best = step;
        }
    }
    if (!best) return std::nullopt;
    return traced(profiles, best->walk, best->leave_by, best->boarding);
}

std::optional<FerryJourney> fastest_journey(const PierProfiles& profiles, std::span<const HomeStep> steps,
                                            const DayWindow& window) {
    const HomeStep* fastest = nullptr;
    DaySeconds leave = 0;
    for (const HomeStep& step : steps) {
        const DaySeconds latest = std::min(step.leave_by, window.to);
        if (std::max(step.after, window.from) >= latest) continue;
        if (fastest != nullptr && step.boarding.served.at - latest >= fastest->boarding.served.at - leave) continue;
        fastest = &step;
        leave = latest;
    }
    if (fastest == nullptr) return std::nullopt;
    return traced(profiles, fastest->walk, leave, fastest->boarding);
}

std::optional<NearMiss> boat_before(const PierProfiles& profiles, std::span<const PierWalk> home, DaySeconds leave) {
    std::optional<NearMiss> nearest;
    for (const HomeStep& step : steps_from(profiles, home)) {
        const DaySeconds by_s = leave - (step.boarding.be_there - step.walk.to_pier_s);
        if (by_s > 0 && (!nearest || by_s < nearest->by_s)) nearest = NearMiss{.step = step, .by_s = by_s};
    }
    return nearest;
}

std::optional<NearMiss> boat_after(const PierProfiles& profiles, std::span<const PierWalk> home, DaySeconds serve_by) {
    std::optional<NearMiss> nearest;
    for (const HomeStep& step : steps_from(profiles, home)) {
        const DaySeconds by_s = step.boarding.served.at - serve_by;
        if (by_s > 0 && (!nearest || by_s < nearest->by_s)) nearest = NearMiss{.step = step, .by_s = by_s};
    }
    return nearest;
}

}  // namespace circle15::network
