// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/network/ferry_answer.hpp"

namespace circle15::analysis {

/// The boats that are best to start with from one place, as a timetable counts them: a boat past midnight, which a day sees
/// twice (at 00:30 the one of the evening before, at 24:30 its own), is one sailing, and the later of the two is meant.
struct FirstBoats {
    std::uint32_t sailings = 0;
    std::optional<model::DaySeconds> first_s;  ///< departures from the pier
    std::optional<model::DaySeconds> last_s;
};

[[nodiscard]] FirstBoats first_boats(const network::FerryDay& day, const std::vector<network::HomeStep>& steps);

}  // namespace circle15::analysis
