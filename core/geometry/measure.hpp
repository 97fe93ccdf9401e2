// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

[[nodiscard]] double distance_m(model::Metres a, model::Metres b);
[[nodiscard]] double length_m(std::span<const model::Metres> line);
/// The point `along_m` metres from the line's start, clamped to its ends.
[[nodiscard]] model::Metres point_along(std::span<const model::Metres> line, double along_m);
/// The part of the line between two distances from its start, with exact cut points; at least two points.
[[nodiscard]] model::LineOf<model::Metres> part_of(std::span<const model::Metres> line, double from_m, double to_m);
/// Position on a Hilbert curve over the square `low`..`low + size_m`; near points get near keys.
[[nodiscard]] std::uint64_t hilbert_key(model::Metres point, model::Metres low, double size_m);

}  // namespace circle15::geometry
