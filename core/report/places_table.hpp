// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// Places of the facilities of one service that serve on the day and are joined to a street.
struct OpenPlaces {
    std::int64_t places = 0;
    std::string unit;                   ///< of the first that names one
    std::string unit_en;                ///< the same to English readers
    std::int64_t without_capacity = 0;  ///< facilities that do not say how many places they have
};

[[nodiscard]] OpenPlaces open_places(const model::Study& study, const analysis::ServiceResult& service);

/// Whether the run asked who of those that only a boat serves finds a place.
[[nodiscard]] bool any_by_boat(const analysis::Analysis& analysis);

/// One row a service whose places were judged: places, persons in reach, placed, without a place and places short; the same of
/// those that only a boat serves, where the run asked.
[[nodiscard]] model::Table places_table(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
