// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "core/io/osm_cut.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::intake {

/// A line of OSM nodes, made of one way or of several that follow each other.
struct Chain {
    std::int64_t way = 0;  ///< the first of its ways
    std::vector<std::int64_t> nodes;

    [[nodiscard]] bool closed() const { return nodes.size() > 3 && nodes.front() == nodes.back(); }
};

/// Ways joined where one ends and another begins, each once; in order of their first way. With `turning`, a way may also be
/// used against its direction, as the ways of a multipolygon are.
[[nodiscard]] std::vector<Chain> joined(std::vector<Chain> ways, bool turning);

/// Coast has land on its left: ways that both begin where another begins and end where another ends were drawn the wrong way
/// round; they are turned and named.
[[nodiscard]] std::vector<std::int64_t> turn_odd_ones(std::vector<Chain>& ways);

/// The places of nodes that the cut kept, in order; the others are left out.
[[nodiscard]] model::Line line_of(const std::vector<std::int64_t>& nodes, const io::OsmCut& cut);

/// The polygon that a closed way is the outline of; nothing where it is not closed or a node of it is missing.
[[nodiscard]] model::MultiPolygon polygon_of(const io::CutWay& way, const io::OsmCut& cut);
/// The polygons of a multipolygon whose ways are all there; holes go to the shell that covers them.
[[nodiscard]] model::MultiPolygon polygons_of(const io::CutRelation& relation, const io::OsmCut& cut);

/// Square degrees, twice; positive where the ring turns counter-clockwise.
[[nodiscard]] double twice_signed_area(const model::Line& ring);
/// Whether a ring covers a place, by the even-odd rule.
[[nodiscard]] bool ring_covers(const model::Line& ring, model::LonLat place);

}  // namespace circle15::intake
