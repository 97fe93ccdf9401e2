// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analyze.hpp"

namespace circle15::analysis {

/// analyze() without what is for eyes alone and takes longest: service areas, and the areas of gaps. Every figure is the same;
/// draw_shapes() adds the rest.
[[nodiscard]] Analysis analyze_figures(const Ground& ground, const Options& options, const model::Progress& progress = {});

/// The same of one service. Gaps of the same homes as before have their areas at once where the earlier ones had.
[[nodiscard]] ServiceResult service_figures(const Ground& ground, model::RuleId rule, const Options& options,
                                            const Held& held = {}, const model::Progress& progress = {});

/// Adds to a service's figures what is missing of what analyze() draws. `earlier`: shapes of the same service on the same
/// streets, of which those that are the same are taken; may be null. Throws model::Stopped where `progress` asks for the end.
void draw_shapes(const Ground& ground, const Options& options, const ServiceResult* earlier, ServiceResult& figures,
                 const model::Progress& progress = {});

}  // namespace circle15::analysis
