// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/model/scenario.hpp"

namespace circle15::io {

/// Reads a scenario file: `name_zh`, `name_en`, `description`, `description_en`, `source`, then edits as arrays of tables, made
/// in the order of the file.
///
///     [[open]]        id                                    a planned or closed facility of the study
///     [[open]]        id name service lon lat crs           a new one; also capacity capacity_unit in_use opening_hours
///     township
///                                                           village address lead_agency source date quality
///     [[close]]       id
///     [[move]]        id lon lat crs
///     [[enlarge]]     id capacity
///     [[hours]]       id opening_hours
///     [[people]]      from to share|persons [group]         or: from factor
///     [[standard]]    service, any of minutes speed_m_per_s capped_downhill service_minutes viable_persons target_percent
///     no_target
///                                                           places_per_1000 no_places
///     [[cancel]]      route, trip or all = true
///     [[retime]]      trip minutes
///     [[add_sailing]] route, calls = [["pier", "08:10"], ...]
///     [[persons]] [[restore]] [[remove]]                    exact rows, as the inverse of a scenario has them
///
/// What can be known without the study is checked here, the rest by `apply`. Throws model::InputError with line and column:
/// those of TomlFields, `unknown_crs`, `coordinate_range`, `unknown_age_band`, `empty_group`, `unknown_quality`,
/// `unknown_status`, `bad_date`, `opening_hours`, `edit_keys`, `sailing_times`, `empty_scenario`.
[[nodiscard]] model::Scenario parse_scenario(std::string_view content, const std::string& file);

}  // namespace circle15::io
