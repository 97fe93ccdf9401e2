// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/data_issue.hpp"
#include "core/model/date.hpp"
#include "core/model/day_calendar.hpp"
#include "core/model/facility.hpp"
#include "core/model/home.hpp"
#include "core/model/indicator.hpp"
#include "core/model/island.hpp"
#include "core/model/pier.hpp"
#include "core/model/relief.hpp"
#include "core/model/standard.hpp"
#include "core/model/street.hpp"
#include "core/model/timetable.hpp"
#include "core/model/timetable_rules.hpp"

namespace circle15::model {

/// What study.toml says of one layer; printed with every result.
struct LayerSource {
    std::string layer;  ///< homes, facilities, streets, islands, ...
    std::string file;
    std::string crs;
    std::string source;
    std::string licence;
    std::string date;
    Quality quality = Quality::modelled;
    std::string sha256;  ///< of the file's bytes
};

/// Rows of a list that could not be used: without them it is partial.
struct RejectedRows {
    std::int64_t rows = 0;
    std::vector<std::string> townships;  ///< where they are; empty where one of them may be anywhere
};

/// How complete the list of a service's facilities is. Where it is partial, missing, or nothing is said of it, an unreached
/// home is `unknown`, not unserved: no rows are no proof that there is nothing, unless the study says `none`.
struct Inventory {
    Quality quality = Quality::modelled;
    bool partial = false;                    ///< everywhere
    std::vector<std::string> partial_in;     ///< townships whose list is partial
    bool none = false;                       ///< the study says that there is no such facility at all
    std::optional<std::int64_t> facilities;  ///< how many there are; a list that was cut shows by it
    std::string unit_en;                     ///< what English readers are told for the unit of the list's capacities
    bool without_rows = false;               ///< no row was read, and the study does not say `none`
    bool cut = false;                        ///< fewer rows were read than `facilities`
    RejectedRows rejected;
};

/// A published figure the homes must add up to: so many persons in these age bands.
struct CensusFigure {
    std::string name;
    std::string name_en;  ///< empty: told by `name`
    AgeGroup group;
    std::int64_t persons = 0;
    std::string source;
    std::string date;
};

/// How homes and facilities are joined to the streets (METHODS.md 2, Linking).
struct LinkRules {
    double link_limit_m = 250;
    double link_water_m = 15;        ///< water a link leg may touch, for the coast's own inaccuracy
    double shore_tolerance_m = 100;  ///< a home this near to land but off it counts as on it
    double part_min_m = 5'000;       ///< streets of a part that leads somewhere; smaller parts are scraps
    double pier_limit_m = 500;       ///< from a pier to the streets of the island it is declared on
};

/// What the study says of ways whose tags leave it open.
struct WalkRules {
    bool cycleways = false;                ///< whether cycleways without a foot tag are walked
    std::vector<std::int64_t> over_water;  ///< ids of ways that do cross water, though their tags do not say by what
};

/// One place with all its inputs, read and checked; every cross reference is an index that holds.
struct Study {
    std::string id;
    std::string name_zh;
    std::string name_en;
    Date date;                  ///< the day results speak of, unless the run asks for another
    std::string measuring_crs;  ///< EPSG:4550
    std::string map_unit;       ///< 制图单位
    std::string map_approval;   ///< 审图号; empty: internal map
    std::vector<LayerSource> layers;
    Standard standard;
    LinkRules link_rules;
    WalkRules walk_rules;
    DayCalendar calendar;
    bool refuse_rows = false;  ///< one unusable row refuses the study, instead of being rejected and counted
    Streets streets;
    std::vector<Island> islands;
    std::vector<Village> villages;
    std::vector<Home> homes;
    std::vector<Facility> facilities;
    std::vector<Pier> piers;
    std::optional<Timetable> timetable;  ///< unset: the study has no ferry layer, so boats are unknown
    FerryRules ferry_rules;
    std::vector<Indicator> indicators;           ///< of all years, in the order of their file
    std::map<std::string, Inventory> inventory;  ///< by service
    std::vector<CensusFigure> census;
    bool has_elevation = false;
    std::vector<Relief> reliefs;    ///< where the reader was asked for them
    std::vector<DataIssue> issues;  ///< what reading repaired, rejected or doubts
    std::vector<RowCount> rows;     ///< per layer: read = used + repaired + rejected
};

}  // namespace circle15::model
