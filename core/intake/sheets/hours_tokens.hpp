// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace circle15::intake {

/// What a word of a sentence about opening hours means.
enum class HoursWord { day, holidays, school_holidays, off, until, also, end, morning, afternoon, time };

struct HoursToken {
    HoursWord kind = HoursWord::also;
    int value = 0;  ///< of a day 0 to 6, Monday first; of a time minutes
};

/// A sentence such as 周一至周五 7:30-17:30 as its words, in half-width letters; nothing where one of them is not known.
[[nodiscard]] std::optional<std::vector<HoursToken>> hours_tokens(std::string_view text);

}  // namespace circle15::intake
