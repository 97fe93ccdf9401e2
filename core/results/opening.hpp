// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"
#include "core/results/tree.hpp"

namespace circle15::results {

/// By service: how many facilities serve on the day it is judged on.
[[nodiscard]] model::Table open_table(const model::Study& study, const analysis::Analysis& analysis);

/// A date and what a calendar makes of it.
[[nodiscard]] Tree day_tree(const model::Day& day);

/// Mo, Tu, ... Su; 0 is Monday.
[[nodiscard]] std::string_view weekday_name(int weekday);

}  // namespace circle15::results
