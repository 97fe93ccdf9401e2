// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

#include "mapview/sheet/result_files.hpp"
#include "mapview/sheet/result_folder.hpp"

namespace circle15::sheet {

/// The piers and the ferry routes of the day, where the folder has them.
void read_boats(const ResultFiles& files, OpenedResult& result);

/// The boat answer among a home's or gap's fields, whose names begin with `prefix`; nothing where no boat leads there. Routes
/// are left out: a result has no timetable.
[[nodiscard]] std::optional<analysis::BoatVerdict> boat_verdict_of(const json& fields, const std::string& prefix,
                                                                   const std::map<std::string, model::FacilityId>& facilities);

}  // namespace circle15::sheet
