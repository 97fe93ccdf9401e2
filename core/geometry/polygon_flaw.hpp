// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "core/model/coordinate.hpp"
#include "core/model/flaw.hpp"

namespace circle15::geometry {

/// What makes one polygon invalid, with the place in its own coordinates; nothing where it is valid.
[[nodiscard]] std::optional<model::Particulars> flaw_of_polygon(const model::PolygonOf<model::Metres>& polygon);

}  // namespace circle15::geometry
