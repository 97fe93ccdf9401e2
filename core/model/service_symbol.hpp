// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/index.hpp"

namespace circle15::model {

struct Standard;

/// The outline of a facility's symbol; services differ in it, whatever their colour. The cross comes last, for it is taken for
/// a doctor's.
enum class SymbolShape { circle, square, triangle, diamond, pentagon, hexagon, star, cross };
inline constexpr std::size_t symbol_shape_count = 8;

[[nodiscard]] std::string_view name_of(SymbolShape shape);
[[nodiscard]] std::optional<SymbolShape> symbol_shape_named(std::string_view name);

/// 0xRRGGBB.
using SymbolColour = std::uint32_t;
/// `#122f4d`
[[nodiscard]] std::string colour_text(SymbolColour colour);
/// Of six digits with a `#`.
[[nodiscard]] std::optional<SymbolColour> colour_from(std::string_view text);
/// Whether white letters can be read on it: contrast 3:1 (WCAG 2.1, 1.4.11).
[[nodiscard]] bool bears_white(SymbolColour colour);

/// What stands for a service on maps, sheets, legends and styled layers: a shape of one colour and a character upon it.
struct ServiceSymbol {
    SymbolShape shape = SymbolShape::circle;
    SymbolColour colour = 0x122f4d;
    std::string letter_zh;
    std::string letter_en;
    bool operator==(const ServiceSymbol&) const = default;
};

/// As the standard says. A service that names no shape has the first that no other names or was given before, and beyond the
/// eighth a colour of its own with it; one without a letter has the first character of its name.
[[nodiscard]] ServiceSymbol symbol_of(const Standard& standard, RuleId rule);

}  // namespace circle15::model
