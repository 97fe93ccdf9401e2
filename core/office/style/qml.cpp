// SPDX-License-Identifier: MIT
#include <format>
#include <utility>

#include "core/office/style/layer_style.hpp"

namespace circle15::office {

namespace {

constexpr double hatch_distance_mm = 1.6;

/// Options of a symbol layer, written in both ways that versions of QGIS read.
class Options {
public:
    void set(std::string_view name, std::string_view value) {
        map_ += std::format(R"(<Option name="{}" type="QString" value="{}"/>)", name, xml_text(value));
        props_ += std::format(R"(<prop k="{}" v="{}"/>)", name, xml_text(value));
    }
    void set(std::string_view name, double value) { set(name, std::format("{}", value)); }
    [[nodiscard]] std::string xml() const { return "<Option type=\"Map\">" + map_ + "</Option>" + props_; }

private:
    std::string map_;
    std::string props_;
};

std::string rgba(std::optional<Colour> colour) {
    if (!colour) return "0,0,0,0";
    return std::format("{},{},{},255", *colour >> 16U & 0xffU, *colour >> 8U & 0xffU, *colour & 0xffU);
}

std::string symbol_layer(std::string_view kind, const Options& options, const std::string& more = {}) {
    return std::format(R"(<layer class="{}" enabled="1" locked="0" pass="0">{}{}</layer>)", kind, options.xml(), more);
}

std::string symbol_of(std::string_view name, std::string_view type, double opacity, const std::string& layers) {
    return std::format(R"(<symbol name="{}" type="{}" alpha="{}" clip_to_extent="1" force_rhr="0">{}</symbol>)", name, type,
                       opacity, layers);
}

std::string size_by(const std::string& expression) {
    if (expression.empty()) return {};
    return std::format(
        R"(<data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="size" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="{}"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>)",
        xml_text(expression));
}

std::string marker(std::string_view name, const Symbol& symbol) {
    Options options;
    options.set("name", symbol.shape);
    options.set("color", rgba(symbol.fill));
    options.set("outline_color", rgba(symbol.stroke));
    options.set("outline_style", symbol.stroke ? "solid" : "no");
    options.set("outline_width", symbol.stroke_mm);
    options.set("outline_width_unit", "MM");
    options.set("size", symbol.size_mm);
    options.set("size_unit", "MM");
    auto layers = symbol_layer("SimpleMarker", options, size_by(symbol.size_by));
    if (!symbol.letter.empty()) {
        Options letter;
        letter.set("chr", symbol.letter);
        letter.set("color", "255,255,255,255");
        letter.set("font", "Noto Sans CJK SC");
        letter.set("font_style", "Bold");
        letter.set("size", symbol.size_mm * 0.55);
        letter.set("size_unit", "MM");
        letter.set("outline_width", "0");
        layers += symbol_layer("FontMarker", letter);
    }
    return symbol_of(name, "marker", symbol.opacity, layers);
}

std::string line(std::string_view name, const Symbol& symbol) {
    Options options;
    options.set("line_color", rgba(symbol.stroke));
    options.set("line_width", symbol.stroke_mm);
    options.set("line_width_unit", "MM");
    options.set("line_style", symbol.dashed ? "dash" : "solid");
    options.set("capstyle", "round");
    options.set("joinstyle", "round");
    return symbol_of(name, "line", symbol.opacity, symbol_layer("SimpleLine", options));
}

std::string area(std::string_view name, const Symbol& symbol) {
    Options options;
    options.set("color", rgba(symbol.fill));
    options.set("style", symbol.fill ? "solid" : "no");
    options.set("outline_color", rgba(symbol.stroke));
    options.set("outline_style", symbol.stroke ? "solid" : "no");
    options.set("outline_width", symbol.stroke_mm);
    options.set("outline_width_unit", "MM");
    auto layers = symbol_layer("SimpleFill", options);
    if (symbol.hatched) {
        Options hatch;
        hatch.set("angle", "45");
        hatch.set("distance", hatch_distance_mm);
        hatch.set("distance_unit", "MM");
        hatch.set("line_width", symbol.stroke_mm);
        hatch.set("line_width_unit", "MM");
        const Symbol stroke{.stroke = symbol.stroke, .stroke_mm = symbol.stroke_mm};
        layers += symbol_layer("LinePatternFill", hatch, line(std::format("@{}@1", name), stroke));
    }
    return symbol_of(name, "fill", symbol.opacity, layers);
}

std::string symbol_xml(Geometry geometry, std::string_view name, const Symbol& symbol) {
    switch (geometry) {
        case Geometry::points:
            return marker(name, symbol);
        case Geometry::lines:
            return line(name, symbol);
        case Geometry::areas:
            return area(name, symbol);
    }
    std::unreachable();
}

std::string expression_of(const std::vector<Condition>& when) {
    std::string all;
    for (const auto& each : when) {
        std::string value;
        for (const char c : each.value) value += c == '\'' ? std::string("''") : std::string(1, c);
        all += std::format("{}\"{}\" {} {}", all.empty() ? "" : " AND ", each.field, each.sign,
                           each.number ? value : "'" + value + "'");
    }
    return all;
}

std::string lettering_xml(const Lettering& lettering, Geometry geometry) {
    // Around points, along lines, over areas.
    const char* placement = geometry == Geometry::points  ? R"(placement="6" dist="0.6" distUnits="MM" offsetType="1")"
                            : geometry == Geometry::lines ? R"(placement="2" placementFlags="10")"
                                                          : R"(placement="1" quadOffset="4" centroidInside="1")";
    const auto text = lettering.when.empty()
                          ? lettering.field
                          : std::format("CASE WHEN {} THEN \"{}\" END", expression_of(lettering.when), lettering.field);
    // What areas hold may be written upon them; points are kept free.
    return std::format(
        R"(<labeling type="simple"><settings calloutType="simple"><text-style fieldName="{}" isExpression="{}" fontFamily="Noto Sans CJK SC" fontSize="{}" fontSizeUnit="Point" fontWeight="{}" namedStyle="{}" textColor="{}" textOpacity="1"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9" bufferJoinStyle="128"/></text-style><placement {}/><rendering drawLabels="1" obstacle="{}" mergeLines="1"/></settings></labeling>)",
        xml_text(text), lettering.when.empty() ? 0 : 1, lettering.points, lettering.bold ? 75 : 50,
        lettering.bold ? "Bold" : "Regular", rgba(lettering.ink), placement, geometry == Geometry::points ? 1 : 0);
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '&':
                escaped += "&amp;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&apos;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20) escaped += c;
        }
    }
    return escaped;
}

