// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/intake/area.hpp"
#include "core/intake/land/land_body.hpp"
#include "core/intake/plan.hpp"

namespace circle15::assistant {

/// The land that a plan's sources tell of, before anything else of them is read: what is at sea is seen on it.
struct KnownLand {
    std::vector<intake::LandBody> bodies;
    model::MultiPolygon area;  ///< the outline of the study area, where one is given
    std::optional<intake::Box> box;
    std::shared_ptr<const geometry::Projection> projection;
    std::shared_ptr<const intake::LandIndex> index;  ///< unset: nothing tells of land

    [[nodiscard]] bool holds(model::LonLat place) const;
};

/// Reads layers of land, coasts of extracts and outlines of the area. Sources that cannot be read are left out: their flaw is
/// told where they are read for the study.
[[nodiscard]] KnownLand land_of(const intake::Plan& plan);

/// What land_of() depends on, to see whether it has to be asked again.
[[nodiscard]] std::string land_key(const intake::Plan& plan);

}  // namespace circle15::assistant
