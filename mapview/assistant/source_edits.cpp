// SPDX-License-Identifier: MIT
#include "mapview/assistant/source_edits.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace circle15::assistant {

using intake::Role;

namespace {

constexpr auto facility_columns = std::to_array<std::string_view>(
    {"name",     "service",       "lon",     "lat",           "x",      "y",      "place",  "crs",
     "capacity", "capacity_unit", "in_use",  "opening_hours", "status", "opened", "closed", "township",
     "village",  "island",        "address", "lead_agency",   "id",     "source", "date",   "quality"});
constexpr auto people_columns = std::to_array<std::string_view>(
    {"village",   "township",  "code",      "name",      "persons", "lon",     "lat",      "x",
     "y",         "place",     "crs",       "dwellings", "age_0_2", "age_3_5", "age_6_11", "age_12_14",
     "age_15_59", "age_60_64", "age_65_79", "age_80_up", "id",      "source",  "date",     "quality"});
constexpr auto village_columns =
    std::to_array<std::string_view>({"code", "name", "village", "township", "lon", "lat", "x", "y", "place", "crs", "source"});
constexpr auto building_columns =
    std::to_array<std::string_view>({"building", "floors", "floor_area", "dwellings", "lon", "lat", "x", "y", "place", "id"});
constexpr auto land_columns = std::to_array<std::string_view>({"name"});

std::vector<std::string> headings_in(const std::string& said) {
    std::vector<std::string> headings;
    for (const auto part : said | std::views::split('|')) headings.emplace_back(part.begin(), part.end());
    return headings;
}

std::string joined(const std::vector<std::string>& headings) {
    std::string said;
    for (const std::string& heading : headings) said += (said.empty() ? "" : "|") + heading;
    return said;
}

}  // namespace

std::span<const std::string_view> columns_of(Role role) {
    switch (role) {
        case Role::facilities:
            return facility_columns;
        case Role::people:
            return people_columns;
        case Role::villages:
            return village_columns;
        case Role::buildings:
            return building_columns;
        case Role::land:
            return land_columns;
        case Role::osm:
        case Role::terrain:
        case Role::timetable:
        case Role::area:
        case Role::standard:
        case Role::nothing:
            return {};
    }
    return {};
}

bool is_list(Role role) {
    return role == Role::facilities || role == Role::people || role == Role::villages || role == Role::buildings;
}

bool has_crs(Role role) { return is_list(role) || role == Role::land || role == Role::area; }

std::string column_of(const std::map<std::string, std::string>& understood, const std::string& heading) {
    for (const auto& [column, said] : understood) {
        if (std::ranges::contains(headings_in(said), heading)) return column;
    }
    return {};
}

void set_column(intake::Source& source, const std::map<std::string, std::string>& understood, const std::string& heading,
                const std::string& column) {
    for (const auto& [known, said] : understood) source.columns.emplace(known, said);
    for (auto& [known, said] : source.columns) {
        auto headings = headings_in(said);
        if (std::erase(headings, heading) == 0) continue;
        said = joined(headings);
        if (known == "persons" && source.column_people == heading) source.column_people.clear();
    }
    if (column.empty()) return;
    std::string& said = source.columns[column];
    said = column == "capacity" && !said.empty() ? said + '|' + heading : heading;
    if (column == "persons") source.column_people = heading;
}

}  // namespace circle15::assistant
