// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/model/study.hpp"

namespace circle15::io {

/// Doubts of weight about all places of a layer at once: of 8 or more homes or facilities in degrees nine tenths have three
/// decimals at most, so that each stands up to 70 m off (`coarse_coordinates`); the measuring CRS makes distances where people
/// live longer or shorter by half a per cent or more, as the zone of another region does (`measuring_scale`).
[[nodiscard]] std::vector<model::DataIssue> place_doubts(const model::Study& study);

}  // namespace circle15::io
