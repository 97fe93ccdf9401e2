// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/model/study.hpp"

namespace circle15::io {

/// One OpenStreetMap file: XML or PBF (also .gz, .bz2), told apart by content.
struct OsmFile {
    std::string file;  ///< as messages call it
    std::string_view content;
    model::Quality quality = model::Quality::mapped;
};

/// Fills `study.streets` with the walkable ways of all files (model::walkability_of) and the nodes they use, both in order of
/// id, and the areas that are walked across; the way tag `circle15:quality` goes before the file's quality, node tags `ele`
/// become elevations and barriers bar the way (model::bars_the_way). Ways of other kinds are no rows of this layer. A way in
/// two files counts once. What is trimmed, repaired or odd is noted: StreetWays, street_doubts, files without streets, keys
/// that are nearly `highway`. Throws model::InputError: those of StreetWays, `unreadable_osm` (damaged, truncated, another
/// format), `node_conflict` (same id, places more than 1e-7 degree apart), `way_conflict` (same id, other nodes), `no_streets`,
/// `no_streets_but_misspelt` and, where the study refuses rows, `unknown_over_water_way`, a doubt otherwise.
void read_streets(std::span<const OsmFile> files, model::Study& study);

}  // namespace circle15::io
