// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace circle15::model {

/// Whether a byte of UTF-8 begins a character.
[[nodiscard]] constexpr bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

[[nodiscard]] constexpr std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

/// The first so many characters, none cut.
[[nodiscard]] constexpr std::string_view first_characters(std::string_view text, std::size_t most) {
    std::size_t begun = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (begins_character(text[at]) && begun++ == most) return text.substr(0, at);
    }
    return text;
}

}  // namespace circle15::model
