// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/intake/area.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// People of other places are none of the study: points and outlines outside the area are left out and told with their persons
/// (`people_elsewhere`). An outline without a name that lies partly within, such as a cell of a grid, keeps the share of its
/// persons that its land within has; one with a name or with ages is kept whole where most of it lies within. Rows that only
/// name a village are kept.
[[nodiscard]] std::vector<PeopleRecord> people_within(std::vector<PeopleRecord> records, const StudyArea& area,
                                                      const std::string& file, Findings& findings);

}  // namespace circle15::intake
