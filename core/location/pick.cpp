// SPDX-License-Identifier: MIT
#include "core/location/pick.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace circle15::location {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

Pick pick(const By<CandidateId, double>& worth, const Limits& limits) {
    const auto better = [&](CandidateId a, CandidateId b) { return std::tuple(-worth[a], a) < std::tuple(-worth[b], b); };
    Pick result{.worst_of_group = By<GroupId, double>(limits.need.size(), infinite)};
    By<CandidateId, bool> taken(worth.size(), false);
    for (const auto group : limits.need.ids()) {
        if (limits.need[group] == 0) continue;
        std::vector<CandidateId> own;
        for (const auto candidate : worth.ids()) {
            if (limits.group[candidate] == group) own.push_back(candidate);
        }
        std::ranges::sort(own, better);
        own.resize(std::min(own.size(), limits.need[group]));
        for (const auto candidate : own) {
            taken[candidate] = true;
            result.chosen.push_back(candidate);
            result.worst_of_group[group] = worth[candidate];
        }
    }
    std::vector<CandidateId> free;
    for (const auto candidate : worth.ids()) {
        if (!taken[candidate] && worth[candidate] > 0) free.push_back(candidate);
    }
    const auto room = limits.count ? *limits.count - std::min(*limits.count, result.chosen.size()) : free.size();
    if (free.size() > room) {
        std::ranges::nth_element(free, free.begin() + static_cast<std::ptrdiff_t>(room), better);
        result.best_left = worth[free[room]];
        free.resize(room);
    }
    result.worst_free = limits.count && free.size() == room ? infinite : 0;
    for (const auto candidate : free) {
        result.chosen.push_back(candidate);
        if (result.worst_free > 0) result.worst_free = std::min(result.worst_free, worth[candidate]);
    }
    std::ranges::sort(result.chosen);
    for (const auto candidate : result.chosen) result.worth += worth[candidate];
    return result;
}

double loss_of_taking(CandidateId candidate, const By<CandidateId, double>& worth, const Limits& limits, const Pick& pick) {
    const auto group = limits.group[candidate];
    const double replaced = group ? std::min(pick.worst_free, pick.worst_of_group[*group]) : pick.worst_free;
    return std::max(0.0, replaced - worth[candidate]);
}

double loss_of_leaving(CandidateId candidate, const By<CandidateId, double>& worth, const Pick& pick) {
    return std::max(0.0, worth[candidate] - pick.best_left);
}

}  // namespace circle15::location
