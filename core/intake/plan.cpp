// SPDX-License-Identifier: MIT
#include "core/intake/plan.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace circle15::intake {

namespace {

constexpr auto roles = std::to_array<std::pair<Role, std::string_view>>({{Role::osm, "osm"},
                                                                         {Role::land, "land"},
                                                                         {Role::facilities, "facilities"},
                                                                         {Role::people, "people"},
                                                                         {Role::villages, "villages"},
                                                                         {Role::buildings, "buildings"},
                                                                         {Role::terrain, "terrain"},
                                                                         {Role::timetable, "timetable"},
                                                                         {Role::area, "area"},
                                                                         {Role::standard, "standard"},
                                                                         {Role::nothing, "nothing"}});

constexpr auto completenesses = std::to_array<std::pair<Completeness, std::string_view>>(
    {{Completeness::complete, "complete"}, {Completeness::partial, "partial"}, {Completeness::assumed, "assumed"}});

template <class Words, class Value>
std::string_view word_of(const Words& words, Value value) {
    return std::ranges::find(words, value, [](const auto& pair) { return pair.first; })->second;
}

template <class Words>
auto value_of(const Words& words, std::string_view name) -> std::optional<decltype(words.front().first)> {
    const auto found = std::ranges::find(words, name, [](const auto& pair) { return pair.second; });
    if (found == words.end()) return std::nullopt;
    return found->first;
}

}  // namespace

std::string_view name_of(Role role) { return word_of(roles, role); }
std::optional<Role> role_named(std::string_view name) { return value_of(roles, name); }
std::string_view name_of(Completeness completeness) { return word_of(completenesses, completeness); }
std::optional<Completeness> completeness_named(std::string_view name) { return value_of(completenesses, name); }

}  // namespace circle15::intake
