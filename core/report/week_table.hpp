// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"
#include "core/report/tree.hpp"

namespace circle15::report {

/// coverage_week.csv: one row a service and day of the week asked, and a public holiday. A day that does not count for the
/// service has nobody covered or unknown written; a holiday of no date in the calendar has no date.
[[nodiscard]] model::Table week_table(const model::Study& study, const analysis::Analysis& analysis);

/// What each service is judged on: its date, that day's weekday and kind, how many facilities serve.
[[nodiscard]] model::Table open_table(const model::Study& study, const analysis::Analysis& analysis);

/// A day for JSON: date, weekday, type and name.
[[nodiscard]] Tree day_tree(const model::Day& day);

}  // namespace circle15::report
