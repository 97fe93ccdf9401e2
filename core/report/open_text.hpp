// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/analysis/results.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// "2024-12-29（周日）", with "，08:30 出门" where the run asks for a time.
[[nodiscard]] std::string day_asked_words(const model::Study& study, model::Date date, std::optional<model::DaySeconds> at,
                                          Lang lang);

/// "8/25": how many of a service's facilities serve on the day it is judged on.
[[nodiscard]] std::string open_share(const model::Study& study, const analysis::Analysis& analysis,
                                     const analysis::ServiceResult& service);

/// "周日 46.3%": the worst of the days that count; a dash where the run does not ask.
[[nodiscard]] std::string worst_day_words(const analysis::Analysis& analysis, model::RuleId rule, Lang lang);

/// The day that a siting is of, how many of the service's facilities serve on it, and why it is not the date asked (first).
[[nodiscard]] std::string siting_day_text(const model::Study& study, model::RuleId rule,
                                          const std::pair<model::Date, model::Date>& asked_and_judged, Lang lang);

/// What must be said of opening days beside the figures: services judged on another day, why facilities do not serve, whose
/// hours are not known, and where no calendar says which days are holidays. A line each.
[[nodiscard]] std::string open_lines(const model::Study& study, const analysis::Analysis& analysis, Lang lang);

}  // namespace circle15::report
