// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/geometry/declared_crs.hpp"
#include "core/intake/area.hpp"
#include "core/intake/plan.hpp"
#include "core/intake/sheets/list_reading.hpp"

namespace circle15::intake {

/// Where the rows of one list are: from its columns of coordinates, or as its features are drawn.
class ListPlaces {
public:
    /// `crs` of the source, else of the file; a list without either is taken as the plan's own degrees. Throws
    /// model::InputError (`unknown_crs`).
    ListPlaces(const ListTable& table, const Plan& plan, const Source& source);

    /// The row's point in WGS84; nothing where it has none. Coordinates that make sense only the other way round are turned
    /// and told. Throws model::InputError: `place_unread`, `half_a_place`, `far_from_area`, `crs_empty`.
    [[nodiscard]] std::optional<model::LonLat> point(ListReading& reading);
    /// The row's outline in WGS84; empty where it has none. Throws `shape_of_another_kind`.
    [[nodiscard]] model::MultiPolygon land(ListReading& reading);
    /// The CRS the row came in.
    [[nodiscard]] std::string crs(const ListReading& reading) const;

private:
    [[nodiscard]] const geometry::DeclaredCrs& declared(ListReading& reading);
    [[nodiscard]] std::optional<std::pair<double, double>> given(ListReading& reading) const;
    [[nodiscard]] std::optional<model::LonLat> sensible(const geometry::DeclaredCrs& crs, double east, double north) const;

    std::string crs_;
    std::optional<Box> around_;  ///< where rows can be, generously; nothing where the plan has no box
    std::map<std::string, geometry::DeclaredCrs> known_;
};

}  // namespace circle15::intake
