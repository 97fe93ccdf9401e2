// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/analysis/results.hpp"
#include "core/model/indicator.hpp"

namespace circle15::analysis {

/// `no_verdict`: what is missing in the data could turn the verdict, such as too few places where the list of facilities is
/// incomplete.
enum class IndicatorStatus { met, not_met, no_target, not_in_data, no_verdict };

/// An indicator as far as the study's data can say.
struct IndicatorValue {
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> value;
    std::optional<double> percent_of_target;  ///< 完成率
    IndicatorStatus status = IndicatorStatus::not_in_data;
    std::int64_t facilities = 0;                        ///< whose figures are in the value
    std::int64_t facilities_left_out = 0;               ///< that serve but do not say their capacity or use
    bool partial_list = false;                          ///< the list of such facilities is incomplete, or nobody says
    model::Quality quality = model::Quality::surveyed;  ///< of the worst thing the value rests on, typed figures aside
    bool reported = false;  ///< a typed figure (上报值), such as 95.2: what somebody reported, and nothing of the data backs it
    bool indicative = false;  ///< rests on modelled data, an incomplete list, or facilities some of which say nothing
};

/// The value of every indicator on the day of the analysis, in the same order. Where a use is divided by a capacity of the same
/// service, only facilities that say both take part. Throws model::InputError (rule `unknown_service`) for a term the standard
/// does not know.
[[nodiscard]] std::vector<IndicatorValue> indicator_values(const model::Study& study, const Analysis& analysis,
                                                           std::span<const model::Indicator> indicators);

[[nodiscard]] std::string_view name_of(IndicatorStatus status);

}  // namespace circle15::analysis
