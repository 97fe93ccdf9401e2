// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "core/analysis/results.hpp"

namespace circle15::results {

/// Places of the facilities of one service that serve on the day and are joined to a street.
struct OpenPlaces {
    std::int64_t places = 0;
    std::string unit;                   ///< of the first that names one
    std::int64_t without_capacity = 0;  ///< facilities that do not say how many places they have
};

[[nodiscard]] OpenPlaces open_places(const model::Study& study, const analysis::ServiceResult& service);

}  // namespace circle15::results
