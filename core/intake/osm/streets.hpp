// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/intake/area.hpp"
#include "core/intake/records.hpp"
#include "core/io/osm_cut.hpp"

namespace circle15::intake {

/// What of an extract is walked near the study area (model::walkability_of), tagged as OSM tags it.
struct CutStreets {
    std::vector<io::TaggedNode> nodes;  ///< those that ways use, ascending ids
    std::vector<io::CutWay> ways;       ///< pieces after the first have ids of their own, below zero
    std::vector<io::CutRelation> squares;
    std::int64_t trimmed = 0;  ///< ways that led out of the area
};

/// Ways are trimmed to the nodes near the area; one that leaves it and comes back becomes several. Outlines of squares that are
/// not whole are left out.
[[nodiscard]] CutStreets streets_of(const io::OsmCut& cut, const StudyArea& area);

/// Several extracts as one; what comes again by its id counts once.
[[nodiscard]] CutStreets merged(std::vector<CutStreets> parts);

/// Some two thousand places on streets, evenly taken.
[[nodiscard]] std::vector<model::LonLat> sampled_places(const CutStreets& streets);

/// Streets that people live along: residential and the like, within the area itself.
[[nodiscard]] std::vector<ResidentialStreet> residential_streets(const CutStreets& streets, const StudyArea& area,
                                                                 const std::string& file);

}  // namespace circle15::intake
