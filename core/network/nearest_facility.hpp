// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/model/index.hpp"
#include "core/network/linking.hpp"
#include "core/network/walk_search.hpp"

namespace circle15::network {

/// A facility's link, with the row that wins.
struct LinkedFacility {
    model::FacilityId facility;
    Link link;
};

/// How a group of people walks.
struct Walker {
    SlopeShape shape = SlopeShape::uncapped;
    Direction direction = Direction::to_facility;
    double link_factor = 1.0;  ///< stretches every link leg; a little less and more test how stable a verdict is
};

/// The way from a place to its nearest facility.
struct NearestFacility {
    FlatDmm cost = 0;  ///< both link legs and the street
    model::FacilityId facility;
    bool operator==(const NearestFacility&) const = default;
};

/// A stretch of an edge within reach of some facility, in metres from the edge's start.
struct ReachedPart {
    EdgeId edge;
    double from_m = 0;
    double to_m = 0;
    bool operator==(const ReachedPart&) const = default;
};

/// One stretch of the way from a place to a facility, in walking order.
struct PathPart {
    std::optional<EdgeId> edge;  ///< nothing for a link leg
    double from_m = 0;           ///< along the edge, in walking order
    double to_m = 0;
    FlatDmm cost = 0;
    double length_m = 0;
};

struct WayChoice;

/// One search from all facilities of a service, and every question that can be put to it. Keeps references to the network.
class NearestFacilities {
public:
    /// `limit` bounds the search (inclusive); unset: as far as the streets go. The order of `facilities` does not matter.
    NearestFacilities(const StreetNetwork& network, std::vector<LinkedFacility> facilities, const Walker& walker,
                      std::optional<FlatDmm> limit = std::nullopt);

    /// From a linked place, facilities on the place's own edge included.
    /// Nothing where the whole way would cost more than the search's limit.
    [[nodiscard]] std::optional<NearestFacility> from(const Link& place) const;
    /// The streets from which a facility is reached at `limit` cost (no more than the search's), cut exactly; parts of an edge
    /// ascending, merged; link legs to the facility count.
    [[nodiscard]] std::vector<ReachedPart> reached(FlatDmm limit) const;
    /// The way itself: link leg, edges, link leg. Empty where nothing is reached.
    [[nodiscard]] std::vector<PathPart> path(const Link& place) const;
    /// The worst quality among the streets on the way from each node to its facility, by node; for the verdict's quality.
    [[nodiscard]] std::vector<model::Quality> street_quality(const model::Streets& streets) const;
    [[nodiscard]] const WalkLabels& labels() const { return labels_; }

private:
    [[nodiscard]] std::span<const LinkedFacility> on_edge(EdgeId edge) const;
    [[nodiscard]] std::optional<WayChoice> best_way(const Link& place) const;

    const StreetNetwork* network_;
    std::vector<LinkedFacility> facilities_;  ///< by edge, then along it
    Walker walker_;
    std::optional<FlatDmm> limit_;
    WalkLabels labels_;
};

}  // namespace circle15::network
