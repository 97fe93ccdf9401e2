// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/geometry/segment_index.hpp"
#include "core/model/study.hpp"
#include "core/model/verdict_terms.hpp"
#include "core/network/lands.hpp"
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

using model::LinkFault;
using model::name_of;

/// Why a place is not joined, and how far the nearest edge of its island is where there is one.
struct NoLink {
    LinkFault fault = LinkFault::too_far;
    std::optional<double> distance_m;
    std::optional<model::IslandId> island;
};

using LinkResult = std::variant<Link, NoLink>;

/// How good a street is to be joined to: the best within reach is taken, and of equals the nearest. `scrap`: of a part of the
/// streets that leads nowhere (LinkRules::part_min_m, nor its island's largest part); `sheltered`: underground or indoors.
enum class StreetWorth { leads, leads_sheltered, scrap, scrap_sheltered };

/// Joins places to the network of their own island (METHODS.md 2, Linking). A street belongs to the island its piece's middle
/// lies on, or, on bridges and piers, to the island of the component around it. Safe for several threads once built. Keeps a
/// reference to the network.
class Linker {
public:
    Linker(const model::Study& study, const StreetNetwork& network, const geometry::Projection& projection);
    Linker(const model::Study& study, const StreetNetwork& network, std::shared_ptr<const Lands> lands);

    [[nodiscard]] LinkResult link(model::Metres place) const;
    /// Same, but only to streets of `island`, for homes that say which island they are on.
    [[nodiscard]] LinkResult link(model::Metres place, model::IslandId island) const;

    /// A pier with a declared island, joined to a street of it within `pier_limit_m`, however far off the shore it stands.
    [[nodiscard]] LinkResult link_pier(model::Metres place, model::IslandId island) const;

    /// What the street that a place is joined to is worth.
    [[nodiscard]] StreetWorth worth_of(const Link& link) const { return worths_[link.edge.at()]; }
    /// The island whose land covers the place or lies nearest within the shore tolerance.
    [[nodiscard]] std::optional<model::IslandId> island_at(model::Metres place) const;
    /// Whether some island's land covers the place.
    [[nodiscard]] bool on_land(model::Metres place) const { return lands_->at(place).has_value(); }
    /// To the nearest street of any island within `limit_m`.
    [[nodiscard]] std::optional<double> street_distance_m(model::Metres place, double limit_m) const;
    /// The island each edge belongs to; nothing for edges that touch none.
    [[nodiscard]] const std::vector<std::optional<model::IslandId>>& edge_islands() const { return edge_islands_; }
    /// The island that most of a part of the streets lies on.
    [[nodiscard]] std::optional<model::IslandId> main_island(ComponentId part) const { return main_islands_[part.at()]; }
    /// The longest part of an island's streets.
    [[nodiscard]] const std::map<model::IslandId, ComponentId>& largest_parts() const { return largest_; }
    [[nodiscard]] const geometry::Region& land_of(model::IslandId island) const { return lands_->of(island); }

private:
    void find_islands(const model::WholeStreets* whole);
    void find_worths(const model::Study& study, const model::WholeStreets* whole);
    [[nodiscard]] LinkResult join(model::Metres place, model::IslandId island, double off_land_m, double limit_m) const;

    model::LinkRules rules_;
    const StreetNetwork* network_;
    std::shared_ptr<const Lands> lands_;
    std::vector<std::optional<model::IslandId>> edge_islands_;
    std::vector<std::optional<model::IslandId>> main_islands_;  ///< by ComponentId
    std::map<model::IslandId, ComponentId> largest_;
    std::vector<StreetWorth> worths_;  ///< by edge
    std::vector<bool> has_street_;     ///< by island
    geometry::SegmentIndex streets_;
};

}  // namespace circle15::network
