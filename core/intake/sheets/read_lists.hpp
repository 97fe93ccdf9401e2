// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// The lists of facilities, people and villages of one source of the plan: a workbook, a text table, a map layer or (people) a
/// grid. Rows that cannot be used go into `findings`. Throws model::InputError where the file as a whole cannot be used: the
/// caller notes it and reads the others. A category that the source has no word for may be one of `known`.
[[nodiscard]] std::vector<FacilityRecord> read_facilities(const Plan& plan, const Source& source, Findings& findings,
                                                          const ServiceWords& known = {});
[[nodiscard]] std::vector<PeopleRecord> read_people(const Plan& plan, const Source& source, Findings& findings);
[[nodiscard]] std::vector<VillageRecord> read_villages(const Plan& plan, const Source& source, Findings& findings);
[[nodiscard]] std::vector<Building> read_buildings(const Plan& plan, const Source& source, Findings& findings);

/// One source for each sheet or layer of the file that looks like a list, with CRS, columns and services guessed and
/// `confirmed` false; role `nothing` where it looks like none. `file` is what import.toml calls it.
[[nodiscard]] std::vector<Source> look_at_table(const std::filesystem::path& path, const std::string& file);

}  // namespace circle15::intake
