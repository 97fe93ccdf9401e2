// SPDX-License-Identifier: MIT
#include "core/analysis/service_areas.hpp"

#include <algorithm>
#include <map>

#include "core/geometry/measure.hpp"
#include "core/geometry/region.hpp"

namespace circle15::analysis {

std::vector<ServiceArea> service_areas(const Ground& ground, const network::NearestFacilities& search, double speed_m_per_s,
                                       std::vector<double> minutes) {
    std::ranges::sort(minutes);
    const auto repeated = std::ranges::unique(minutes);
    minutes.erase(repeated.begin(), repeated.end());
    std::vector<ServiceArea> areas;
    std::map<model::IslandId, model::MultiPolygonOf<model::Metres>> land_so_far;
    std::vector<bool> whole(ground.network.edge_count());  // edges that the last area held from end to end
    for (const double limit_minutes : minutes) {
        ServiceArea area{.minutes = limit_minutes};
        std::map<model::IslandId, std::vector<model::LineOf<model::Metres>>> fresh;
        for (const auto& part : search.reached(network::flat_dmm_in(limit_minutes * 60, speed_m_per_s))) {
            auto line = geometry::part_of(ground.network.shape(part.edge), part.from_m, part.to_m);
            area.street_m += part.to_m - part.from_m;
            area.streets.push_back(ground.projection.to_lonlat(line));
            const auto island = ground.linker.edge_islands()[part.edge.at()];
            if (island && !whole[part.edge.at()]) fresh[*island].push_back(std::move(line));
            if (part.from_m == 0 && part.to_m == ground.network.edge(part.edge).length_m) whole[part.edge.at()] = true;
        }
        for (const auto& [island, lines] : fresh) {
            auto around = ground.linker.land_of(island).around(lines, area_radius_m);
            auto& land = land_so_far[island];
            land = land.empty() ? std::move(around) : geometry::union_of({land, around});
        }
        for (const auto& [island, land] : land_so_far) {
            for (auto& polygon : ground.projection.to_lonlat(land)) area.land.push_back(std::move(polygon));
        }
        areas.push_back(std::move(area));
    }
    return areas;
}

}  // namespace circle15::analysis
