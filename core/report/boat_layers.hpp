// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// The study's piers: `id`, `name`, `island` (none for piers of other counties), `link_m` to the nearest street, `quality`.
[[nodiscard]] model::FeatureCollection pier_layer(const analysis::Ground& ground);

/// A line for each ferry route that sails on the date: `id`, `name`, `sailings`, `approximate`, `demonstration`, `date`.
[[nodiscard]] model::FeatureCollection ferry_layer(const analysis::Analysis& analysis);

}  // namespace circle15::report
