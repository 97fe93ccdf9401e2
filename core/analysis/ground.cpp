// SPDX-License-Identifier: MIT
#include "core/analysis/ground.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <variant>

#include "core/analysis/boat_network.hpp"

namespace circle15::analysis {

using network::Link;

namespace {

network::LinkResult pier_link(const Land& land, const model::Pier& pier) {
    const auto place = land.projection.to_metres(pier.place);
    if (pier.outer) return network::NoLink{.fault = network::LinkFault::in_the_sea, .distance_m = {}, .island = {}};
    return pier.island ? land.linker.link_pier(place, *pier.island) : land.linker.link(place);
}

/// Of a tile's streets, whether the whole ones have any.
bool has_by_rule(const model::Study& study) {
    return study.streets.whole.contains(!study.walk_rules.cycleways) ||
           std::ranges::any_of(study.streets.ways, &model::StreetWay::by_rule);
}

}  // namespace

Land::Land(const model::Study& study, bool by_rule)
    : projection(study.measuring_crs),
      lands(std::make_shared<const network::Lands>(study, projection)),
      over_water(network::streets_over_water(study, projection, *lands)),
      network(study.streets, projection, {.by_rule = by_rule, .cuts = network::cut_pieces(over_water, study.link_rules)}),
      linker(study, network, lands) {}

Ground::Ground(const model::Study& the_study)
    : Ground(the_study, std::make_shared<const Land>(the_study, the_study.walk_rules.cycleways)) {
    if (!has_by_rule(study)) return;
    other_rule =
        std::shared_ptr<const Ground>(new Ground(study, std::make_shared<const Land>(study, !study.walk_rules.cycleways)));
}

Ground::Ground(const model::Study& the_study, std::shared_ptr<const Land> the_land)
    : study(the_study),
      land(std::move(the_land)),
      projection(land->projection),
      network(land->network),
      linker(land->linker),
      boat_networks(std::make_shared<BoatNetworks>()) {
    homes.reserve(study.homes.size());
    for (const auto& home : study.homes) homes.push_back(linker.link(projection.to_metres(home.place), home.island));
    facilities.reserve(study.facilities.size());
    for (const auto& facility : study.facilities) facilities.push_back(linker.link(projection.to_metres(facility.place)));
    piers.reserve(study.piers.size());
    for (const auto& pier : study.piers) piers.push_back(pier_link(*land, pier));
}

Ground::Ground(const Ground& base, const model::Study& edited)
    : study(edited),
      land(base.land),
      projection(land->projection),
      network(land->network),
      linker(land->linker),
      homes(base.homes),
      piers(base.piers),
      boat_networks(base.boat_networks) {
    const auto& was = base.study;
    if (edited.homes.size() != was.homes.size() || edited.piers.size() != was.piers.size() ||
        edited.islands.size() != was.islands.size() || edited.streets.ways.size() != was.streets.ways.size()) {
        throw std::logic_error("the edited study is not one of the same streets, islands, homes and piers");
    }
    facilities.reserve(edited.facilities.size());
    for (std::size_t row = 0; row < edited.facilities.size(); ++row) {
        const bool as_before = row < was.facilities.size() && was.facilities[row].place == edited.facilities[row].place;
        facilities.push_back(as_before ? base.facilities[row]
                                       : linker.link(projection.to_metres(edited.facilities[row].place)));
    }
    if (base.other_rule) other_rule = std::make_shared<const Ground>(*base.other_rule, edited);
}

const Link* Ground::home_link(model::HomeId home) const { return std::get_if<Link>(&homes[home.at()]); }

const Link* Ground::facility_link(model::FacilityId facility) const { return std::get_if<Link>(&facilities[facility.at()]); }

namespace {

template <class Wanted>
std::vector<network::LinkedFacility> joined(const Ground& ground, const std::string& service, const Wanted& wanted) {
    std::vector<network::LinkedFacility> found;
    for (std::size_t row = 0; row < ground.study.facilities.size(); ++row) {
        const auto id = model::id_of<model::FacilityId>(row);
        const auto& facility = ground.study.facilities[row];
        if (facility.service != service || !wanted(facility)) continue;
        if (const Link* link = ground.facility_link(id)) found.push_back({.facility = id, .link = *link});
    }
    return found;
}

}  // namespace

std::vector<network::LinkedFacility> Ground::open_facilities(const std::string& service, const model::DayAsked& day) const {
    return joined(*this, service,
                  [&](const model::Facility& facility) { return model::serves_on(facility, day.calendar, day.date); });
}

std::vector<network::LinkedFacility> Ground::facilities_in_operation(const std::string& service, model::Date date) const {
    return joined(*this, service, [&](const model::Facility& facility) { return model::in_operation_on(facility, date); });
}

network::SlopeShape slope_shape_of(bool capped_downhill) {
    return capped_downhill ? network::SlopeShape::capped : network::SlopeShape::uncapped;
}

}  // namespace circle15::analysis
