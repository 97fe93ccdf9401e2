// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/geometry/region.hpp"
#include "core/model/index.hpp"
#include "core/model/study.hpp"

namespace circle15::network {

/// The span of an island's land, to skip islands far away.
struct LandBox {
    model::Metres low{1e300, 1e300};
    model::Metres high{-1e300, -1e300};

    [[nodiscard]] bool holds(model::Metres place, double margin_m) const {
        return place.x >= low.x - margin_m && place.x <= high.x + margin_m && place.y >= low.y - margin_m &&
               place.y <= high.y + margin_m;
    }
};

/// The land of every island of a study on the measuring CRS. Safe for several threads.
class Lands {
public:
    Lands(const model::Study& study, const geometry::Projection& projection);

    /// The island whose land covers the place.
    [[nodiscard]] std::optional<model::IslandId> at(model::Metres place) const;
    /// The island whose land covers the place or lies nearest within `within_m`.
    [[nodiscard]] std::optional<model::IslandId> near(model::Metres place, double within_m) const;
    /// Metres to the nearest land, nothing where that is farther than `within_m`; 0 on land.
    [[nodiscard]] std::optional<double> distance_m(model::Metres place, double within_m) const;
    /// How much of the straight line a-b lies over water.
    [[nodiscard]] double wet_m(model::Metres a, model::Metres b) const;
    [[nodiscard]] const geometry::Region& of(model::IslandId island) const { return lands_[island.at()]; }

private:
    [[nodiscard]] std::optional<std::pair<model::IslandId, double>> nearest(model::Metres place, double within_m) const;

    std::vector<geometry::Region> lands_;
    std::vector<LandBox> boxes_;
};

}  // namespace circle15::network
