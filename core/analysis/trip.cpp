// SPDX-License-Identifier: MIT
#include "core/analysis/trip.hpp"

#include <utility>

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

std::vector<TripLeg> street_legs(const Ground& ground, std::span<const network::PathPart> parts, const WalkEnds& ends,
                                 double speed_m_per_s) {
    std::vector<TripLeg> legs;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        TripLeg leg = parts[i].edge ? street_leg(ground, parts[i])
                      : i == 0      ? link_leg(ground, parts[i], ends.from, ends.from_foot)
                                    : link_leg(ground, parts[i], ends.to_foot, ends.to);
        leg.minutes = network::seconds_of(parts[i].cost, speed_m_per_s) / 60;
        if (!legs.empty() && continues(legs.back(), leg)) {
            auto& last = legs.back();
            last.length_m += leg.length_m;
            last.minutes += leg.minutes;
            last.line.insert(last.line.end(), leg.line.begin() + 1, leg.line.end());
        } else {
            legs.push_back(std::move(leg));
        }
    }
    return legs;
}

std::optional<Trip> walk_to_service(const Ground& ground, const TripQuery& query) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    const network::Link link = require_link(ground, query.from);
    const ServiceWalks walks(ground, rule, query.options, query.options.date.value_or(ground.study.date));
    const auto search = walks.search(slope_shape_of(rule.capped_downhill));
    const auto nearest = search.from(link);
    if (!nearest) return std::nullopt;

    Trip trip{.facility = nearest->facility,
              .minutes = network::seconds_of(nearest->cost, rule.speed_m_per_s) / 60,
              .covered = nearest->cost <= network::flat_dmm_in(rule.minutes * 60, rule.speed_m_per_s)};
    const auto parts = search.path(link);
    for (const auto& part : parts) trip.length_m += part.length_m;
    trip.legs = street_legs(ground, parts,
                            {.from = ground.projection.to_metres(query.from),
                             .from_foot = link.foot,
                             .to_foot = ground.facility_link(nearest->facility)->foot,
                             .to = ground.projection.to_metres(ground.study.facilities[nearest->facility.at()].place)},
                            rule.speed_m_per_s);
    return trip;
}

}  // namespace circle15::analysis
