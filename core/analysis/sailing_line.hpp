// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "core/model/timetable_sailings.hpp"

namespace circle15::analysis {

/// The course of a sailing from one of its calls to a later one: along the trip's shape where it has one that passes both
/// stops, else straight from call to call. Starts and ends at the stops.
[[nodiscard]] model::Line sailing_line(const model::Timetable& timetable, const model::Sailing& sailing,
                                       std::uint32_t board_call, std::uint32_t alight_call);

}  // namespace circle15::analysis
