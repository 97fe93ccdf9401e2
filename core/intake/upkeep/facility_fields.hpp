// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/intake/records.hpp"
#include "core/intake/upkeep/list_update.hpp"

namespace circle15::intake {

/// A facility's fields as facilities.csv has them, columns first; the place apart.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string>> fields_of(const model::Facility& facility);

/// The facility with everything that the list states of it; a blank says nothing. What differs is told in `fields`.
[[nodiscard]] model::Facility merged(const model::Facility& before, const FacilityRecord& listed,
                                     std::vector<FieldChange>& fields);

/// Says in source and date that the list is where the row's latest state comes from.
void date_by(model::Facility& facility, const ListOrigin& list);

}  // namespace circle15::intake
