// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <utility>

#include "core/model/standard.hpp"

using namespace circle15::model;

namespace {

Standard of_services(std::size_t count) {
    Standard standard;
    for (std::size_t row = 0; row < count; ++row)
        standard.rules.push_back({.service = "service", .name_zh = "图书馆", .name_en = "library"});
    return standard;
}

ServiceSymbol symbol(const Standard& standard, std::size_t row) { return symbol_of(standard, id_of<RuleId>(row)); }

}  // namespace

TEST_CASE("services that say nothing of their symbols have shapes of their own, by their order") {
    auto standard = of_services(7);
    CHECK(symbol(standard, 0).shape == SymbolShape::circle);
    CHECK(symbol(standard, 2).shape == SymbolShape::triangle);
    CHECK(symbol(standard, 6) == ServiceSymbol{.shape = SymbolShape::star, .letter_zh = "图", .letter_en = "L"});
    SECTION("and leave alone what another names, before or after them") {
        standard.rules[5].symbol = SymbolShape::circle;
        standard.rules[1].symbol = SymbolShape::star;
        std::set<SymbolShape> shapes;
        for (std::size_t row = 0; row < 7; ++row) shapes.insert(symbol(standard, row).shape);
        CHECK(shapes.size() == 7);
        CHECK(symbol(standard, 0).shape == SymbolShape::square);
        CHECK(symbol(standard, 1).shape == SymbolShape::star);
        CHECK(symbol(standard, 5).shape == SymbolShape::circle);
    }
    SECTION("more than there are shapes begin anew, in another colour that bears white") {
        CHECK(symbol(of_services(9), 7).shape == SymbolShape::cross);
        CHECK(symbol(of_services(9), 8).shape == SymbolShape::circle);
        const auto many = of_services(20);
        std::set<std::pair<SymbolShape, SymbolColour>> looks;
        for (std::size_t row = 0; row < 20; ++row) {
            const auto each = symbol(many, row);
            looks.emplace(each.shape, each.colour);
            CHECK(bears_white(each.colour));
            CHECK((each.colour == ServiceSymbol{}.colour) == (row < 8));
        }
        CHECK(looks.size() == 20);
    }
    SECTION("so does one that finds every shape named by others") {
        auto named = of_services(9);
        for (std::size_t row = 0; row < 8; ++row) named.rules[row].symbol = static_cast<SymbolShape>(row);
        CHECK(symbol(named, 8).shape == SymbolShape::circle);
        CHECK(symbol(named, 8).colour != symbol(named, 0).colour);
        named.rules[8].colour = 0x8a1c1c;
        CHECK(symbol(named, 8).colour == 0x8a1c1c);
    }
    SECTION("a name that is missing leaves the service's own letter") {
        standard.rules[0].name_zh.clear();
        CHECK(symbol(standard, 0).letter_zh == "S");
    }
}

TEST_CASE("what a service says of its symbol is what it has") {
    auto standard = of_services(1);
    auto& rule = standard.rules[0];
    rule.symbol = SymbolShape::cross;
    rule.colour = 0x8a1c1c;
    rule.letter = "医";
    rule.letter_en = "H";
    CHECK(symbol(standard, 0) == ServiceSymbol{SymbolShape::cross, 0x8a1c1c, "医", "H"});
}

TEST_CASE("shapes and colours are read as they are written") {
    for (std::size_t each = 0; each < symbol_shape_count; ++each) {
        const auto shape = static_cast<SymbolShape>(each);
        CHECK(symbol_shape_named(name_of(shape)) == shape);
    }
    CHECK_FALSE(symbol_shape_named("heart"));
    CHECK(colour_from("#122f4d") == SymbolColour{0x122f4d});
    CHECK(colour_from("#00AAff") == SymbolColour{0x00aaff});
    CHECK(colour_text(0x00aaff) == "#00aaff");
    for (const auto* bad : {"", "122f4d", "#122f4", "#122f4dd", "#12 f4d", "#+12f4d", "#gggggg", "red"})
        CHECK_FALSE(colour_from(bad));
    // White on #949494 has 3.03:1, on #959595 2.99:1.
    CHECK(bears_white(0x949494));
    CHECK_FALSE(bears_white(0x959595));
    CHECK(bears_white(ServiceSymbol{}.colour));
}
