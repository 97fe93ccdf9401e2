// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/intake/records.hpp"
#include "core/model/facility.hpp"

namespace circle15::intake {

/// By what a row of a list was known to be a facility of the study.
enum class PairKind { by_id, by_name, one_of_two, by_place };

struct RowPair {
    std::size_t entry = 0;  ///< row of the list
    PairKind kind = PairKind::by_id;
};

/// What a row of the list is that was paired with none.
enum class LeftKind { fresh, doubled };

struct RowPairs {
    std::map<std::size_t, RowPair> of_facility;            ///< by row of the study's facilities
    std::vector<std::pair<std::size_t, LeftKind>> left{};  ///< in the list's order
};

/// Pairs the facilities of a study with the rows of a list, each at most once: the same id and service; the same service and
/// name within 1 km, the nearest first (`one_of_two` where another facility of that name stands within 1 km as well, farther
/// than its nearest by less than 50 m); the same service within 30 m. A row left over is `doubled` where another row of the
/// list has its service and name within 100 m, or has its id.
[[nodiscard]] RowPairs pair_rows(const std::vector<model::Facility>& facilities, const std::vector<FacilityRecord>& listed,
                                 const geometry::Projection& projection);

}  // namespace circle15::intake
