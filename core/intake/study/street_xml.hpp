// SPDX-License-Identifier: MIT
#pragma once

#include "core/intake/osm/streets.hpp"
#include "core/io/sink.hpp"

namespace circle15::intake {

/// Streets as OpenStreetMap XML 0.6: nodes, ways and relations, each by id, with all their tags; no users, times or versions.
void write_street_xml(const CutStreets& streets, const io::Sink& sink);

}  // namespace circle15::intake
