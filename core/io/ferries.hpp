// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "core/io/toml_fields.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// What `[ferries]` of study.toml says: boarding_minutes, alighting_minutes, longest_wait_minutes, and for single routes and
/// piers
/// `[[ferries.route]]`, `[[ferries.pier]]` with id, allowances and, for routes, lost_day_percent of the twelve months.
[[nodiscard]] model::FerryRules ferry_rules_of(const TomlFields& ferries);

/// Reads the timetable into the study, after its piers; where the study has no piers, the timetable's stops become them. Throws
/// model::InputError with what read_gtfs says, and for stops that are no pier of the study or stand away from it
/// (rules `unknown_pier`, `stop_far_from_pier`) and for `[ferries]` entries that the timetable does not have.
void read_ferries(const std::filesystem::path& path, const model::LayerSource& layer, const std::string& study_file,
                  model::Study& study);

}  // namespace circle15::io
