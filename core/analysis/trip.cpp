// SPDX-License-Identifier: MIT
#include "core/analysis/trip.hpp"

#include "core/analysis/isochrone.hpp"
#include "core/analysis/judge.hpp"
#include "core/geometry/measure.hpp"

namespace circle15::analysis {

using model::Metres;

namespace {

model::LineOf<Metres> line_of(const Ground& ground, const network::PathPart& part) {
    auto line =
        geometry::part_of(ground.network.shape(*part.edge), std::min(part.from_m, part.to_m), std::max(part.from_m, part.to_m));
    if (part.from_m > part.to_m) line = {line.rbegin(), line.rend()};
    return line;
}

TripLeg link_leg(const Ground& ground, const network::PathPart& part, Metres from, Metres to) {
    return {.link = true, .length_m = part.length_m, .line = ground.projection.to_lonlat(model::LineOf<Metres>{from, to})};
}

TripLeg street_leg(const Ground& ground, const network::PathPart& part) {
    const auto& way = ground.study.streets.ways[ground.network.edge(*part.edge).way];
    return {.street = way.name,
            .kind = way.kind,
            .quality = way.quality,
            .length_m = part.length_m,
            .line = ground.projection.to_lonlat(line_of(ground, part))};
}

/// Edges of the same street read as one leg.
bool continues(const TripLeg& leg, const TripLeg& next) {
    return !leg.link && !next.link && leg.street == next.street && leg.kind == next.kind && leg.quality == next.quality;
}

}  // namespace

std::optional<Trip> walk_to_service(const Ground& ground, const TripQuery& query) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    const network::Link link = require_link(ground, query.from);
    const ServiceWalks walks(ground, rule, query.options, query.options.date.value_or(ground.study.date));
    const auto search = walks.search(slope_shape_of(rule.capped_downhill));
    const auto nearest = search.from(link);
    if (!nearest) return std::nullopt;

    const auto minutes = [&](network::FlatDmm cost) { return network::seconds_of(cost, rule.speed_m_per_s) / 60; };
    Trip trip{.facility = nearest->facility,
              .minutes = minutes(nearest->cost),
              .covered = nearest->cost <= network::flat_dmm_in(rule.minutes * 60, rule.speed_m_per_s)};
    const auto parts = search.path(link);
    const Metres home = ground.projection.to_metres(query.from);
    const Metres goal = ground.projection.to_metres(ground.study.facilities[nearest->facility.at()].place);
    const Metres goal_foot = ground.facility_link(nearest->facility)->foot;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        TripLeg leg = parts[i].edge ? street_leg(ground, parts[i])
                      : i == 0      ? link_leg(ground, parts[i], home, link.foot)
                                    : link_leg(ground, parts[i], goal_foot, goal);
        leg.minutes = minutes(parts[i].cost);
        trip.length_m += leg.length_m;
        if (!trip.legs.empty() && continues(trip.legs.back(), leg)) {
            auto& last = trip.legs.back();
            last.length_m += leg.length_m;
            last.minutes += leg.minutes;
            last.line.insert(last.line.end(), leg.line.begin() + 1, leg.line.end());
        } else {
            trip.legs.push_back(std::move(leg));
        }
    }
    return trip;
}

}  // namespace circle15::analysis
