// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/data_issue.hpp"
#include "core/model/facility.hpp"
#include "core/model/home.hpp"
#include "core/model/quality.hpp"

namespace circle15::intake {

/// Where a record comes from: the file as import.toml names it and "row 12", "sheet 枸杞 row 12", "way 77".
struct Origin {
    std::string file;
    std::string place;
    bool operator==(const Origin&) const = default;
};

/// What became of the rows of all sources. A row that cannot be used is an issue of Severity::rejected and counted; it never
/// ends the reading, so that every flaw is told at once. `rows` has one count a source, its `layer` being the file (and sheet).
struct Findings {
    /// A facility that a list has and that cannot be used, so that the list lacks it.
    struct Lacking {
        std::string service;
        std::string township;  ///< empty: not known
    };
    /// A mapped thing of which it is not told what service it is (`facility_unsure`), and which it may be.
    struct Unsure {
        Origin origin;
        model::LonLat place;
        std::vector<std::string> services;
    };
    std::vector<model::DataIssue> issues;
    std::vector<model::RowCount> rows;
    std::vector<Lacking> lacking{};
    std::vector<Unsure> unsure{};
};

/// A facility in WGS84. `service` is the standard's id; empty where it is not known which (a school without a level): listed
/// as unsure in the findings and not counted as any. `id` may be empty: the writer then makes one of service and place.
/// `opening_hours_text` is OpenStreetMap's syntax, `given_crs` the CRS the row came in.
struct FacilityRecord {
    Origin origin;
    model::Facility facility;
    bool status_stated = true;  ///< false: the list says nothing of its state, which is taken as open
};

/// Persons of several age bands together.
struct AgeCount {
    model::AgeGroup group;
    std::int64_t persons = 0;
    bool operator==(const AgeCount&) const = default;
};

/// Persons of one point, polygon, village or cell. `land` is the outline they live in (WGS84), `place` a point; with neither,
/// `village` names them. Without ages `total` is set and the plan's age tables split it.
struct PeopleRecord {
    Origin origin;
    std::string id{};  ///< empty: the writer makes one
    std::string name;
    std::string village;  ///< code or name
    std::string township;
    std::optional<model::LonLat> place;
    model::MultiPolygon land;
    std::optional<double> total;  ///< grids have fractions of persons
    std::optional<model::PersonsByAge> ages;
    std::vector<AgeCount> coarse{};  ///< where ages are counted for several bands together: disjoint, and everybody
    std::int64_t dwellings = 0;      ///< 0 where not known
    std::string source;
    std::string date;
    model::Quality quality = model::Quality::modelled;
};

/// However they are counted.
[[nodiscard]] inline double persons_of(const PeopleRecord& record) {
    if (record.ages) return static_cast<double>(model::persons_in(*record.ages, model::everybody));
    if (record.coarse.empty()) return record.total.value_or(0);
    std::int64_t sum = 0;
    for (const AgeCount& count : record.coarse) sum += count.persons;
    return static_cast<double>(sum);
}

/// Where people can live, by how much: dwellings, not schools, halls and sheds.
enum class BuildingKind { dwelling, other };

/// A building in WGS84, a point inside it and its floor area over all storeys.
struct Building {
    Origin origin;
    model::LonLat place;
    double floor_area_m2 = 0;  ///< 0: not known (a point)
    std::optional<std::int64_t> dwellings;
    BuildingKind kind = BuildingKind::dwelling;
};

/// A residential street, to live along where there are no buildings.
struct ResidentialStreet {
    Origin origin;
    model::Line line;
};

/// An administrative unit with a point or an outline, or both.
struct VillageRecord {
    Origin origin;
    std::string code;
    std::string name;
    std::string township;
    std::optional<model::LonLat> place;
    model::MultiPolygon land;  ///< empty: not known
    model::Quality quality = model::Quality::mapped;
    std::string source;
};

/// A row of homes.csv before its island is known. `village` is the code of a VillageRecord.
struct HomeRecord {
    std::string id;
    std::string name;
    std::string village;
    std::string township;
    model::LonLat place;
    std::int64_t dwellings = 0;
    model::PersonsByAge persons{};
    std::string source;
    std::string date;
    model::Quality quality = model::Quality::modelled;
};

}  // namespace circle15::intake
