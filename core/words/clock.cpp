// SPDX-License-Identifier: MIT
#include "core/words/clock.hpp"

#include <format>

namespace circle15::words {

namespace {

constexpr model::DaySeconds day_minutes = 1440;

/// Whole minutes, rounded down below 0 as well.
model::DaySeconds minutes_down(model::DaySeconds time) { return time >= 0 ? time / 60 : -((59 - time) / 60); }
model::DaySeconds minutes_up(model::DaySeconds time) { return minutes_down(time + 59); }

std::string counted(model::DaySeconds minutes) {
    return minutes < 0 ? "-" + counted(-minutes) : std::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string said(model::DaySeconds minutes, Lang lang) {
    const bool zh = lang == Lang::zh;
    if (minutes < 0) return (zh ? "前一日 " : "") + counted(minutes + day_minutes) + (zh ? "" : " the day before");
    if (minutes < day_minutes) return counted(minutes);
    return (zh ? "次日 " : "") + counted(minutes - day_minutes) + (zh ? "" : " next day");
}

}  // namespace

std::string leaving_clock(model::DaySeconds time) { return counted(minutes_down(time)); }
std::string arriving_clock(model::DaySeconds time) { return counted(minutes_up(time)); }
std::string leaving_words(model::DaySeconds time, Lang lang) { return said(minutes_down(time), lang); }
std::string arriving_words(model::DaySeconds time, Lang lang) { return said(minutes_up(time), lang); }

}  // namespace circle15::words
