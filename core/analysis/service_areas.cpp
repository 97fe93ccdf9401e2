// SPDX-License-Identifier: MIT
#include "core/analysis/service_areas.hpp"

#include <algorithm>
#include <map>

#include "core/geometry/measure.hpp"

namespace circle15::analysis {

std::vector<ServiceArea> service_areas(const Ground& ground, const network::NearestFacilities& search, double speed_m_per_s,
                                       std::vector<double> minutes) {
    std::ranges::sort(minutes);
    const auto repeated = std::ranges::unique(minutes);
    minutes.erase(repeated.begin(), repeated.end());
    std::vector<ServiceArea> areas;
    for (const double limit_minutes : minutes) {
        ServiceArea area{.minutes = limit_minutes};
        std::map<model::IslandId, std::vector<model::LineOf<model::Metres>>> by_island;
        for (const auto& part : search.reached(network::flat_dmm_in(limit_minutes * 60, speed_m_per_s))) {
            auto line = geometry::part_of(ground.network.shape(part.edge), part.from_m, part.to_m);
            area.street_m += part.to_m - part.from_m;
            area.streets.push_back(ground.projection.to_lonlat(line));
            if (const auto island = ground.linker.edge_islands()[part.edge.at()]) by_island[*island].push_back(std::move(line));
        }
        for (const auto& [island, lines] : by_island) {
            for (auto& polygon : ground.projection.to_lonlat(ground.linker.land_of(island).around(lines, area_radius_m))) {
                area.land.push_back(std::move(polygon));
            }
        }
        areas.push_back(std::move(area));
    }
    return areas;
}

}  // namespace circle15::analysis
