// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/analyze.hpp"
#include "tests/support/ascii_town.hpp"

namespace circle15::test {

/// What an analysis says, as rows that a test can hold against rows worked out by hand.
using Rows = std::vector<std::string>;

/// One row a home, minutes with one decimal and "-" for nothing: `H1 too_far 10.5 distance borderline`; a verdict that flips
/// though it is not called borderline says so at the end: `H2 unknown - data_missing indicative flips`.
[[nodiscard]] Rows rows_of_homes(const model::Study& study, const analysis::ServiceResult& service);
/// The same of the study's first service.
[[nodiscard]] Rows home_rows(const model::Study& study, analysis::Options options = {});

/// One row a gap of the first service, by rank, with person-minutes short: `1 V2 distance build, 3 persons, 24.0: H2`.
[[nodiscard]] Rows gap_rows(const model::Study& study, analysis::Options options = {});

/// One row a measure: covered and all persons of the county: `standard 5 of 8`.
[[nodiscard]] Rows measure_rows(const model::Study& study);

/// Puts the home added last into a village of its own, `code`, of `township`.
void in_village(AsciiTown& town, const std::string& code, const std::string& township = "town");

/// So many persons of 15 to 59 years, and nobody else.
[[nodiscard]] model::PersonsByAge adults(std::int64_t persons);

}  // namespace circle15::test
