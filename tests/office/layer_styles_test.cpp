// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/office/style/layer_styles.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using namespace circle15::office;
using model::Status;

namespace {

/// Two services over two islands: homes of 12, 7 and 3 persons, none of the last aged 60 or more.
struct Styled {
    test::AsciiTown town = report_test::two_islands();
    words::Lang lang = words::Lang::en;

    Styled() { town.rule("library", 1.0, 5); }

    [[nodiscard]] StyleSource source(std::vector<double> minutes = {5, 10}) const {
        return {
            .study = town.study, .services = {model::RuleId{0}, model::RuleId{1}}, .minutes = std::move(minutes), .lang = lang};
    }
};

std::vector<std::string> labels(const std::vector<StyleRule>& rules) {
    std::vector<std::string> made;
    for (const auto& rule : rules) made.push_back(rule.label);
    return made;
}

/// `"service" = clinic, ...`
std::string when(const StyleRule& rule) {
    std::string made;
    for (const auto& each : rule.when) made += (made.empty() ? "" : ", ") + each.field + " " + each.sign + " " + each.value;
    return made;
}

}  // namespace

TEST_CASE("each service is a group of a layer, the first of them shown") {
    const Styled styled;
    for (const auto& style : {home_style(styled.source()), gap_style(styled.source()), area_style(styled.source()),
                              area_street_style(styled.source())}) {
        REQUIRE(style.groups.size() == 2);
        CHECK(style.groups[0].label == "clinic");
        CHECK(style.groups[0].shown);
        CHECK(style.groups[1].label == "library");
        CHECK_FALSE(style.groups[1].shown);
    }
    SECTION("but facilities of every service are shown") {
        const auto style = facility_style(styled.source());
        REQUIRE(style.groups.size() == 2);
        CHECK(style.groups[0].shown);
        CHECK(style.groups[1].shown);
    }
    SECTION("a Styled Layer Descriptor, which cannot be ticked, has the shown groups alone") {
        const auto sld = sld_of(home_style(styled.source()), "homes");
        CHECK(sld.contains("clinic_status"));
        CHECK_FALSE(sld.contains("library_status"));
    }
    SECTION("and QGIS has all of them, the others unticked") {
        const auto qml = qml_of(home_style(styled.source()));
        CHECK(qml.contains(R"(<rule key="g0" label="clinic" checkstate="1">)"));
        CHECK(qml.contains(R"(<rule key="g1" label="library" checkstate="0">)"));
        CHECK(qml.contains(
            R"(<rule key="r6" symbol="6" label="covered" filter="&quot;library_status&quot; = &apos;covered&apos;"/>)"));
        CHECK(qml.contains(R"(<symbol name="11" type="marker")"));
        // Homes are as large as their persons only where QGIS is told to heed that.
        CHECK(qml.contains(
            R"(<Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="max()"));
        CHECK_FALSE(qml.contains(R"(<symbol name="12")"));
    }
}

TEST_CASE("homes are drawn by status, those most in need on top and rings where a disc would not do") {
    const Styled styled;
    const auto rules = home_style(styled.source()).groups[0].rules;
    CHECK(labels(rules) ==
          std::vector<std::string>{"covered", "unknown", "full", "by boat only", "no access", "too far on foot"});
    CHECK(when(rules[5]) == "clinic_status = too_far");
    SECTION("a disc is filled and has a thin edge of paper") {
        CHECK(rules[5].symbol.fill == colour_of(Status::too_far).colour);
        CHECK(rules[5].symbol.stroke == Palette{}.paper);
        CHECK(rules[5].symbol.stroke_mm == 0.09);
    }
    SECTION("a ring is a broad line of its colour around paper") {
        CHECK(rules[2].symbol.fill == Palette{}.paper);
        CHECK(rules[2].symbol.stroke == colour_of(Status::full).colour);
        CHECK(rules[2].symbol.stroke_mm == 0.5);
    }
    SECTION("what is not known is hollow: a thin line") {
        CHECK(rules[1].symbol.fill == Palette{}.paper);
        CHECK(rules[1].symbol.stroke_mm == 0.2);
    }
}

TEST_CASE("homes are as large as the persons that a service is for") {
    Styled styled;
    SECTION("of full size is what one home in fifty exceeds, rounded up to 1, 2, 5 or 10") {
        // 13, 7 and 3 persons: the second of three is 7.
        const auto size = home_style(styled.source()).groups[0].rules[0].symbol.size_by;
        CHECK(size.ends_with("/10)))"));
        CHECK(size.starts_with("max(0.64, min(4.00, 2.50*sqrt((\"age_0_2\"+\"age_3_5\"+"));
    }
    SECTION("of the group alone") {
        styled.town.study.standard.rules[0].group = {0x01};
        const auto size = home_style(styled.source()).groups[0].rules[0].symbol.size_by;
        CHECK(size == "max(0.64, min(4.00, 2.50*sqrt((\"age_0_2\")/1)))");
    }
    SECTION("a round number is not rounded up") {
        for (auto& home : styled.town.study.homes) home.persons = {0, 0, 0, 0, 20, 0, 0, 0};
        CHECK(home_style(styled.source()).groups[0].rules[0].symbol.size_by.ends_with("/20)))"));
        for (auto& home : styled.town.study.homes) home.persons = {0, 0, 0, 0, 21, 0, 0, 0};
        CHECK(home_style(styled.source()).groups[0].rules[0].symbol.size_by.ends_with("/50)))"));
    }
    SECTION("and of any size where nobody is of the group") {
        for (auto& home : styled.town.study.homes) home.persons = {};
        CHECK(home_style(styled.source()).groups[0].rules[0].symbol.size_by.ends_with("/1)))"));
    }
}

TEST_CASE("areas of a service are drawn from the widest to the nearest, each by its own minutes") {
    const Styled styled;
    const auto rules = area_style(styled.source({5, 10, 15})).groups[1].rules;
    REQUIRE(rules.size() == 3);
    CHECK(when(rules[0]) == "service = library, minutes > 14.999, minutes < 15.001");
    CHECK(when(rules[2]) == "service = library, minutes > 4.999, minutes < 5.001");
    CHECK(rules[0].when[1].number);
    CHECK(rules[0].symbol.fill == colour_of_ring(2, 3));
    CHECK(rules[2].symbol.fill == colour_of_ring(0, 3));
    CHECK(rules[2].symbol.opacity < 1);
    SECTION("streets as lines of the same colours") {
        const auto lines = area_street_style(styled.source({5, 10, 15})).groups[1].rules;
        CHECK(lines[2].symbol.stroke == colour_of_ring(0, 3));
        CHECK_FALSE(lines[2].symbol.fill);
    }
}

TEST_CASE("rings are dark near and pale far, however many there are") {
    CHECK(colour_of_ring(0, 3) == 0x4f8fbf);
    CHECK(colour_of_ring(2, 3) == 0xc3dcee);
    CHECK(colour_of_ring(0, 1) == 0x8fbcdb);
    CHECK(colour_of_ring(0, 2) == 0x4f8fbf);
    CHECK(colour_of_ring(1, 2) == 0x8fbcdb);
    CHECK(colour_of_ring(0, 7) == 0x4f8fbf);
    CHECK(colour_of_ring(6, 7) == 0xdfeaf3);
    // Half way between the first two of four.
    CHECK(colour_of_ring(1, 7) == 0x6fa6cd);
}

TEST_CASE("a facility carries the sign of its service, and is hollow on a day it does not serve") {
    Styled styled;
    const auto clinic = facility_style(styled.source()).groups[0].rules;
    REQUIRE(clinic.size() == 2);
    CHECK(when(clinic[0]) == "service = clinic, serves = true");
    CHECK(when(clinic[1]) == "service = clinic, serves = false");
    CHECK(clinic[0].symbol.letter == "C");
    CHECK(clinic[0].symbol.shape == "circle");
    CHECK(clinic[0].symbol.fill == Palette{}.facility);
    CHECK(clinic[1].symbol.letter.empty());
    CHECK(clinic[1].symbol.fill == Palette{}.paper);
    CHECK(clinic[1].symbol.stroke == Palette{}.facility);
    SECTION("as the standard says it") {
        auto& rule = styled.town.study.standard.rules[0];
        rule.symbol = model::SymbolShape::cross;
        rule.colour = 0x8a1c1c;
        rule.letter = "医";
        rule.letter_en = "H";
        const auto said = facility_style(styled.source()).groups[0].rules;
        CHECK(said[0].symbol.letter == "H");
        CHECK(said[0].symbol.shape == "cross_fill");
        CHECK(said[0].symbol.fill == Colour{0x8a1c1c});
        CHECK(said[1].symbol.stroke == Colour{0x8a1c1c});
        CHECK(facility_style(styled.source()).groups[1].rules[0].symbol.fill == Palette{}.facility);
        styled.lang = words::Lang::zh;
        CHECK(facility_style(styled.source()).groups[0].rules[0].symbol.letter == "医");
        CHECK(facility_style(styled.source()).groups[1].rules[0].symbol.shape == "circle");
    }
}

TEST_CASE("modelled streets are paler than those that are there") {
    const Styled styled;
    const auto rules = street_style(styled.source()).groups[0].rules;
    REQUIRE(rules.size() == model::quality_count);
    for (const auto& rule : rules) {
        const bool modelled = when(rule) == "quality = modelled";
        CHECK(rule.symbol.stroke == (modelled ? Palette{}.street_modelled : Palette{}.street));
    }
}

TEST_CASE("layers of one look say so in the reader's language, without a rule to tick") {
    Styled styled;
    const auto islands = island_style(styled.source());
    CHECK(islands.geometry == Geometry::areas);
    CHECK(islands.groups[0].label.empty());
    CHECK(islands.groups[0].rules[0].label == "island");
    CHECK(islands.lettering->field == "name");
    CHECK(pier_style(styled.source()).geometry == Geometry::points);
    CHECK(ferry_style(styled.source()).groups[0].rules[0].symbol.dashed);
    CHECK_FALSE(access_style(styled.source()).lettering);
    styled.lang = words::Lang::zh;
    CHECK(island_style(styled.source()).groups[0].rules[0].label == "岛屿");
    const auto qml = qml_of(islands);
    CHECK_FALSE(qml.contains("key=\"g0\""));
    CHECK(qml.contains("labelsEnabled=\"1\""));
    CHECK(qml.contains("placement=\"1\""));
    CHECK(qml_of(access_style(styled.source())).contains("labelsEnabled=\"0\""));
    CHECK(qml_of(ferry_style(styled.source())).contains("placement=\"2\""));
    CHECK(qml_of(pier_style(styled.source())).contains("placement=\"6\""));
}

TEST_CASE("a Styled Layer Descriptor says what QGIS is told") {
    Styled styled;
    styled.town.study.standard.rules[0].symbol = model::SymbolShape::cross;
    styled.town.study.standard.rules[1].symbol = model::SymbolShape::star;
    const auto areas = sld_of(area_style(styled.source()), "areas");
    CHECK(areas.contains("<ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>service</ogc:PropertyName>"));
    CHECK(areas.contains("<ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>9.999<"));
    CHECK(areas.contains("<ogc:PropertyIsLessThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>10.001<"));
    CHECK(areas.contains("fill-opacity\">0.85<"));
    const auto homes = sld_of(home_style(styled.source()), "homes");
    // One condition needs no `And`; 0.5 mm are 1.79 pixels.
    CHECK_FALSE(homes.contains("<ogc:And>"));
    CHECK(homes.contains("stroke-width\">1.79<"));
    CHECK(homes.contains("<se:WellKnownName>circle<"));
    const auto facilities = sld_of(facility_style(styled.source()), "facilities");
    CHECK(facilities.contains("<se:WellKnownName>cross<"));
    CHECK(facilities.contains("<se:WellKnownName>star<"));
    CHECK(facilities.contains("font-size\">10<"));
    CHECK(sld_of(ferry_style(styled.source()), "ferries").contains("stroke-dasharray"));
    CHECK_FALSE(sld_of(street_style(styled.source()), "streets").contains("stroke-dasharray"));
    CHECK_FALSE(sld_of(access_style(styled.source()), "island_access").contains("<ogc:Filter>"));
    // Every island is drawn, and named where people live.
    const auto islands = sld_of(island_style(styled.source()), "islands");
    CHECK(islands.find("<ogc:Filter>") > islands.find("</se:PolygonSymbolizer>"));
    CHECK(islands.contains("<ogc:PropertyName>persons</ogc:PropertyName><ogc:Literal>0</ogc:Literal>"));
    CHECK(qml_of(island_style(styled.source())).contains("CASE WHEN &quot;persons&quot; &gt; 0 THEN"));
}

TEST_CASE("the id of a map's object is not written beside a facility") {
    const Styled styled;
    const auto style = facility_style(styled.source());
    CHECK(qml_of(style).contains("&quot;name&quot; NOT LIKE &apos;node %&apos;"));
    CHECK(sld_of(style, "facilities").contains("<ogc:Not><ogc:PropertyIsLike "));
    CHECK(sld_of(style, "facilities").contains("<ogc:Literal>relation %</ogc:Literal>"));
}

TEST_CASE("names of the data cannot break out of a style") {
    CHECK(xml_text("<a b=\"c\">&'\n") == "&lt;a b=&quot;c&quot;&gt;&amp;&apos;");
    const LayerStyle style{.name = "s", .groups = {{.rules = {{"label", {{"name", "=", "O'Neil"}}, {}}}}}};
    CHECK(qml_of(style).contains("&quot;name&quot; = &apos;O&apos;&apos;Neil&apos;"));
    CHECK(hex_of(0x0000ff) == "#0000ff");
}
