// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace circle15::model {

/// How well a thing is known, best first (core/analysis/METHODS.md 1). A result is as good as the worst thing it rests on.
enum class Quality : std::uint8_t { surveyed, mapped, approximate, modelled };
inline constexpr std::size_t quality_count = 4;

[[nodiscard]] std::string_view name_of(Quality quality);
[[nodiscard]] std::optional<Quality> quality_named(std::string_view name);
[[nodiscard]] constexpr Quality worse_of(Quality a, Quality b) { return a < b ? b : a; }

}  // namespace circle15::model
