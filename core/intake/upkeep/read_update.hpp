// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/intake/records.hpp"
#include "core/intake/upkeep/list_update.hpp"
#include "core/model/study.hpp"

namespace circle15::intake {

/// What a person says of a new list; what is left out is found in the list itself.
struct UpdateOptions {
    std::filesystem::path file;
    std::string file_name;  ///< as messages and the study call it
    std::string crs;        ///< empty: the list's own column, else EPSG:4326
    std::string sheet;      ///< empty: all that are lists of facilities
    std::string service;    ///< of every row, where the list has no such column
    std::string source;     ///< who made it
    std::optional<model::Date> date;
    bool partial = false;  ///< what is missing has not closed
};

/// A new list compared with the study, and what became of the list's rows.
struct ReadUpdate {
    ListUpdate update;
    Findings findings;
};

/// Reads a list of facilities as import does and compares it with the study's. A list that is shifted as a whole is told as a
/// grave `list_shifted`. Throws model::InputError: those of read_facilities(), `no_facility_list`, `list_date_missing`.
[[nodiscard]] ReadUpdate read_update(const model::Study& study, const UpdateOptions& options);

}  // namespace circle15::intake
