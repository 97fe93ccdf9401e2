// SPDX-License-Identifier: MIT
#include "core/analysis/isochrone.hpp"

#include <variant>

#include "core/analysis/service_areas.hpp"
#include "core/model/errors.hpp"

namespace circle15::analysis {

network::Link require_link(const Ground& ground, model::LonLat place) {
    const auto result = ground.linker.link(ground.projection.to_metres(place));
    if (const auto* link = std::get_if<network::Link>(&result)) return *link;
    const auto& fault = std::get<network::NoLink>(result);
    model::Particulars particulars{{"lon", place.lon},
                                   {"lat", place.lat},
                                   {"why", name_of(fault.fault)},
                                   {"limit_m", ground.study.link_rules.link_limit_m}};
    if (fault.distance_m) particulars.emplace_back("distance_m", *fault.distance_m);
    throw model::InputError({.rule = "no_street_near", .particulars = std::move(particulars)});
}

Isochrone isochrone(const Ground& ground, const IsochroneQuery& query) {
    // One place is one facility: the searches and cuts are those of a service.
    const network::Link link = require_link(ground, query.from);
    const network::NearestFacilities search(
        ground.network, {{.facility = model::FacilityId{0}, .link = link}},
        {.shape = slope_shape_of(query.capped_downhill),
         .direction = query.towards ? network::Direction::to_facility : network::Direction::from_facility});
    Isochrone result{.link = link, .areas = service_areas(ground, search, query.speed_m_per_s, query.minutes, 1)};
    result.persons.resize(result.areas.size());
    result.persons_by_age.resize(result.areas.size());
    for (std::size_t row = 0; row < ground.homes.size(); ++row) {
        const network::Link* home = ground.home_link(model::id_of<model::HomeId>(row));
        const auto nearest = home == nullptr ? std::nullopt : search.from(*home);
        if (!nearest) continue;
        for (std::size_t i = 0; i < result.areas.size(); ++i) {
            if (nearest->cost > network::flat_dmm_in(result.areas[i].minutes * 60, query.speed_m_per_s)) continue;
            const auto& persons = ground.study.homes[row].persons;
            result.persons[i] += model::persons_in(persons, model::everybody);
            for (std::size_t band = 0; band < persons.size(); ++band) result.persons_by_age[i][band] += persons[band];
        }
    }
    return result;
}

}  // namespace circle15::analysis
