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
/// id; the way tag `circle15:quality` goes before the file's quality, node tags `ele` become elevations. Ways of other kinds
/// are no rows of this layer. A way in two files counts once. Repeated nodes in a row are merged and noted. Throws
/// model::InputError: `unreadable_osm` (damaged, truncated, another format), `missing_node`, `node_conflict` (same id, places
/// more than 1e-7 degree apart), `way_conflict` (same id, other nodes), `unknown_quality`, `no_streets`.
void read_streets(std::span<const OsmFile> files, model::Study& study);

}  // namespace circle15::io
