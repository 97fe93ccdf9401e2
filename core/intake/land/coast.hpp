// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "core/intake/area.hpp"
#include "core/intake/records.hpp"
#include "core/io/osm_cut.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::intake {

/// Land by OpenStreetMap's coastlines, which have land on their left, within a box: open ends are closed by its sides. Without
/// any coast the whole box is land. What was drawn the wrong way round, ends within the box and so on is told in `findings`
/// (rules coast_way_turned, coast_ring_turned, coast_turned, coast_open, coast_confused). `streets` are places that must be on
/// land: where most of them come to lie in the sea, all coast was drawn the wrong way round.
[[nodiscard]] model::MultiPolygon land_from_coast(const io::OsmCut& cut, const Box& box, const std::string& file,
                                                  const std::vector<model::LonLat>& streets, Findings& findings);

}  // namespace circle15::intake
