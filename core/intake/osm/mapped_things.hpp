// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/intake/area.hpp"
#include "core/intake/osm/service_tags.hpp"
#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"
#include "core/io/osm_cut.hpp"

namespace circle15::intake {

/// An object of OSM as one thing in one place: a node, a closed way or a multipolygon.
struct MappedThing {
    std::string id;  ///< "node 12", "way 77", "relation 5"
    const io::OsmTags* tags = nullptr;
    model::LonLat place;       ///< inside its outline
    model::MultiPolygon land;  ///< empty for a node
};

/// Shows every tagged thing whose tags `wanted` takes: nodes, then ways, then relations, each by id.
void each_thing(const io::OsmCut& cut, const geometry::Projection& projection,
                const std::function<bool(const io::OsmTags&)>& wanted, const std::function<void(const MappedThing&)>& see);

/// Facilities near the area, by `source.tags` or circle15's own table, for the services named; quality as the source has it.
/// A point in the outline of the same service counts once. Those whose level or kind is not mapped are told as unsure.
[[nodiscard]] std::vector<FacilityRecord> mapped_facilities(const io::OsmCut& cut, const Source& source, const StudyArea& area,
                                                            const std::vector<std::string>& services, Findings& findings);

/// Buildings in the area with their floor area: footprint by storeys (`building:levels`, 1 where it has none).
[[nodiscard]] std::vector<Building> mapped_buildings(const io::OsmCut& cut, const Source& source, const StudyArea& area,
                                                     Findings& findings);

/// Places of the kinds that people say they live in (neighbourhood, quarter, suburb, village, hamlet, town), near the area;
/// `township` is the nearest place of a higher kind, else empty.
[[nodiscard]] std::vector<VillageRecord> mapped_villages(const io::OsmCut& cut, const Source& source, const StudyArea& area);

}  // namespace circle15::intake
