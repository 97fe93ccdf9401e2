// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <utility>

#include "core/intake/sheets/coarse_ages.hpp"
#include "core/intake/sheets/heading_words.hpp"
#include "core/intake/sheets/list_columns.hpp"
#include "core/intake/sheets/list_sheets.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/intake/sheets/service_words.hpp"
#include "core/intake/sheets/values.hpp"
#include "core/io/raster_cells.hpp"
#include "core/io/sheets/read_sheets.hpp"

namespace circle15::intake {

namespace {

bool is_timetable(const ListTable& table) {
    const auto has = [&](std::string_view column) { return has_column(table, {}, column); };
    return has("route") && has("pier") && (has("depart") || has("arrive"));
}

Role role_of(const ListTable& table, const Source& source) {
    const auto has = [&](std::string_view column) { return has_column(table, source, column); };
    const bool has_persons = has("persons") || has("age_0_2") || !coarse_age_columns(table, source).empty();
    const bool names_units = has("village") || has("code");
    if (has_persons && (names_units || has("township") || has_places(table, source))) return Role::people;
    if (table.is_map && (has("building") || has("floors") || has("floor_area"))) return Role::buildings;
    const bool has_service = has("service") || has("capacity") || has("opening_hours");
    if (has("name") && has_places(table, source) && has_service) return Role::facilities;
    if (has("code") && (has("name") || has("village")) && has("township")) return Role::villages;
    if (has("name") && has_places(table, source) && !table.is_map) return Role::facilities;
    return Role::nothing;
}

/// Every category of the list and what it usually means.
ServiceWords words_of(const ListTable& table, const ListColumns& columns) {
    ServiceWords words;
    for (const ListRow& row : table.rows) {
        const std::string& cell = columns.text(row, "service");
        if (says_nothing(cell) || words.contains(cell)) continue;
        std::string services;
        for (const std::string& service : services_of_word(cell)) services += (services.empty() ? "" : ",") + service;
        words.emplace(cell, services.empty() ? std::string(unsure) : services);
    }
    return words;
}

/// A list without a category may name its service in its sheet's or its file's name.
std::string service_in_name(const ListTable& table, const std::string& file) {
    for (const std::string& name : {table.sheet, file}) {
        const auto services = services_of_word(name);
        if (services.size() == 1) return services.front();
    }
    return {};
}

/// The CRS that the headings of places name.
std::string crs_in_headings(const ListTable& table, const ListColumns& columns) {
    for (const char* column : {"lon", "lat", "place"}) {
        const auto at = columns.position(column);
        const auto crs = at ? crs_of_heading(table.headings[*at]) : std::nullopt;
        if (crs) return std::string(*crs);
    }
    return {};
}

std::string crs_of(const ListTable& table, const ListColumns& columns) {
    if (columns.has("crs")) return "column";
    if (!table.own_crs.empty()) return table.own_crs;
    const std::string said = crs_in_headings(table, columns);
    return said.empty() ? "EPSG:4326" : said;
}

/// That of the sheet with the piers.
std::string crs_of_timetable(const std::vector<ListTable>& tables) {
    for (const ListTable& table : tables) {
        std::vector<model::DataIssue> untold;
        const ListColumns columns(table, {}, untold);
        if (columns.has("crs") || has_places(table, {})) return crs_of(table, columns);
    }
    return "EPSG:4326";
}

Source guess(const ListTable& table, const std::string& file, bool is_only_sheet) {
    Source source{.file = file, .sheet = is_only_sheet ? "" : table.sheet, .confirmed = false};
    source.role = role_of(table, source);
    if (source.role == Role::nothing) return source;
    std::vector<model::DataIssue> untold;
    const ListColumns columns(table, source, untold);
    source.columns = columns.mapping(table);
    if (has_places(table, source)) source.crs = crs_of(table, columns);
    if (source.role == Role::people && columns.has("persons")) source.column_people = source.columns.at("persons");
    if (source.role != Role::facilities) return source;
    source.services = words_of(table, columns);
    if (!columns.has("service")) source.service = service_in_name(table, file);
    return source;
}

}  // namespace

std::vector<Source> look_at_table(const std::filesystem::path& path, const std::string& file) {
    if (io::is_raster(path)) return {Source{.file = file, .role = Role::people, .confirmed = false}};
    std::vector<ListTable> tables;
    for (io::RawSheet& sheet : io::read_sheets(path, file)) {
        if (sheet.rows.empty()) continue;
        ListTable table = list_of(std::move(sheet));
        if (table.is_map || table.heading_row > 0) tables.push_back(std::move(table));
    }
    if (std::ranges::any_of(tables, is_timetable)) {
        return {Source{.file = file, .role = Role::timetable, .crs = crs_of_timetable(tables), .confirmed = false}};
    }
    std::vector<Source> sources;
    for (const ListTable& table : tables) {
        if (!table.hidden) sources.push_back(guess(table, file, tables.size() == 1));
    }
    if (sources.empty()) sources.push_back({.file = file, .role = Role::nothing, .confirmed = false});
    // Sheets of one workbook that are alike, one for each township, are one list.
    const auto alike = [&](const Source& one) {
        return one.role == sources.front().role && one.columns == sources.front().columns && one.crs == sources.front().crs &&
               one.service == sources.front().service;
    };
    if (sources.size() > 1 && sources.front().role != Role::nothing && std::ranges::all_of(sources, alike)) {
        for (const Source& one : sources) sources.front().services.insert(one.services.begin(), one.services.end());
        sources.front().sheet.clear();
        sources.resize(1);
    }
    return sources;
}

}  // namespace circle15::intake
