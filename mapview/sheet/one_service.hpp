// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "mapview/sheet/scene.hpp"

namespace circle15::sheet {

/// The scene with these marks for one service: what a map of that service is painted from. All else is shared with `scene`.
[[nodiscard]] Scene scene_of_one(const Scene& scene, std::size_t service, ServiceMarks marks);

}  // namespace circle15::sheet
