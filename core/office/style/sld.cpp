// SPDX-License-Identifier: MIT
#include <format>
#include <utility>

#include "core/office/style/layer_style.hpp"

namespace circle15::office {

namespace {

/// A pixel of SLD is 0.28 mm.
constexpr double pixel_mm = 0.28;

std::string pixels(double mm) { return std::format("{:.2f}", mm / pixel_mm); }

std::string parameter(std::string_view name, std::string_view value) {
    return std::format(R"(<se:SvgParameter name="{}">{}</se:SvgParameter>)", name, value);
}

std::string fill_of(const Symbol& symbol) {
    if (!symbol.fill) return {};
    return "<se:Fill>" + parameter("fill", hex_of(*symbol.fill)) +
           parameter("fill-opacity", std::format("{}", symbol.opacity)) + "</se:Fill>";
}

std::string stroke_of(const Symbol& symbol) {
    if (!symbol.stroke) return {};
    return "<se:Stroke>" + parameter("stroke", hex_of(*symbol.stroke)) + parameter("stroke-width", pixels(symbol.stroke_mm)) +
           (symbol.dashed ? parameter("stroke-dasharray", "6 4") : "") + "</se:Stroke>";
}

/// What SLD calls a shape of QGIS; it has six.
std::string_view mark_name(std::string_view shape) {
    for (const std::string_view known : {"circle", "square", "triangle", "star"}) {
        if (shape == known) return known;
    }
    return shape == "cross_fill" ? "cross" : "square";
}

std::string symbolizer(Geometry geometry, const Symbol& symbol) {
    switch (geometry) {
        case Geometry::points:
            return std::format(
                "<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>{}</se:WellKnownName>{}{}</se:Mark>"
                "<se:Size>{}</se:Size></se:Graphic></se:PointSymbolizer>",
                mark_name(symbol.shape), fill_of(symbol), stroke_of(symbol), pixels(symbol.size_mm));
        case Geometry::lines:
            return "<se:LineSymbolizer>" + stroke_of(symbol) + "</se:LineSymbolizer>";
        case Geometry::areas: {
            auto fill = fill_of(symbol);
            if (symbol.hatched && symbol.stroke) {
                fill = std::format(
                    "<se:Fill><se:GraphicFill><se:Graphic><se:Mark><se:WellKnownName>shape://slash</se:WellKnownName>{}"
                    "</se:Mark><se:Size>6</se:Size></se:Graphic></se:GraphicFill></se:Fill>",
                    stroke_of(symbol));
            }
            return "<se:PolygonSymbolizer>" + fill + stroke_of(symbol) + "</se:PolygonSymbolizer>";
        }
    }
    std::unreachable();
}

std::string filter_of(const std::vector<Condition>& when) {
    if (when.empty()) return {};
    std::string all;
    for (const auto& each : when) {
        if (each.sign == "NOT LIKE") {
            all += std::format(
                "<ogc:Not><ogc:PropertyIsLike wildCard=\"%\" singleChar=\"_\" escapeChar=\"\\\"><ogc:PropertyName>{}"
                "</ogc:PropertyName><ogc:Literal>{}</ogc:Literal></ogc:PropertyIsLike></ogc:Not>",
                xml_text(each.field), xml_text(each.value));
            continue;
        }
        const char* name = each.sign == "="   ? "PropertyIsEqualTo"
                           : each.sign == ">" ? "PropertyIsGreaterThan"
                                              : "PropertyIsLessThan";
        all += std::format("<ogc:{0}><ogc:PropertyName>{1}</ogc:PropertyName><ogc:Literal>{2}</ogc:Literal></ogc:{0}>", name,
                           xml_text(each.field), xml_text(each.value));
    }
    return "<ogc:Filter>" + (when.size() > 1 ? "<ogc:And>" + all + "</ogc:And>" : all) + "</ogc:Filter>";
}

std::string text_symbolizer(const Lettering& lettering) {
    return std::format(
        "<se:Rule>{}<se:TextSymbolizer><se:Label><ogc:PropertyName>{}</ogc:PropertyName></se:Label><se:Font>{}{}</se:Font>"
        "<se:Halo><se:Radius>2</se:Radius><se:Fill>{}</se:Fill></se:Halo><se:Fill>{}</se:Fill></se:TextSymbolizer></se:Rule>",
        filter_of(lettering.when), xml_text(lettering.field), parameter("font-family", "Noto Sans CJK SC"),
        parameter("font-size", std::format("{}", lettering.points + 3)), parameter("fill", "#ffffff"),
        parameter("fill", hex_of(lettering.ink)));
}

}  // namespace

std::string sld_of(const LayerStyle& style, const std::string& layer) {
    std::string rules;
    for (const auto& group : style.groups) {
        if (!group.shown) continue;
        for (const auto& rule : group.rules)
            rules += std::format("<se:Rule><se:Name>{}</se:Name>{}{}</se:Rule>", xml_text(rule.label), filter_of(rule.when),
                                 symbolizer(style.geometry, rule.symbol));
    }
    if (style.lettering) rules += text_symbolizer(*style.lettering);
    return std::format(
        "<StyledLayerDescriptor version=\"1.1.0\" xmlns=\"http://www.opengis.net/sld\" "
        "xmlns:se=\"http://www.opengis.net/se\" xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><se:Name>{}</se:Name>"
        "<UserStyle><se:Name>{}</se:Name><se:FeatureTypeStyle>{}</se:FeatureTypeStyle></UserStyle></NamedLayer>"
        "</StyledLayerDescriptor>\n",
        xml_text(layer), xml_text(style.name), rules);
}

}  // namespace circle15::office
