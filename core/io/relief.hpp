// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "core/model/study.hpp"

namespace circle15::io {

/// The relief of each island with homes from the study's raster of heights, at most some 250 heights a side and not finer than
/// 30 m; no farther out than streets lie, whose heights are read anyway. None where the streets' heights are not believed.
/// Throws as sample_elevation().
void read_relief(const std::filesystem::path& path, const model::LayerSource& layer, model::Study& study);

}  // namespace circle15::io
