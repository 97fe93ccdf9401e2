// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// Every service on the seven days of the week of the date asked and on a public holiday: the next of the calendar, or one of
/// no date where it has none to come. Days on which the same facilities serve are worked out once, those of `analysis`, which
/// is of the same ground and options, not again. Rows by service, then Monday to Sunday and the holiday.
[[nodiscard]] std::vector<WeekRow> week_of(const Ground& ground, const Options& options, const Analysis& analysis);

/// Of the days that count, the first with the least coverage; nothing where nobody is of the group or no day counts.
[[nodiscard]] const WeekRow* worst_day(const std::vector<WeekRow>& week, model::RuleId rule);

}  // namespace circle15::analysis
