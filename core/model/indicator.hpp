// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/age_bands.hpp"

namespace circle15::model {

/// What a study can be asked for: places and their use, facilities that serve, persons covered on foot, persons, or a plain
/// number.
enum class IndicatorWord { capacity, in_use, facilities, covered, persons, number };

/// A numerator or denominator: one word, multiplied and divided by numbers.
struct IndicatorTerm {
    IndicatorWord word = IndicatorWord::number;
    std::string service;        ///< of all words but `persons` and `number`
    std::string capacity_unit;  ///< of `capacity` and `in_use`: only facilities that count in this unit; empty: any
    AgeGroup group;             ///< of `persons`
    double times = 1;           ///< what is counted is multiplied by this and divided by the next: exact for `/ 1000`
    double over = 1;
    std::string text;  ///< as written
    bool operator==(const IndicatorTerm&) const = default;
};

enum class TargetOperator { at_least, more_than, at_most, less_than, equal };

/// One key indicator of a year's work plan. Its value is numerator / denominator, or the numerator alone; where a study's data
/// cannot say, the numerator is unset.
struct Indicator {
    std::string id;
    int year = 0;
    std::string field;          ///< 幼有善育, ...
    std::string field_en;       ///< what English readers see; empty: the Chinese, here and below
    std::optional<int> number;  ///< in the year's table
    std::string name;
    std::string name_en;
    std::string unit;
    std::string unit_en;
    TargetOperator target_operator = TargetOperator::at_least;
    std::optional<double> target;
    std::optional<IndicatorTerm> numerator;
    std::optional<IndicatorTerm> denominator;
    std::string lead_agency;
    std::string source;
};

/// Reads `capacity(childcare)`, `capacity(clinic, 医师)`, `in_use(S)`, `facilities(S)`, `covered(S)`, `persons(all)`,
/// `persons(60+)`, `persons(0-2)`, `persons(age_0_2)` or a number, each with `* number` and `/ number` after it. Ages must fall
/// on the bounds of `age_bands`. Throws InputError (rule `indicator_term`).
[[nodiscard]] IndicatorTerm parse_indicator_term(std::string_view text);

/// `all`, `60+`, `0-2` or a band such as `age_0_2`, on the bounds of `age_bands`.
[[nodiscard]] std::optional<AgeGroup> age_group_named(std::string_view name);

/// `>=`, `>`, `<=`, `<` and `=`.
[[nodiscard]] std::optional<TargetOperator> target_operator_named(std::string_view sign);
[[nodiscard]] std::string_view name_of(TargetOperator target_operator);
[[nodiscard]] bool is_met(double value, TargetOperator target_operator, double target);

}  // namespace circle15::model
