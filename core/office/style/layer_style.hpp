// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/office/style/palette.hpp"

namespace circle15::office {

/// How something is drawn; millimetres. What does not fit the layer's geometry is not used.
struct Symbol {
    std::optional<Colour> fill;
    std::optional<Colour> stroke;
    double stroke_mm = 0.2;
    double opacity = 1;
    bool dashed = false;
    bool hatched = false;          ///< areas: lines of the stroke's colour instead of a fill
    std::string shape = "circle";  ///< points: as QGIS calls it
    double size_mm = 2;            ///< points
    std::string size_by;           ///< points: an expression of QGIS for the size; empty: size_mm
    std::string letter;            ///< points: a character upon it, white
};

/// `field = value`, `field > value`, ...
struct Condition {
    std::string field;
    std::string sign;  ///< `=`, `>`, `<`
    std::string value;
    bool number = false;  ///< or a flag, `true`
};

struct StyleRule {
    std::string label;
    std::vector<Condition> when;  ///< all of them
    Symbol symbol;
};

/// Rules that are switched on and off together, such as those of one service; an empty label: always on, by themselves.
struct RuleGroup {
    std::string label;
    bool shown = true;
    std::vector<StyleRule> rules;
};

enum class Geometry { points, lines, areas };

struct Lettering {
    std::string field;
    Colour ink = 0x1f272e;
    double points = 8;
    bool bold = false;
    std::vector<Condition> when;  ///< only where all of them hold
};

/// A layer's look, said once; written for QGIS and as a Styled Layer Descriptor.
struct LayerStyle {
    std::string name;
    Geometry geometry = Geometry::points;
    std::vector<RuleGroup> groups;
    std::optional<Lettering> lettering;
};

/// QML, which QGIS 3 reads. Groups that are not shown can be ticked in its list of layers.
[[nodiscard]] std::string qml_of(const LayerStyle& style);
/// SLD 1.1 of the groups that are shown: other programs cannot tick.
[[nodiscard]] std::string sld_of(const LayerStyle& style, const std::string& layer);

/// Text within XML: `<`, `>`, `&`, quotes; control characters, which XML cannot hold, are left out.
[[nodiscard]] std::string xml_text(std::string_view text);
/// `#1f5485`
[[nodiscard]] std::string hex_of(Colour colour);

}  // namespace circle15::office
