// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/opening_hours.hpp"
#include "core/words/lang.hpp"

namespace circle15::words {

// Seconds of a day as HH:MM. Past midnight files go on counting as timetables do (25:10); people read "01:10 next day".

/// When one must have left by, rounded down to the minute so that nobody comes too late by it.
[[nodiscard]] std::string leaving_clock(model::DaySeconds time);
/// When one is there, rounded up.
[[nodiscard]] std::string arriving_clock(model::DaySeconds time);

[[nodiscard]] std::string leaving_words(model::DaySeconds time, Lang lang);
[[nodiscard]] std::string arriving_words(model::DaySeconds time, Lang lang);

}  // namespace circle15::words
