// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/geometry/region.hpp"
#include "core/geometry/segment_index.hpp"
#include "core/model/study.hpp"
#include "core/network/street_network.hpp"

namespace circle15::network {

/// How a home or facility is joined to the street network: straight to the nearest point of an edge on its own island.
struct Link {
    EdgeId edge;
    double along_m = 0;  ///< from the edge's start to the joining point
    model::Metres foot;  ///< the joining point
    double link_m = 0;   ///< straight leg, walked at the group's speed, flat
    model::IslandId island;
};

enum class LinkFault { in_the_sea, no_street_on_island, too_far, across_water };

/// Why a place is not joined, and how far the nearest edge of its island is where there is one.
struct NoLink {
    LinkFault fault = LinkFault::too_far;
    std::optional<double> distance_m;
    std::optional<model::IslandId> island;
};

using LinkResult = std::variant<Link, NoLink>;

[[nodiscard]] std::string_view name_of(LinkFault fault);

/// The span of an island's land, to skip islands far away.
struct LandBox {
    model::Metres low{1e300, 1e300};
    model::Metres high{-1e300, -1e300};

    [[nodiscard]] bool holds(model::Metres place, double margin_m) const {
        return place.x >= low.x - margin_m && place.x <= high.x + margin_m && place.y >= low.y - margin_m &&
               place.y <= high.y + margin_m;
    }
};

/// Joins places to the network of their own island (DESIGN.md 3, Linking). A street belongs to the island its piece's middle
/// lies on, or, on bridges and piers, to the island of the component around it. Safe for several threads once built. Keeps a
/// reference to the network.
class Linker {
public:
    Linker(const model::Study& study, const StreetNetwork& network, const geometry::Projection& projection);

    [[nodiscard]] LinkResult link(model::Metres place) const;
    /// Same, but only to streets of `island`, for homes that say which island they are on.
    [[nodiscard]] LinkResult link(model::Metres place, model::IslandId island) const;

    /// The island whose land covers the place or lies nearest within the shore tolerance.
    [[nodiscard]] std::optional<model::IslandId> island_at(model::Metres place) const;
    /// Whether some island's land covers the place.
    [[nodiscard]] bool on_land(model::Metres place) const { return land_at(place).has_value(); }
    /// To the nearest street of any island within `limit_m`.
    [[nodiscard]] std::optional<double> street_distance_m(model::Metres place, double limit_m) const;
    /// The island each edge belongs to; nothing for edges that touch none.
    [[nodiscard]] const std::vector<std::optional<model::IslandId>>& edge_islands() const { return edge_islands_; }
    [[nodiscard]] const geometry::Region& land_of(model::IslandId island) const { return lands_[island.at()]; }

private:
    /// The island whose land covers the place.
    [[nodiscard]] std::optional<model::IslandId> land_at(model::Metres place) const;

    model::LinkRules rules_;
    const StreetNetwork* network_;
    std::vector<geometry::Region> lands_;
    std::vector<LandBox> boxes_;
    std::vector<std::optional<model::IslandId>> edge_islands_;
    std::vector<bool> has_street_;  ///< by island
    geometry::SegmentIndex streets_;
};

}  // namespace circle15::network
