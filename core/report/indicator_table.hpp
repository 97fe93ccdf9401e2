// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/indicators/indicators.hpp"
#include "core/model/feature.hpp"
#include "core/report/words.hpp"
#include "core/results/manifest.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// The indicators of one year and their values on the day of an analysis, in the same order.
struct IndicatorReport {
    const model::Study& study;
    const analysis::Analysis& analysis;
    const RunInfo& run;
    int year = 0;
    std::vector<model::Indicator> indicators;
    std::vector<analysis::IndicatorValue> values;
};

/// The year whose definitions count on a day: the latest that is not after it, else the first; nothing without indicators.
[[nodiscard]] std::optional<int> indicator_year(const model::Study& study, model::Date date);

/// The indicators of a year with their values.
[[nodiscard]] IndicatorReport indicator_report(const model::Study& study, const analysis::Analysis& analysis,
                                               const RunInfo& run, int year);

/// indicators.csv (PLANNER_TABLES 5): target, value, numerator and denominator as counted, how they make the value, what it
/// rests on.
[[nodiscard]] model::Table indicator_table(const IndicatorReport& report);

/// What `indicators --json` prints.
[[nodiscard]] Tree indicator_tree(const IndicatorReport& report);

/// What a table says of an indicator. A verdict that does not rest on complete, surveyed or mapped data says that it is
/// indicative; one on a typed figure that it is reported.
[[nodiscard]] Word verdict_of(const analysis::IndicatorValue& value);

/// The quality a value rests on, or 上报值 for a typed figure: the data cannot back it. Files say `reported`.
[[nodiscard]] Word basis_of(const analysis::IndicatorValue& value);

/// A numerator or denominator as it was counted, before it is divided: 66,903 persons of `persons(all) / 1000`.
[[nodiscard]] std::optional<double> counted(const std::optional<model::IndicatorTerm>& term,
                                            const std::optional<double>& value);

}  // namespace circle15::report
