// SPDX-License-Identifier: MIT
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace circle15::model {

/// The number that the whole of a text is, by the form of std::from_chars: no blanks, no plus sign, a point for decimals. Real
/// numbers may be infinite.
template <class Number>
[[nodiscard]] std::optional<Number> parsed(std::string_view text) {
    Number number{};
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

}  // namespace circle15::model
