// SPDX-License-Identifier: MIT
#include "core/office/style/layer_styles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <ranges>

#include "core/results/sentences.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

constexpr Palette palette;

std::string say(const StyleSource& source, words::Word word) { return std::string(word.in(source.lang)); }

const model::Rule& rule_of(const StyleSource& source, std::size_t row) {
    return source.study.standard.rules[source.services[row].at()];
}

/// Persons of a home of full size: of every fiftieth home there are more.
double persons_of_full_size(const model::Study& study, model::AgeGroup group) {
    std::vector<std::int64_t> persons;
    for (const auto& home : study.homes) {
        if (const auto here = model::persons_in(home.persons, group); here > 0) persons.push_back(here);
    }
    if (persons.empty()) return 1;
    const auto high = persons.begin() + static_cast<std::ptrdiff_t>((persons.size() - 1) * 98 / 100);
    std::ranges::nth_element(persons, high);
    const auto most = static_cast<double>(*high);
    const double tens = std::pow(10.0, std::floor(std::log10(most)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (most <= step * tens) return step * tens;
    }
    return 10 * tens;
}

/// The diameter of a home: its area by the persons of the group, within bounds.
std::string size_by_persons(const model::Study& study, model::AgeGroup group) {
    std::string sum;
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        if (group.has(band)) sum += std::format("{}\"{}\"", sum.empty() ? "" : "+", model::age_bands[band].column);
    }
    return std::format("max({:.2f}, min({:.2f}, {:.2f}*sqrt(({})/{:.0f})))", 2 * palette.home_radius_least_mm,
                       3.2 * palette.home_radius_mm, 2 * palette.home_radius_mm, sum.empty() ? "0" : sum,
                       persons_of_full_size(study, group));
}

Symbol home_symbol(model::Status status, const std::string& size) {
    const auto [colour, form] = colour_of(status);
    Symbol symbol{
        .fill = colour, .stroke = palette.paper, .stroke_mm = 0.09, .size_mm = 2 * palette.home_radius_mm, .size_by = size};
    if (form == Form::disc) return symbol;
    symbol.fill = palette.paper;
    symbol.stroke = colour;
    symbol.stroke_mm = form == Form::ring ? 0.5 : 0.2;
    return symbol;
}

std::vector<Condition> of_service(const std::string& service) { return {{.field = "service", .sign = "=", .value = service}}; }

/// A group a service, the first shown.
template <class Rules>
std::vector<RuleGroup> by_service(const StyleSource& source, Rules rules_of) {
    std::vector<RuleGroup> groups;
    for (std::size_t row = 0; row < source.services.size(); ++row) {
        const auto& rule = rule_of(source, row);
        groups.push_back({std::string(results::name_of(rule, source.lang)), row == 0, rules_of(rule, row)});
    }
    return groups;
}

/// Rings of a service, the widest first so that nearer ones lie on top.
template <class Look>
std::vector<StyleRule> rings_of(const StyleSource& source, const std::string& service, Look look) {
    std::vector<StyleRule> rules;
    for (std::size_t row = source.minutes.size(); row-- > 0;) {
        const auto minutes = source.minutes[row];
        auto when = of_service(service);
        // Minutes are written with six decimals; between two rings there is room enough.
        when.push_back({"minutes", ">", std::format("{:.3f}", minutes - 0.001), true});
        when.push_back({"minutes", "<", std::format("{:.3f}", minutes + 0.001), true});
        rules.push_back({results::minutes_text(minutes, source.lang), when, look(colour_of_ring(row, source.minutes.size()))});
    }
    return rules;
}

LayerStyle one_look(const StyleSource& source, Geometry geometry, words::Word label, Symbol symbol,
                    std::optional<Lettering> lettering = {}) {
    return {.name = "circle15",
            .geometry = geometry,
            .groups = {{.rules = {{say(source, label), {}, std::move(symbol)}}}},
            .lettering = std::move(lettering)};
}

/// What QGIS calls a shape.
std::string qgis_shape(model::SymbolShape shape) {
    return std::string(shape == model::SymbolShape::cross ? "cross_fill" : model::name_of(shape));
}

}  // namespace

LayerStyle home_style(const StyleSource& source) {
    // What is most in need lies on top, as on the sheets.
    constexpr std::array order{model::Status::covered,   model::Status::unknown,   model::Status::full,
                               model::Status::boat_only, model::Status::no_access, model::Status::too_far};
    return {.name = "circle15", .groups = by_service(source, [&](const model::Rule& rule, std::size_t) {
                                    const auto size = size_by_persons(source.study, rule.group);
                                    std::vector<StyleRule> rules;
                                    for (const auto status : order) {
                                        rules.push_back({std::string(words::word_of(status).in(source.lang)),
                                                         {{rule.service + "_status", "=", std::string(name_of(status))}},
                                                         home_symbol(status, size)});
                                    }
                                    return rules;
                                })};
}

