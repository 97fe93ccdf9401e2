// SPDX-License-Identifier: MIT
#include "core/model/verdict_terms.hpp"

#include <algorithm>
#include <array>

namespace circle15::model {

namespace {

constexpr std::array<std::string_view, status_count> statuses{"covered",   "too_far", "boat_only",
                                                              "no_access", "full",    "unknown"};
constexpr std::array<std::string_view, stability_count> stabilities{"certain", "borderline", "indicative"};
constexpr std::array<std::string_view, cause_count> causes{"no_facility", "distance",     "slope", "across_water",
                                                           "capacity",    "data_missing", "closed"};
constexpr std::array<std::string_view, action_count> actions{"build",           "expand",   "mobile_service", "meal_delivery",
                                                             "adjust_sailings", "relocate", "verify_data",    "extend_hours"};
constexpr std::array<std::string_view, unit_kind_count> unit_kinds{"county", "township", "island", "village"};
constexpr std::array<std::string_view, 3> walk_rules{"to", "from", "worse"};
constexpr std::array<std::string_view, 4> link_faults{"in_the_sea", "no_street_on_island", "too_far", "across_water"};

}  // namespace

std::string_view name_of(Status status) { return statuses.at(static_cast<std::size_t>(status)); }
std::string_view name_of(Stability stability) { return stabilities.at(static_cast<std::size_t>(stability)); }
std::string_view name_of(Cause cause) { return causes.at(static_cast<std::size_t>(cause)); }
std::string_view name_of(Action action) { return actions.at(static_cast<std::size_t>(action)); }
std::string_view name_of(UnitKind kind) { return unit_kinds.at(static_cast<std::size_t>(kind)); }
std::string_view name_of(WalkRule walk) { return walk_rules.at(static_cast<std::size_t>(walk)); }
std::string_view name_of(LinkFault fault) { return link_faults.at(static_cast<std::size_t>(fault)); }

std::optional<WalkRule> walk_rule_named(std::string_view name) {
    const auto* const found = std::ranges::find(walk_rules, name);
    if (found == walk_rules.end()) return std::nullopt;
    return static_cast<WalkRule>(found - walk_rules.begin());
}

}  // namespace circle15::model
