// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"
#include "core/intake/sheets/list_table.hpp"
#include "core/model/errors.hpp"
#include "mapview/assistant/known_land.hpp"

namespace circle15::assistant {

/// A row where it was read to be.
struct PlacedRow {
    std::string place;  ///< "row 12", as findings name it
    std::string name;
    model::LonLat at;
};

/// A list as the plan has it read: its columns, where its rows are, and what is amiss.
struct Reading {
    std::vector<intake::ListTable> tables;
    std::map<std::string, std::string> columns;  ///< the study's column -> the heading it is taken from
    std::vector<PlacedRow> rows;
    intake::Findings findings;
    std::optional<model::InputFlaw> failure;  ///< why the file as a whole cannot be used
};

/// How a list looks under one CRS.
struct CrsTrial {
    std::string crs;
    std::size_t rows = 0;     ///< that have a place at all, anywhere near
    std::size_t on_land = 0;  ///< 0 where no land is known
};

/// Reads a source that is a list; nothing of any other.
[[nodiscard]] Reading read_source(const intake::Plan& plan, const intake::Source& source);

/// The list under each CRS it could be in.
[[nodiscard]] std::vector<CrsTrial> try_crs(const intake::Plan& plan, const intake::Source& source, const KnownLand& land);

/// Where another CRS would put clearly more of the list's rows on land, which is likely to be its own (`crs_lands_more`).
[[nodiscard]] std::optional<model::DataIssue> crs_doubt(const intake::Source& source, const std::vector<CrsTrial>& trials);

/// A few different values of the column at `at`.
[[nodiscard]] std::string samples_of(const Reading& reading, std::size_t at);

/// The row that findings call so; nullptr where there is none.
[[nodiscard]] const intake::ListRow* row_at(const Reading& reading, const std::string& place);

}  // namespace circle15::assistant
