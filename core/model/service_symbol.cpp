// SPDX-License-Identifier: MIT
#include "core/model/service_symbol.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <format>

#include "core/model/standard.hpp"
#include "core/model/utf8.hpp"

namespace circle15::model {

namespace {

constexpr std::array<std::string_view, symbol_shape_count> names{"circle",   "square",  "triangle", "diamond",
                                                                 "pentagon", "hexagon", "star",     "cross"};

/// The first is everybody's; the others tell shapes apart that are used anew. All bear white letters.
constexpr std::array<SymbolColour, 4> own_colours{ServiceSymbol{}.colour, 0x5b2a63, 0x5a3a12, 0x155244};

struct Look {
    SymbolShape shape = SymbolShape::circle;
    SymbolColour colour = own_colours.front();
};

/// What a service has that names no shape.
Look free_look(const Standard& standard, std::size_t row) {
    std::array<bool, symbol_shape_count> taken{};
    for (const Rule& rule : standard.rules) {
        if (rule.symbol) taken.at(static_cast<std::size_t>(*rule.symbol)) = true;
    }
    std::size_t before = 0;
    for (std::size_t each = 0; each < row; ++each) before += standard.rules[each].symbol ? 0U : 1U;
    for (std::size_t shape = 0; shape < taken.size(); ++shape) {
        if (taken.at(shape)) continue;
        if (before == 0) return {.shape = static_cast<SymbolShape>(shape)};
        --before;
    }
    // More services than shapes: all from the first again.
    return {.shape = static_cast<SymbolShape>(before % symbol_shape_count),
            .colour = own_colours.at((1 + before / symbol_shape_count) % own_colours.size())};
}

std::string capital(std::string letter) {
    if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z') letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
    return letter;
}

}  // namespace

std::string_view name_of(SymbolShape shape) { return names.at(static_cast<std::size_t>(shape)); }

std::optional<SymbolShape> symbol_shape_named(std::string_view name) {
    const auto* found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<SymbolShape>(found - names.begin());
}

std::string colour_text(SymbolColour colour) { return std::format("#{:06x}", colour); }

std::optional<SymbolColour> colour_from(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    SymbolColour colour = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + 1, end, colour, 16);
    if (error != std::errc{} || rest != end) return std::nullopt;
    return colour;
}

bool bears_white(SymbolColour colour) {
    const auto part = [colour](unsigned shift) {
        const double value = static_cast<double>(colour >> shift & 0xffU) / 255;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 1.05 / (0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0) + 0.05) >= 3;
}

ServiceSymbol symbol_of(const Standard& standard, RuleId rule) {
    const Rule& of = standard.rules[rule.at()];
    const auto letter = [&](const std::string& said, const std::string& name) {
        return said.empty() ? std::string(first_characters(name.empty() ? of.service : name, 1)) : said;
    };
    const Look look = of.symbol ? Look{.shape = *of.symbol} : free_look(standard, rule.at());
    ServiceSymbol symbol{.shape = look.shape,
                         .colour = of.colour.value_or(look.colour),
                         .letter_zh = capital(letter(of.letter, of.name_zh)),
                         .letter_en = capital(letter(of.letter_en, of.name_en))};
    return symbol;
}

}  // namespace circle15::model
