// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/io/standard_toml.hpp"
#include "core/io/study_reader.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;

TEST_CASE("the standard says what stands for a service on maps") {
    const io_test::OverlaidStudy folder;
    CHECK_FALSE(io::read_study(folder.path()).standard.rules[0].symbol);
    auto standard = folder.read("standard.toml");
    const std::string name = "name_en = \"Childcare\"\n";
    REQUIRE(standard.contains(name));
    standard.insert(standard.find(name), "symbol = \"star\"\ncolour = \"#8a1c1c\"\nletter = \"托\"\nletter_en = \"N\"\n");
    folder.write("standard.toml", standard);
    const auto study = io::read_study(folder.path());
    CHECK(model::symbol_of(study.standard, model::RuleId{0}) ==
          model::ServiceSymbol{model::SymbolShape::star, 0x8a1c1c, "托", "N"});
    CHECK(model::symbol_of(study.standard, model::RuleId{1}).shape == model::SymbolShape::circle);
}

TEST_CASE("any service of a standard that says nothing of symbols has one of its own") {
    std::string text = "name = \"s\"\n";
    const std::vector<std::string> services{"library", "park", "pharmacy", "clinic", "market", "bank", "公厕", "post", "gym"};
    for (const auto& service : services)
        text +=
            "[[rule]]\nservice = \"" + service + "\"\nname_zh = \"图书馆\"\nname_en = \"" + service +
            "\"\ngroup = [\"age_0_2\"]\ngroup_zh = \"a\"\ngroup_en = \"a\"\nspeed_m_per_s = 1\nminutes = 15\nsource = \"a\"\n";
    const auto standard = io::parse_standard_toml(text, "standard.toml");
    std::set<std::pair<model::SymbolShape, model::SymbolColour>> looks;
    for (std::size_t row = 0; row < services.size(); ++row) {
        const auto symbol = model::symbol_of(standard, model::id_of<model::RuleId>(row));
        looks.emplace(symbol.shape, symbol.colour);
        CHECK(symbol.letter_zh == "图");
    }
    CHECK(looks.size() == services.size());
    CHECK(model::symbol_of(standard, model::RuleId{6}).letter_en == "公");
    CHECK(model::symbol_of(standard, model::RuleId{7}).letter_en == "P");
}
