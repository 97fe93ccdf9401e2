// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/osm/service_tags.hpp"
#include "core/model/age_bands.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/date.hpp"
#include "core/model/quality.hpp"

namespace circle15::intake {

/// What a file of import.toml is taken for; the words stand in `as = "..."`.
enum class Role {
    osm,         ///< an OpenStreetMap extract: streets, land, buildings, facilities, as `takes` says
    land,        ///< polygons of land
    facilities,  ///< a list of facilities
    people,      ///< persons as points, polygons, villages with totals, or a grid
    villages,    ///< the administrative units, with codes and places or outlines
    buildings,   ///< outlines or points of buildings
    terrain,     ///< heights, any raster
    timetable,   ///< a GTFS feed, folder or zip: boats and buses
    area,        ///< the outline of the study area
    standard,    ///< the service standard
    nothing,     ///< left alone
};

/// How complete a list is: a `partial` one never reads as "no service"; an `assumed` one is taken as complete on nobody's
/// word, so that verdicts that rest on it are indicative.
enum class Completeness { complete, partial, assumed };

/// What to take of an OpenStreetMap extract.
struct OsmTakes {
    bool streets = true;
    bool land = true;
    bool buildings = true;
    bool facilities = true;
    bool villages = true;  ///< places named village, suburb, neighbourhood ...
};

/// A list's word for a category, and the service or services it stands for, with commas between; `unsure` where that is open.
using ServiceWords = std::map<std::string, std::string>;  ///< "托育园" -> "childcare"

/// One file, all that was decided of it.
struct Source {
    std::string file;  ///< relative to import.toml, as written there
    Role role = Role::nothing;
    std::string sheet;      ///< of a workbook, or the layer of a GeoPackage; empty: all of them
    std::string place;      ///< line of import.toml, for messages
    std::string crs;        ///< EPSG:4326, GCJ-02, BD-09, `column`; empty: what the file says of itself
    bool confirmed = true;  ///< false: a guess of `import --init`; `import` refuses until a person has said yes
    std::map<std::string, std::string> columns;  ///< the study's column -> the file's heading: name -> 设施名称
    std::optional<int> heading_row;              ///< 1 is the first; unset: found
    std::string service;                         ///< of every row, where the list has no such column
    ServiceWords services;                       ///< as the column's cells write them
    Completeness completeness = Completeness::partial;
    OsmTakes takes;
    std::vector<ServiceTag> tags;  ///< osm: which tags stand for which service; empty: circle15's own table
    std::vector<int> modes;        ///< timetable: route_type of GTFS; empty: all
    std::string column_people;     ///< people: the column of totals, or empty where ages are given; a grid has none
    std::string source;            ///< who made it
    std::string licence;
    std::string date;  ///< empty: not known
    model::Quality quality = model::Quality::mapped;
};

/// The share of each age band in a total that comes without ages, of one township or of the whole place.
struct AgeTable {
    std::string township;                                  ///< empty: everywhere else
    std::array<double, model::age_bands.size()> shares{};  ///< in any unit; only their proportions count
};

/// A published total that the homes must add up to.
struct Total {
    std::string name;
    std::string name_en;   ///< empty: told by `name`
    std::string township;  ///< empty: the whole place
    model::AgeGroup group = model::everybody;
    std::int64_t persons = 0;
    std::string source;
    std::string date;
};

struct PeoplePlan {
    std::vector<Total> totals;   ///< homes are scaled to them, by township where they say so
    std::vector<AgeTable> ages;  ///< for totals without ages
    double cluster_m = 100;      ///< dwellings this near to each other become one home
    model::Quality quality = model::Quality::modelled;
    std::string source;  ///< of the whole: "380,000 spread over buildings by floor area"
};

/// The area of the study: a box, or the outline in the source of Role::area; with both, the box is where the sources end.
struct AreaPlan {
    std::optional<std::array<double, 4>> box;  ///< west, south, east, north in degrees
    double margin_m = 1'000;                   ///< streets and facilities this far outside are kept as well
};

/// What import.toml stands for: everything that was decided, so that the same files give the same study.
struct Plan {
    std::filesystem::path folder;  ///< of import.toml; files are named relative to it
    std::string file;              ///< import.toml, as messages call it
    std::string id;
    std::string name_zh;
    std::string name_en;
    model::Date date{};
    std::string measuring_crs;          ///< EPSG:4550
    std::string standard;               ///< file, empty: the standard of circle15
    std::vector<std::string> services;  ///< of the standard; empty: those that have a list
    AreaPlan area;
    PeoplePlan people;
    std::vector<Source> sources;  ///< in the order of the file
};

/// The words of import.toml: `osm`, `land`, ...; nothing for any other word.
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> role_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Completeness completeness);
[[nodiscard]] std::optional<Completeness> completeness_named(std::string_view name);

}  // namespace circle15::intake
