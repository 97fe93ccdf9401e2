// SPDX-License-Identifier: MIT
#include "core/analysis/verdict.hpp"

#include <utility>

#include "core/analysis/results.hpp"

namespace circle15::analysis {

namespace {

bool within(const HomeFacts& facts, double minutes) {
    return facts.walk_dmm && *facts.walk_dmm <= network::flat_dmm_in(minutes * 60, facts.speed_m_per_s);
}

/// `placed` persons found a place though their home has too few.
std::array<std::int64_t, status_count> counted(Status status, std::int64_t persons, std::int64_t placed) {
    std::array<std::int64_t, status_count> by_status{};
    by_status[static_cast<std::size_t>(status)] = persons - placed;
    by_status[static_cast<std::size_t>(Status::covered)] += placed;
    return by_status;
}

}  // namespace

std::optional<double> minutes_of(const HomeFacts& facts) {
    if (!facts.walk_dmm) return std::nullopt;
    return network::seconds_of(*facts.walk_dmm, facts.speed_m_per_s) / 60;
}

Status status_at(const HomeFacts& facts, double minutes) {
    const bool in_reach = within(facts, minutes);
    if (in_reach && facts.without_place == 0) return Status::covered;
    if (!facts.joined || facts.list != model::ListState::complete) return Status::unknown;
    if (in_reach) return Status::full;
    if (facts.walk_dmm) return Status::too_far;
    // The island has one, but no street of the data leads there: the streets are what is missing.
    if (facts.on_island) return Status::unknown;
    return facts.by_boat ? Status::boat_only : Status::no_access;
}

std::optional<Cause> cause_of(Status status) {
    switch (status) {
        case Status::covered:
            return std::nullopt;
        case Status::too_far:
            return Cause::distance;
        case Status::boat_only:
            return Cause::across_water;
        case Status::no_access:
            return Cause::no_facility;
        case Status::full:
            return Cause::capacity;
        case Status::unknown:
            return Cause::data_missing;
    }
    std::unreachable();
}

Stability stability_of(const HomeVerdict& verdict) {
    if (verdict.status == Status::unknown || verdict.quality == model::Quality::modelled) return Stability::indicative;
    return verdict.flips ? Stability::borderline : Stability::certain;
}

std::array<std::int64_t, status_count> persons_at(const HomeFacts& facts, double minutes, std::int64_t persons) {
    const bool placed = facts.without_place > 0 && within(facts, minutes);
    return counted(status_at(facts, minutes), persons, placed ? persons - facts.without_place : 0);
}

std::array<std::int64_t, status_count> persons_by_status(const HomeVerdict& verdict, std::int64_t persons) {
    const auto without_place = verdict.facts.without_place;
    return counted(verdict.status, persons, without_place > 0 ? persons - without_place : 0);
}

std::string_view name_of(Status status) {
    switch (status) {
        case Status::covered:
            return "covered";
        case Status::too_far:
            return "too_far";
        case Status::boat_only:
            return "boat_only";
        case Status::no_access:
            return "no_access";
        case Status::full:
            return "full";
        case Status::unknown:
            return "unknown";
    }
    std::unreachable();
}

std::string_view name_of(Stability stability) {
    switch (stability) {
        case Stability::certain:
            return "certain";
        case Stability::borderline:
            return "borderline";
        case Stability::indicative:
            return "indicative";
    }
    std::unreachable();
}

std::string_view name_of(Cause cause) {
    switch (cause) {
        case Cause::no_facility:
            return "no_facility";
        case Cause::distance:
            return "distance";
        case Cause::slope:
            return "slope";
        case Cause::across_water:
            return "across_water";
        case Cause::capacity:
            return "capacity";
        case Cause::data_missing:
            return "data_missing";
        case Cause::closed:
            return "closed";
    }
    std::unreachable();
}

std::string_view name_of(Action action) {
    switch (action) {
        case Action::build:
            return "build";
        case Action::expand:
            return "expand";
        case Action::mobile_service:
            return "mobile_service";
        case Action::meal_delivery:
            return "meal_delivery";
        case Action::adjust_sailings:
            return "adjust_sailings";
        case Action::relocate:
            return "relocate";
        case Action::verify_data:
            return "verify_data";
        case Action::extend_hours:
            return "extend_hours";
    }
    std::unreachable();
}

std::string_view name_of(UnitKind kind) {
    switch (kind) {
        case UnitKind::county:
            return "county";
        case UnitKind::township:
            return "township";
        case UnitKind::island:
            return "island";
        case UnitKind::village:
            return "village";
    }
    std::unreachable();
}

}  // namespace circle15::analysis
