// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/location/savings.hpp"
#include "core/location/solver.hpp"

namespace circle15::location {

/// Candidates are the first columns.
[[nodiscard]] constexpr std::int32_t column_of(CandidateId candidate) { return static_cast<std::int32_t>(candidate.value); }

/// Adds the rows that keep a choice to its limits.
void add_limits(Programme& programme, const Limits& limits);

/// Candidates as whole columns first; then for each row of persons one column a level of saving, 1 where some candidate of that
/// level or a better one is open (the radius form of p-median, Elloumi 2010; for covering it is Church & ReVelle's).
[[nodiscard]] Programme saving_programme(const Savings& savings, const Limits& limits);

/// The programme's point for a choice.
[[nodiscard]] std::vector<double> saving_point(const Savings& savings, const std::vector<CandidateId>& chosen);

/// How many entries saving_programme will have.
[[nodiscard]] std::size_t entries_of(const Savings& savings);

}  // namespace circle15::location
