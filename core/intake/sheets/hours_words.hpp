// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/intake/sheets/values.hpp"

namespace circle15::intake {

/// Opening hours as OpenStreetMap writes them. What is so already stays; Chinese is turned into it: 周一至周五 7:30-17:30
/// becomes "Mo-Fr 07:30-17:30", 每天上午8点-11点半、下午1:30-5:00，节假日休息 becomes "Mo-Su 08:00-11:30,13:30-17:00; PH off".
/// Days without times stay days alone. Seasons, appointments and whatever else is said are unread.
[[nodiscard]] Reading<std::string> hours_in(std::string_view cell);

}  // namespace circle15::intake
