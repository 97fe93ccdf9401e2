// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace circle15::model {

/// Seconds since the start of the service day; above 86400 on the day after.
using DaySeconds = std::int32_t;

struct OpenSpan {
    DaySeconds from = 0;
    DaySeconds to = 0;
    bool operator==(const OpenSpan&) const = default;
};

/// Weekly opening hours: what OSM writes as `Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; PH off` and `24/7`.
/// Does not cover months, weeks, sunrise or conditional rules; `SH` parts are read and left out, since no calendar says when
/// schools have holidays.
struct OpeningHours {
    std::array<std::vector<OpenSpan>, 7> week;     ///< Monday first, spans ascending
    std::optional<std::vector<OpenSpan>> holiday;  ///< on public holidays (`PH`), empty for `PH off`; unset: not said
    bool school_holidays = false;                  ///< there was an `SH` part
    bool operator==(const OpeningHours&) const = default;
};

/// Throws InputError (rule `opening_hours`) where the text says something this type cannot hold, or nothing of weekdays.
[[nodiscard]] OpeningHours parse_opening_hours(std::string_view text);

}  // namespace circle15::model
