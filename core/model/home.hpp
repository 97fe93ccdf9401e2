// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "core/model/age_bands.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/index.hpp"
#include "core/model/quality.hpp"

namespace circle15::model {

/// A point where people live: a dwelling cluster, not a village centroid.
struct Home {
    std::string id;
    std::string name;
    VillageId village;
    IslandId island;  ///< the island the row names; a village may have homes on several
    LonLat place;
    PersonsByAge persons{};
    std::int64_t dwellings = 0;  ///< 0 where not known
    std::string source;
    std::string date;
    Quality quality = Quality::modelled;
    bool operator==(const Home&) const = default;
};

}  // namespace circle15::model
