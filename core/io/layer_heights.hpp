// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/elevation.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// Gives the nodes of the streets the heights sampled for them, unless none of the layer can be believed; counted and doubted.
void take_heights(const SampledHeights& heights, const model::LayerSource& layer, model::Study& study);

}  // namespace circle15::io
