// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace circle15::io {

/// How a Chinese name is typed on a keyboard.
struct Pinyin {
    std::string initials;   ///< `lgc` of 老干部... : the first letter of every character
    std::string syllables;  ///< `laogan`: all syllables joined, without tones
};

/// Pinyin of a name, in lower case; Latin letters and digits stand for themselves, everything else is left out. Characters with
/// several readings get the usual one (Unicode's Han-Latin). Throws std::runtime_error where ICU lacks its rules.
[[nodiscard]] Pinyin pinyin_of(std::string_view name);

}  // namespace circle15::io
