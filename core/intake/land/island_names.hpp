// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/intake/area.hpp"
#include "core/intake/land/land_body.hpp"
#include "core/io/osm_cut.hpp"

namespace circle15::intake {

/// A name that OSM gives to an island (`place=island`, `islet`), and where.
struct IslandName {
    std::string name;
    model::LonLat place;
    bool islet = false;
};

[[nodiscard]] std::vector<IslandName> island_names(const io::OsmCut& cut, const StudyArea& area);

/// Names the bodies that have none by the names that lie on them or just off them, those of islands before those of islets. Of
/// the bodies still without a name the one with most of `streets` gets the place's own, the others are `islet-1`, `islet-2` and
/// so on, the largest first. Every body gets an id of its own, made of its name.
void name_bodies(std::vector<LandBody>& bodies, const std::vector<IslandName>& names, const std::vector<model::LonLat>& streets,
                 const std::string& place_id, const std::string& place_name, const geometry::Projection& projection);

}  // namespace circle15::intake
