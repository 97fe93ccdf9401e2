// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/coordinate.hpp"

namespace circle15::tiles {

/// The index of the H3 cell that holds a place, in hexadecimal as H3 writes it. Throws std::runtime_error for what H3 refuses.
[[nodiscard]] std::string h3_cell(model::LonLat place, int resolution);

}  // namespace circle15::tiles
