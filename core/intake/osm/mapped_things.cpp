// SPDX-License-Identifier: MIT
#include "core/intake/osm/mapped_things.hpp"

#include <format>
#include <set>

#include "core/geometry/mend.hpp"
#include "core/intake/osm/chains.hpp"

namespace circle15::intake {

namespace {

/// The middle of the outline where that lies within it, else a place that does.
model::LonLat place_in(const model::MultiPolygon& land, const geometry::Projection& projection) {
    const model::Line& ring = land.front().shell;
    model::LonLat middle;
    const auto corners = static_cast<double>(ring.size() - 1);
    for (std::size_t i = 1; i < ring.size(); ++i) {
        middle.lon += ring[i].lon / corners;
        middle.lat += ring[i].lat / corners;
    }
    if (land.size() == 1 && land.front().holes.empty() && ring_covers(ring, middle)) return middle;
    const auto metres = geometry::mended(projection.to_metres(land));
    return metres.empty() ? middle : projection.to_lonlat(geometry::point_inside(metres));
}

}  // namespace

void each_thing(const io::OsmCut& cut, const geometry::Projection& projection,
                const std::function<bool(const io::OsmTags&)>& wanted, const std::function<void(const MappedThing&)>& see) {
    for (const io::TaggedNode& node : cut.nodes) {
        if (!wanted(node.tags)) continue;
        see({.id = std::format("node {}", node.at.id), .tags = &node.tags, .place = node.at.place(), .land = {}});
    }
    const auto see_outline = [&](std::string id, const io::OsmTags& tags, model::MultiPolygon land) {
        if (land.empty()) return;
        const model::LonLat place = place_in(land, projection);
        see({.id = std::move(id), .tags = &tags, .place = place, .land = std::move(land)});
    };
    for (const io::CutWay& way : cut.ways) {
        if (!way.tags.empty() && wanted(way.tags)) see_outline(std::format("way {}", way.id), way.tags, polygon_of(way, cut));
    }
    for (const io::CutRelation& relation : cut.relations) {
        if (wanted(relation.tags))
            see_outline(std::format("relation {}", relation.id), relation.tags, polygons_of(relation, cut));
    }
}

}  // namespace circle15::intake
