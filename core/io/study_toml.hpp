// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/study.hpp"

namespace circle15::io {

/// What study.toml declares; the layers are not yet read.
struct StudyPlan {
    model::Study study;         ///< head, link rules, inventory and census; no layers, no rows
    std::string standard_file;  ///< beside study.toml
    model::LayerSource islands;
    std::vector<model::LayerSource> streets;
    std::optional<model::LayerSource> villages;
    model::LayerSource homes;
    model::LayerSource facilities;  ///< its `crs` may be "column"
    std::optional<model::LayerSource> piers;
    std::optional<model::LayerSource> elevation;
    std::optional<model::LayerSource> ferries;
    std::optional<model::LayerSource> indicators;
    std::optional<model::LayerSource> calendar;  ///< of [calendar] file; days listed in study.toml itself are in `study`
};

/// Reads study.toml (METHODS.md 1). What is not said of a list of facilities is never taken for "there is none":
///
///     [inventory.clinic]          how complete the list of a service is
///     quality = "surveyed"        how well the list itself is known
///     partial = false             the list is complete; true: some are missing, anywhere
///     partial_in = ["小山乡"]      some are missing in these townships alone
///     none = true                 it is known that there is no such facility at all; without this a service without rows, or
///                                 without such a table, is unknown to every home that nothing listed covers
///
/// Throws model::InputError with line and column: those of TomlFields, `bad_date`, `missing_layer`, `layer_count`,
/// `streets_crs`, `bad_file_name`.
[[nodiscard]] StudyPlan parse_study_toml(std::string_view content, const std::string& file);

}  // namespace circle15::io
