// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/geometry/region.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/island.hpp"
#include "core/model/quality.hpp"

namespace circle15::intake {

/// A row of islands.geojson: one body of land.
struct LandBody {
    std::string id;
    std::string name;
    model::MultiPolygon land;
    std::string joined_to;  ///< id of the body that a bridge or causeway leads to; empty: none
    model::IslandTier tier = model::IslandTier::islet;
    std::string source;
    model::Quality quality = model::Quality::mapped;
};

/// Finds the body under a place or near it.
class LandIndex {
public:
    LandIndex(const std::vector<LandBody>& bodies, const geometry::Projection& projection);

    [[nodiscard]] std::optional<std::size_t> covering(model::Metres place) const;
    /// The body under the place, else the nearest within `limit_m`.
    [[nodiscard]] std::optional<std::size_t> nearest(model::Metres place, double limit_m) const;

private:
    struct Body {
        model::Metres low;
        model::Metres high;
        geometry::Region region;
    };
    std::vector<Body> bodies_;
};

/// Every valid polygon as a body of its own, the largest first; outlines that cross themselves are mended.
[[nodiscard]] std::vector<LandBody> bodies_of(const model::MultiPolygon& land, const geometry::Projection& projection);

}  // namespace circle15::intake
