// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/start.hpp"

namespace circle15::analysis {

struct TripQuery {
    model::LonLat from;
    model::RuleId rule;
    Options options;
    Start start = {};
};

/// A stretch along one street (or a link leg, without a name).
struct TripLeg {
    bool link = false;   ///< between a place and the street network
    std::string street;  ///< empty where the street has no name
    model::StreetKind kind = model::StreetKind::street;
    model::Quality quality = model::Quality::mapped;
    double length_m = 0;
    double minutes = 0;
    model::Line line;
};

/// The walk from a place to the nearest open facility of a service.
struct Trip {
    model::FacilityId facility;
    double minutes = 0;
    double length_m = 0;
    bool covered = false;  ///< within the rule's threshold
    std::vector<TripLeg> legs;
};

/// Where a walk begins and ends, and where it comes to the streets and leaves them, on the measuring CRS.
struct WalkEnds {
    model::Metres from;
    model::Metres from_foot;
    model::Metres to_foot;
    model::Metres to;
};

/// The parts of a walk, link legs first and last, as stretches along one street each.
[[nodiscard]] std::vector<TripLeg> street_legs(const Ground& ground, std::span<const network::PathPart> parts,
                                               const WalkEnds& ends, double speed_m_per_s);

/// Nothing where no facility can be reached on foot. Throws model::InputError where the place is joined to no street.
[[nodiscard]] std::optional<Trip> walk_to_service(const Ground& ground, const TripQuery& query);

}  // namespace circle15::analysis
