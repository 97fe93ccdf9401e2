// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "core/model/coordinate.hpp"
#include "core/model/index.hpp"
#include "core/model/quality.hpp"

namespace circle15::model {

/// Where boats are boarded; stops of the timetable are matched to piers by id.
struct Pier {
    std::string id;
    std::string name;
    LonLat place;
    Quality quality = Quality::mapped;
    std::optional<IslandId> island;  ///< as declared; unset: by its place
    bool outer = false;              ///< of another county: nobody walks to or from it
};

}  // namespace circle15::model
