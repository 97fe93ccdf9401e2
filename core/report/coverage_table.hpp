// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// coverage.csv: one row a service, measure (`standard`, or a ring's or group's name) and unit (county, township, island,
/// village), by three denominators (METHODS.md 4). `met` only where the standard sets a target.
[[nodiscard]] model::Table coverage_table(const model::Study& study, const analysis::Analysis& analysis);

/// How well a measure of the rule is founded: a ring has its own mark, a further group its rule's.
[[nodiscard]] std::string_view mark_of(const model::Rule& rule, std::size_t measure);

/// The county's rows alone.
[[nodiscard]] model::Table county_coverage_table(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
