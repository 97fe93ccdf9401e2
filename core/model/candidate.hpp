// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "core/model/coordinate.hpp"
#include "core/model/quality.hpp"

namespace circle15::model {

/// A place where a facility could be opened, as a planner lists it.
struct Candidate {
    std::string id;
    std::string name;  ///< may be empty
    LonLat place;
    std::optional<double> cost;      ///< of opening it, any unit
    std::optional<double> capacity;  ///< persons
    Quality quality = Quality::approximate;
};

}  // namespace circle15::model
