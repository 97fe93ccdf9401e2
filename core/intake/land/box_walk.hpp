// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/intake/area.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::intake {

/// A stretch of a line within a box, from side to side; an end that lies inside was led to the side that it was
/// heading for.
struct Stretch {
    model::Line line;
    double led_degrees = 0;  ///< how far an end had to be led, in degrees of latitude
    model::LonLat open_end;  ///< the end that was led farthest
};

/// The stretches of a line within a box, in order; none where it stays inside from end to end and is closed, and that too where
/// it never comes in.
[[nodiscard]] std::vector<Stretch> stretches_in(const model::Line& line, bool closed, const Box& box);

/// How far around the box a place on its sides lies, from the south-west corner against the clock: 0 to 4.
[[nodiscard]] double around_at(model::LonLat place, const Box& box);
/// The corner at 0, 1, 2, 3.
[[nodiscard]] model::LonLat corner_at(int number, const Box& box);

/// Rings made of stretches with land on their left and of the sides of the box between them. `confused` counts stretches that
/// do not take turns in coming in and going out.
[[nodiscard]] std::vector<model::Line> rings_along(const std::vector<Stretch>& stretches, const Box& box, int& confused);

}  // namespace circle15::intake
