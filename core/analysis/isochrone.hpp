// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/analysis/start.hpp"

namespace circle15::analysis {

struct IsochroneQuery {
    model::LonLat from;
    double speed_m_per_s = 1.0;
    bool capped_downhill = false;
    std::vector<double> minutes{5, 10, 15};
    bool towards = false;  ///< false: walking away from the place; true: walking to it
    Start start = {};
};

/// Who and what lies within each of the minutes of one place.
struct Isochrone {
    network::Link link;
    std::vector<ServiceArea> areas;     ///< ascending minutes
    std::vector<std::int64_t> persons;  ///< by area, cumulative
    std::vector<model::PersonsByAge> persons_by_age;
};

/// Streets, land and persons around one place. Throws model::InputError (rule `no_street_near`) where it is joined to no
/// street.
[[nodiscard]] Isochrone isochrone(const Ground& ground, const IsochroneQuery& query);

/// The link of a place named on the command line, or an InputError that says why there is none.
[[nodiscard]] network::Link require_link(const Ground& ground, model::LonLat place);

}  // namespace circle15::analysis
