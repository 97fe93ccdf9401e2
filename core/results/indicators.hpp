// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/indicators/indicators.hpp"
#include "core/model/feature.hpp"
#include "core/results/field.hpp"

namespace circle15::results {

/// The indicators of one year and their values on the day of an analysis, in the same order.
struct IndicatorYear {
    int year = 0;
    std::vector<model::Indicator> indicators;
    std::vector<analysis::IndicatorValue> values;
};

/// One of them.
struct IndicatorRow {
    const model::Indicator& indicator;
    const analysis::IndicatorValue& value;
};

/// The year whose definitions count on a day: the latest that is not after it, else the first; nothing without indicators.
[[nodiscard]] std::optional<int> indicator_year(const model::Study& study, model::Date date);

/// The indicators of a year with their values.
[[nodiscard]] IndicatorYear indicators_of(const model::Study& study, const analysis::Analysis& analysis, int year);

/// indicators.csv (指标完成情况表): target, value, numerator and denominator as counted, how they make the value, what it rests
/// on.
[[nodiscard]] Fields<IndicatorRow> indicator_fields();
[[nodiscard]] model::Table indicator_table(const View& view, const IndicatorYear& year);

/// How a value is counted: `capacity(childcare) / (persons(all) / 1000)`; empty where the data cannot say.
[[nodiscard]] std::string definition_of(const model::Indicator& indicator);

/// What a table says of an indicator. A verdict that does not rest on complete, surveyed or mapped data says that it is
/// indicative; one on a typed figure that it is reported.
[[nodiscard]] words::Word verdict_of(const analysis::IndicatorValue& value);

/// The quality a value rests on, or 上报值 for a typed figure: the data cannot back it. Files say `reported`.
[[nodiscard]] words::Word basis_of(const analysis::IndicatorValue& value);

/// A numerator or denominator as it was counted, before it is divided: 66,903 persons of `persons(all) / 1000`.
[[nodiscard]] std::optional<double> counted(const std::optional<model::IndicatorTerm>& term,
                                            const std::optional<double>& value);

}  // namespace circle15::results
