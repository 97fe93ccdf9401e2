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

/// Reads study.toml (DESIGN.md 2). Throws model::InputError with line and column: those of TomlFields, `bad_date`,
/// `missing_layer`, `layer_count`, `streets_crs`, `bad_file_name`.
[[nodiscard]] StudyPlan parse_study_toml(std::string_view content, const std::string& file);

}  // namespace circle15::io
