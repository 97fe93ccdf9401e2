// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/toml_fields.hpp"
#include "core/model/scenario.hpp"

namespace circle15::io {

// The edits of facilities in a scenario file, each from its own table; see scenario_reader.hpp for keys and errors.

[[nodiscard]] model::OpenFacility open_facility_of(const TomlFields& fields);
[[nodiscard]] model::MoveFacility move_facility_of(const TomlFields& fields);
[[nodiscard]] model::ResizeFacility resize_facility_of(const TomlFields& fields);
[[nodiscard]] model::ChangeHours change_hours_of(const TomlFields& fields);
[[nodiscard]] model::RestoreFacility restore_facility_of(const TomlFields& fields);

}  // namespace circle15::io
