// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// Lines joined into strokes: where several end, those that go on most nearly straight ahead are one (Thomson and Richardson
/// 1999, "The good continuation principle of perceptual organization"). Every line is in just one stroke, forwards or
/// backwards; none goes back on itself, and none has more than `most_lines`. Lines have two places or more.
[[nodiscard]] std::vector<model::LineOf<model::Metres>> strokes_of(const std::vector<model::LineOf<model::Metres>>& lines,
                                                                   std::size_t most_lines);

}  // namespace circle15::geometry
