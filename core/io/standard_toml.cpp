// SPDX-License-Identifier: MIT
#include "core/io/standard_toml.hpp"

#include <algorithm>
#include <format>

#include "core/io/age_columns.hpp"
#include "core/io/toml_fields.hpp"
#include "core/model/errors.hpp"
#include "core/model/open_day.hpp"
#include "core/model/utf8.hpp"

namespace circle15::io {

namespace {

constexpr Range walking_speed{0.3, 3};  // m/s
constexpr Range threshold_minutes{0.1, 600};
constexpr Range search_minutes{1, 1'440};
constexpr Range ring_metres{1, 60'000};
constexpr Range stay_minutes{0, 1'440};
constexpr Range percent{0, 100};
constexpr Range places_per_1000{0.001, 1'000'000};
constexpr Range most_persons{0, 1e9};

model::Ring ring_of(const TomlFields& fields) {
    model::Ring ring{.name = fields.text("name"),
                     .name_en = fields.text_or("name_en", ""),
                     .minutes = fields.number_if("minutes", threshold_minutes),
                     .metres = fields.number_if("metres", ring_metres),
                     .source = fields.text_or("source", ""),
                     .mark = fields.text_or("mark", "")};
    fields.refuse_unknown_keys();
    if (ring.minutes.has_value() == ring.metres.has_value()) {
        throw fields.flaw("name", "ring_threshold", {{"ring", ring.name}});
    }
    return ring;
}

model::ExtraGroup extra_group_of(const TomlFields& fields) {
    model::ExtraGroup extra{.name = fields.text("name"),
                            .name_en = fields.text_or("name_en", ""),
                            .group = age_group_of(fields, "group"),
                            .speed_m_per_s = fields.number("speed_m_per_s", walking_speed)};
    fields.refuse_unknown_keys();
    return extra;
}

/// The letter of a symbol: one character, or empty.
std::string letter_of(const TomlFields& fields, std::string_view key) {
    std::string letter = fields.text_or(key, "");
    if (model::characters_in(letter) > 1)
        throw fields.flaw(key, "symbol_letter", {{"key", std::string(key)}, {"value", letter}});
    return letter;
}

void read_symbol(const TomlFields& fields, model::Rule& rule) {
    if (const std::string shape = fields.text_or("symbol", ""); !shape.empty()) {
        rule.symbol = model::symbol_shape_named(shape);
        if (!rule.symbol) {
            std::string known;
            for (std::size_t each = 0; each < model::symbol_shape_count; ++each)
                known.append(each == 0 ? "" : ", ").append(model::name_of(static_cast<model::SymbolShape>(each)));
            throw fields.flaw("symbol", "unknown_symbol", {{"value", shape}, {"known", known}});
        }
    }
    if (const std::string colour = fields.text_or("colour", ""); !colour.empty()) {
        rule.colour = model::colour_from(colour);
        if (!rule.colour) throw fields.flaw("colour", "symbol_colour", {{"value", colour}});
        if (!model::bears_white(*rule.colour)) throw fields.flaw("colour", "pale_symbol", {{"value", colour}});
    }
    rule.letter = letter_of(fields, "letter");
    rule.letter_en = letter_of(fields, "letter_en");
}

model::Rule rule_of(const TomlFields& fields) {
    model::Rule rule{.service = fields.text("service"),
                     .name_zh = fields.text("name_zh"),
                     .name_en = fields.text("name_en"),
                     .group = age_group_of(fields, "group"),
                     .group_zh = fields.text("group_zh"),
                     .group_en = fields.text("group_en"),
                     .speed_m_per_s = fields.number("speed_m_per_s", walking_speed),
                     .capped_downhill = fields.flag("capped_downhill"),
                     .minutes = fields.number("minutes", threshold_minutes),
                     .source = fields.text("source"),
                     .source_en = fields.text_or("source_en", ""),
                     .mark = fields.text_or("mark", ""),
                     .lead_agency = fields.text_or("lead_agency", ""),
                     .rings = {},
                     .extra_groups = {},
                     .viable_persons = fields.whole_if("viable_persons", most_persons).value_or(0)};
    if (const std::string outreach = fields.text_or("outreach", ""); !outreach.empty()) rule.outreach = outreach;
    if (const std::string days = fields.text_or("days", "every_day"); const auto known = model::service_days_named(days)) {
        rule.days = *known;
    } else {
        throw model::InputError({.file = fields.file(),
                                 .place = fields.place("days"),
                                 .rule = "unknown_service_days",
                                 .particulars = {{"value", days}}});
    }
    if (const auto stay = fields.number_if("service_minutes", stay_minutes)) rule.service_minutes = *stay;
    rule.target_percent = fields.number_if("target_percent", percent);
    rule.places_per_1000 = fields.number_if("places_per_1000", places_per_1000);
    rule.places_source = fields.text_or("places_source", "");
    read_symbol(fields, rule);
    for (const TomlFields& ring : fields.tables("ring")) rule.rings.push_back(ring_of(ring));
    for (const TomlFields& extra : fields.tables("extra_group")) rule.extra_groups.push_back(extra_group_of(extra));
    fields.refuse_unknown_keys();
    return rule;
}

/// A number with its source; whoever sets one says where it comes from.
model::Policy policy_of(const TomlFields& fields) {
    model::Policy policy;
    for (const auto& [key, of, unit, low, high] : model::policy_keys()) {
        for (const TomlFields& number : fields.tables(key)) {
            policy.*of = number.number("value", {low, high});
            policy.sources[std::string(key)] = {.source = number.text("source"),
                                                .source_en = number.text_or("source_en", ""),
                                                .mark = number.text_or("mark", "")};
            number.refuse_unknown_keys();
        }
    }
    fields.refuse_unknown_keys();
    if (const auto [less, more] = model::disorder_in(policy); !less.empty())
        throw fields.flaw(more, "policy_order", {{"less", std::string(less)}, {"more", std::string(more)}});
    return policy;
}

}  // namespace

model::Standard parse_standard_toml(std::string_view content, const std::string& file) {
    const TomlFields fields = TomlFields::parse(content, file);
    model::Standard standard{.name = fields.text("name"), .name_en = fields.text_or("name_en", "")};
    if (const auto end = fields.number_if("search_max_min", search_minutes)) standard.search_max_min = *end;
    for (const TomlFields& rule : fields.tables("rule")) {
        standard.rules.push_back(rule_of(rule));
        const std::string& service = standard.rules.back().service;
        if (std::ranges::count(standard.rules, service, &model::Rule::service) == 1) continue;
        throw rule.flaw("service", "duplicate_service", {{"service", service}});
    }
    for (const TomlFields& policy : fields.tables("policy")) standard.policy = policy_of(policy);
    for (const TomlFields& benchmark : fields.tables("benchmark")) {
        standard.benchmarks.push_back({.text = benchmark.text("text"),
                                       .source = benchmark.text_or("source", ""),
                                       .text_en = benchmark.text_or("text_en", "")});
        benchmark.refuse_unknown_keys();
    }
    fields.refuse_unknown_keys();
    if (standard.rules.empty()) throw fields.flaw("rule", "no_rules");
    return standard;
}

}  // namespace circle15::io
