// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/feature.hpp"
#include "core/report/comparison.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// flips.geojson: a point for every home and service whose status changed; `loss` where it is a worse one.
[[nodiscard]] model::FeatureCollection flip_layer(const Compared& compared);

/// gap_changes.geojson: the polygon of every gap that changed, `side` before or after, with what became of it.
[[nodiscard]] model::FeatureCollection gap_change_layer(const Compared& compared);

}  // namespace circle15::report
