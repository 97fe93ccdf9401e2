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
    if (!facts.walk_dmm) return facts.over_minutes;
    return network::seconds_of(*facts.walk_dmm, facts.speed_m_per_s) / 60;
}

Status status_at(const HomeFacts& facts, double minutes) {
    const bool in_reach = within(facts, minutes);
    if (in_reach && facts.without_place == 0) return Status::covered;
    if (!facts.joined || facts.list != model::ListState::complete) return Status::unknown;
    if (in_reach) return Status::full;
    if (facts.on_foot()) return Status::too_far;
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

void CoverageAt::add(const HomeFacts& facts, double minutes, std::int64_t here) {
    const auto here_by_status = persons_at(facts, minutes, here);
    for (std::size_t status = 0; status < by_status.size(); ++status) by_status[status] += here_by_status[status];
    persons += here;
}

}  // namespace circle15::analysis
