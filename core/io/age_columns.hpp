// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "core/io/toml_fields.hpp"
#include "core/model/age_bands.hpp"

namespace circle15::io {

/// The age group a list of age band columns names: ["age_60_64", "age_65_79", "age_80_up"]. Throws model::InputError:
/// `unknown_age_band`, `empty_group`.
[[nodiscard]] model::AgeGroup age_group_of(const TomlFields& fields, std::string_view key);

}  // namespace circle15::io