LayerStyle gap_style(const StyleSource& source) {
    const Symbol hatched{.stroke = palette.gap, .stroke_mm = 0.3, .hatched = true};
    return {.name = "circle15",
            .geometry = Geometry::areas,
            .groups = by_service(source,
                                 [&](const model::Rule& rule, std::size_t) {
                                     return std::vector<StyleRule>{
                                         {say(source, {"服务缺口", "gap"}), of_service(rule.service), hatched}};
                                 }),
            .lettering = Lettering{.field = "rank", .ink = palette.gap, .points = 10, .bold = true}};
}

LayerStyle facility_style(const StyleSource& source) {
    LayerStyle style{.name = "circle15", .lettering = Lettering{.field = "name", .ink = palette.facility, .points = 7}};
    // The id of a map's object is no name to be read on a map.
    for (const char* id : {"node %", "way %", "relation %"})
        style.lettering->when.push_back({.field = "name", .sign = "NOT LIKE", .value = id});
    for (std::size_t row = 0; row < source.services.size(); ++row) {
        const auto& rule = rule_of(source, row);
        const auto sign = model::symbol_of(source.study.standard, source.services[row]);
        Symbol open{.fill = sign.colour,
                    .stroke = palette.paper,
                    .stroke_mm = 0.2,
                    .shape = qgis_shape(sign.shape),
                    .size_mm = 4.4,
                    .letter = source.lang == words::Lang::zh ? sign.letter_zh : sign.letter_en};
        Symbol closed = open;
        closed.fill = palette.paper;
        closed.stroke = sign.colour;
        closed.stroke_mm = 0.35;
        closed.letter.clear();
        const auto rule_when = [&](const char* serves) {
            auto when = of_service(rule.service);
            when.push_back({"serves", "=", serves, true});
            return when;
        };
        style.groups.push_back({std::string(results::name_of(rule, source.lang)),
                                true,
                                {{say(source, {"当日开放", "serves that day"}), rule_when("true"), open},
                                 {say(source, {"当日不开放", "does not serve that day"}), rule_when("false"), closed}}});
    }
    return style;
}

LayerStyle area_style(const StyleSource& source) {
    return {.name = "circle15",
            .geometry = Geometry::areas,
            .groups = by_service(source, [&](const model::Rule& rule, std::size_t) {
                return rings_of(source, rule.service, [](Colour colour) { return Symbol{.fill = colour, .opacity = 0.85}; });
            })};
}

LayerStyle area_street_style(const StyleSource& source) {
    return {.name = "circle15",
            .geometry = Geometry::lines,
            .groups = by_service(source, [&](const model::Rule& rule, std::size_t) {
                return rings_of(source, rule.service, [](Colour colour) { return Symbol{.stroke = colour, .stroke_mm = 0.6}; });
            })};
}

LayerStyle island_style(const StyleSource& source) {
    return one_look(source, Geometry::areas, {"岛屿", "island"},
                    {.fill = palette.land, .stroke = palette.coast, .stroke_mm = 0.15},
                    Lettering{.field = "name",
                              .ink = palette.ink,
                              .points = 10,
                              // The names of countless rocks would hide those of the islands people live on.
                              .when = {{.field = "persons", .sign = ">", .value = "0", .number = true}}});
}

LayerStyle street_style(const StyleSource& source) {
    const auto look = [](Colour colour) { return Symbol{.stroke = colour, .stroke_mm = 0.25}; };
    std::vector<StyleRule> rules;
    for (std::size_t each = 0; each < model::quality_count; ++each) {
        const auto quality = static_cast<model::Quality>(each);
        rules.push_back({std::string(words::word_of(quality).in(source.lang)),
                         {{"quality", "=", std::string(name_of(quality))}},
                         look(quality == model::Quality::modelled ? palette.street_modelled : palette.street)});
    }
    return {.name = "circle15", .geometry = Geometry::lines, .groups = {{.rules = std::move(rules)}}};
}

LayerStyle pier_style(const StyleSource& source) {
    return one_look(source, Geometry::points, {"码头", "pier"},
                    {.fill = palette.ferry, .stroke = palette.paper, .stroke_mm = 0.2, .shape = "square", .size_mm = 2.2},
                    Lettering{.field = "name", .ink = palette.ferry, .points = 7});
}

LayerStyle ferry_style(const StyleSource& source) {
    return one_look(source, Geometry::lines, {"航线", "ferry route"},
                    {.stroke = palette.ferry, .stroke_mm = 0.35, .dashed = true},
                    Lettering{.field = "name", .ink = palette.ferry, .points = 7});
}

LayerStyle access_style(const StyleSource& source) {
    return one_look(source, Geometry::lines, {"岛际可达", "island to island"},
                    {.stroke = palette.ferry, .stroke_mm = 0.2, .opacity = 0.6});
}

}  // namespace circle15::office
