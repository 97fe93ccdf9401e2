// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/intake/land/land_body.hpp"
#include "core/intake/osm/streets.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// Joins bodies that a walkable bridge or causeway connects, by `joined_to` the largest of those connected; a way counts where
/// its tags say what carries it over the water (bridge, embankment, pier, tunnel). Each is told (`islands_joined`, a note).
void join_by_bridges(std::vector<LandBody>& bodies, const CutStreets& streets, const geometry::Projection& projection,
                     const std::string& file, Findings& findings);

}  // namespace circle15::intake
