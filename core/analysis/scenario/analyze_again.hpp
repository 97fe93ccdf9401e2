// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"
#include "core/model/progress.hpp"

namespace circle15::analysis {

/// Which services of the standard have to be worked out again for an edited study, by row: those whose rule or facilities
/// differ, and all where people moved or boats sail otherwise.
[[nodiscard]] std::vector<bool> touched_services(const model::Study& before, const model::Study& edited);

/// What `analyze(edited, options)` gives, taking from `before` all that the edits leave alone. `edited` must be a ground made
/// from `base`, and `before` the analysis of `base` with the same options. Throws model::Stopped where `progress` asks for the
/// end.
[[nodiscard]] Analysis analyze_again(const Ground& base, const Analysis& before, const Ground& edited, const Options& options,
                                     const model::Progress& progress = {});

/// The same without what analyze_figures() leaves out: services that had to be worked out again have no service areas, those of
/// their gaps that are new no areas.
[[nodiscard]] Analysis figures_again(const Ground& base, const Analysis& before, const Ground& edited, const Options& options,
                                     const model::Progress& progress = {});

}  // namespace circle15::analysis