std::string hex_of(Colour colour) { return std::format("#{:06x}", colour); }

std::string qml_of(const LayerStyle& style) {
    std::string rules;
    std::string symbols;
    std::size_t count = 0;
    for (std::size_t group = 0; group < style.groups.size(); ++group) {
        const auto& each = style.groups[group];
        std::string inner;
        for (const auto& rule : each.rules) {
            const auto filter = expression_of(rule.when);
            inner += std::format(R"(<rule key="r{}" symbol="{}" label="{}"{}/>)", count, count, xml_text(rule.label),
                                 filter.empty() ? "" : " filter=\"" + xml_text(filter) + "\"");
            symbols += symbol_xml(style.geometry, std::to_string(count), rule.symbol);
            ++count;
        }
        rules += each.label.empty() ? inner
                                    : std::format(R"(<rule key="g{}" label="{}" checkstate="{}">{}</rule>)", group,
                                                  xml_text(each.label), each.shown ? 1 : 0, inner);
    }
    return std::format(
        "<!DOCTYPE qgis>\n<qgis version=\"3.22.0\" styleCategories=\"Symbology|Labeling\" labelsEnabled=\"{}\">"
        "<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" forceraster=\"0\" enableorderby=\"0\"><rules "
        "key=\"rules\">{}</rules>"
        "<symbols>{}</symbols></renderer-v2>{}</qgis>\n",
        style.lettering ? 1 : 0, rules, symbols, style.lettering ? lettering_xml(*style.lettering, style.geometry) : "");
}

}  // namespace circle15::office
