// SPDX-License-Identifier: MIT
#include "core/io/study_toml.hpp"

#include <format>
#include <utility>

#include "core/io/age_columns.hpp"
#include "core/io/calendar.hpp"
#include "core/io/ferries.hpp"
#include "core/io/file_name.hpp"
#include "core/io/toml_fields.hpp"

namespace circle15::io {

namespace {

using model::LayerSource;

constexpr Range link_metres{0, 5'000};
constexpr Range part_metres{0, 1e6};
constexpr Range way_ids{-9e15, 9e15};
constexpr Range census_persons{0, 2e9};
constexpr Range listed_facilities{0, 1e6};

LayerSource layer_of(const TomlFields& fields, std::string name) {
    LayerSource layer{.layer = std::move(name),
                      .file = fields.text("file"),
                      .crs = fields.text_or("crs", ""),
                      .source = fields.text("source"),
                      .licence = fields.text_or("licence", ""),
                      .date = fields.text_or("date", ""),
                      .quality = fields.quality("quality"),
                      .sha256 = {}};
    fields.refuse_unknown_keys();
    require_file_name(fields, "file", layer.file);
    if (!layer.date.empty() && !model::date_from(layer.date)) {
        throw fields.flaw("date", "key_not_a_date", {{"value", layer.date}});
    }
    return layer;
}

std::optional<LayerSource> layer_if(const TomlFields& layers, const std::string& name) {
    const std::vector<TomlFields> found = layers.tables(name);
    if (found.empty()) return std::nullopt;
    if (found.size() > 1) {
        throw found[1].flaw("file", "layer_count", {{"layer", name}, {"count", found.size()}});
    }
    return layer_of(found.front(), name);
}

LayerSource layer_needed(const TomlFields& layers, const std::string& name) {
    if (auto layer = layer_if(layers, name)) return *std::move(layer);
    throw layers.flaw(name, "missing_layer", {{"layer", name}});
}

std::vector<LayerSource> streets_of(const TomlFields& layers) {
    std::vector<LayerSource> streets;
    for (const TomlFields& one : layers.tables("streets")) {
        streets.push_back(layer_of(one, "streets"));
        std::string& crs = streets.back().crs;
        if (crs.empty()) crs = "EPSG:4326";
        if (crs == "EPSG:4326" || crs == "WGS84") continue;
        throw one.flaw("crs", "streets_crs", {{"crs", crs}});
    }
    if (streets.empty()) throw layers.flaw("streets", "missing_streets");
    return streets;
}

model::WalkRules walk_rules_of(const TomlFields& walk) {
    model::WalkRules rules;
    const std::string cycleway = walk.text_or("cycleway", "no");
    if (cycleway != "yes" && cycleway != "no") {
        throw walk.flaw("cycleway", "walk_cycleway", {{"value", cycleway}});
    }
    rules.cycleways = cycleway == "yes";
    for (const double id : walk.numbers("over_water", way_ids)) rules.over_water.push_back(static_cast<std::int64_t>(id));
    walk.refuse_unknown_keys();
    return rules;
}

/// Results are written to a folder of this name.
std::string plain_id(const TomlFields& fields, std::string id, const std::string& file) {
    constexpr std::size_t longest = 100;
    const bool plain = !id.starts_with('.') && id.find_first_of("/\\") == std::string::npos && id.size() <= longest;
    if (plain) return id;
    throw model::InputError({.file = file,
                             .place = fields.place("id"),
                             .rule = "study_id",
                             .particulars = {{"id", std::move(id)}, {"longest", longest}}});
}

model::Study head_of(const TomlFields& fields, const std::string& file) {
    model::Study study;
    study.id = plain_id(fields, fields.text("id"), file);
    study.name_zh = fields.text("name_zh");
    study.name_en = fields.text("name_en");
    const std::string date = fields.text("date");
    const auto known = model::date_from(date);
    if (!known) throw fields.flaw("date", "study_date", {{"value", date}});
    study.date = *known;
    study.measuring_crs = fields.text("measuring_crs");
    study.map_unit = fields.text_or("map_unit", "");
    study.map_approval = fields.text_or("map_approval", "");
    for (const TomlFields& link : fields.tables("link")) {
        model::LinkRules& rules = study.link_rules;
        rules.link_limit_m = link.number_if("link_limit_m", link_metres).value_or(rules.link_limit_m);
        rules.link_water_m = link.number_if("link_water_m", link_metres).value_or(rules.link_water_m);
        rules.shore_tolerance_m = link.number_if("shore_tolerance_m", link_metres).value_or(rules.shore_tolerance_m);
        rules.part_min_m = link.number_if("part_min_m", part_metres).value_or(rules.part_min_m);
        rules.pier_limit_m = link.number_if("pier_limit_m", link_metres).value_or(rules.pier_limit_m);
        link.refuse_unknown_keys();
    }
    for (const TomlFields& walk : fields.tables("walk")) study.walk_rules = walk_rules_of(walk);
    study.refuse_rows = fields.flag("refuse_rows");
    for (const TomlFields& calendar : fields.tables("calendar")) add_listed_days(calendar, study.calendar);
    for (const auto& [service, inventory] : fields.named_tables("inventory")) {
        study.inventory[service] = {.quality = inventory.quality("quality"),
                                    .partial = inventory.flag("partial"),
                                    .partial_in = inventory.texts("partial_in"),
                                    .none = inventory.flag("none"),
                                    .facilities = inventory.whole_if("facilities", listed_facilities),
                                    .unit_en = inventory.text_or("unit_en", "")};
        inventory.refuse_unknown_keys();
    }
    for (const TomlFields& ferries : fields.tables("ferries")) study.ferry_rules = ferry_rules_of(ferries);
    for (const TomlFields& figure : fields.tables("census")) {
        const auto persons = figure.whole_if("persons", census_persons);
        if (!persons) throw figure.flaw("persons", "missing_key", {{"key", "persons"}, {"table", "[census]"}});
        study.census.push_back({.name = figure.text("name"),
                                .name_en = figure.text_or("name_en", ""),
                                .group = age_group_of(figure, "group"),
                                .persons = *persons,
                                .source = figure.text_or("source", ""),
                                .date = figure.text_or("date", "")});
        figure.refuse_unknown_keys();
    }
    return study;
}

}  // namespace

StudyPlan parse_study_toml(std::string_view content, const std::string& file) {
    const TomlFields fields = TomlFields::parse(content, file);
    StudyPlan plan{.study = head_of(fields, file), .standard_file = fields.text_or("standard", "standard.toml")};
    require_file_name(fields, "standard", plan.standard_file);
    for (const TomlFields& calendar : fields.tables("calendar")) {
        if (!calendar.has("file")) continue;
        plan.calendar = LayerSource{.layer = "calendar",
                                    .file = calendar.text("file"),
                                    .source = plan.study.calendar.source,
                                    .quality = model::Quality::surveyed};
        require_file_name(calendar, "file", plan.calendar->file);
    }
    const std::vector<TomlFields> all_layers = fields.tables("layers");
    fields.refuse_unknown_keys();
    if (all_layers.size() != 1) throw fields.flaw("layers", "missing_layers");
    const TomlFields& layers = all_layers.front();
    plan.islands = layer_needed(layers, "islands");
    plan.streets = streets_of(layers);
    plan.villages = layer_if(layers, "villages");
    plan.homes = layer_needed(layers, "homes");
    plan.facilities = layer_needed(layers, "facilities");
    plan.piers = layer_if(layers, "piers");
    plan.elevation = layer_if(layers, "elevation");
    plan.ferries = layer_if(layers, "ferries");
    plan.indicators = layer_if(layers, "indicators");
    layers.refuse_unknown_keys();
    return plan;
}

}  // namespace circle15::io
