// SPDX-License-Identifier: MIT
#include "core/io/file_name.hpp"

#include <algorithm>
#include <ranges>

namespace circle15::io {

void require_file_name(const TomlFields& fields, std::string_view key, std::string_view name) {
    constexpr std::size_t longest_part = 255;
    auto parts = std::views::split(name, '/');
    const bool is_long = std::ranges::any_of(parts, [](const auto& part) { return std::ranges::size(part) > longest_part; });
    const bool is_odd = name.starts_with("/vsi") || name.contains("://") || name.contains('\0') || name.starts_with('{');
    if (is_long || is_odd) throw fields.flaw(key, "bad_file_name", {{"name", std::string(name)}});
}

}  // namespace circle15::io
