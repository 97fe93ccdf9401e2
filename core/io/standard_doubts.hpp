// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/model/study.hpp"

namespace circle15::io {

/// Rules of the standard that are most likely in another unit, each a doubt of weight: a speed above 2 m/s, which is running
/// (`speed_unit`), or a threshold below 1 or above 120 minutes of walking (`minutes_unit`).
[[nodiscard]] std::vector<model::DataIssue> standard_doubts(const model::Study& study);

}  // namespace circle15::io
