// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/row_columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"
#include "core/words/form_words.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::intake {

namespace {

using words::Lang;

constexpr auto editable = std::to_array<Editable>({
    {"facilities", "name", Kind::name},
    {"facilities", "service", Kind::service},
    {"facilities", "township", Kind::township},
    {"facilities", "village", Kind::village},
    {"facilities", "status", Kind::status},
    {"facilities", "capacity", Kind::count},
    {"facilities", "capacity_unit", Kind::text},
    {"facilities", "in_use", Kind::count},
    {"facilities", "opening_hours", Kind::hours},
    {"facilities", "opened", Kind::day},
    {"facilities", "closed", Kind::day},
    {"facilities", "address", Kind::text},
    {"facilities", "lead_agency", Kind::text},
    {"facilities", "lon", Kind::degrees},
    {"facilities", "lat", Kind::degrees},
    {"facilities", "quality", Kind::quality},
    {"homes", "name", Kind::text},
    {"homes", "village", Kind::home_village},
    {"homes", "age_0_2", Kind::persons},
    {"homes", "age_3_5", Kind::persons},
    {"homes", "age_6_11", Kind::persons},
    {"homes", "age_12_14", Kind::persons},
    {"homes", "age_15_59", Kind::persons},
    {"homes", "age_60_64", Kind::persons},
    {"homes", "age_65_79", Kind::persons},
    {"homes", "age_80_up", Kind::persons},
    {"homes", "quality", Kind::quality},
    {"piers", "name", Kind::name},
    {"piers", "lon", Kind::degrees},
    {"piers", "lat", Kind::degrees},
    {"piers", "quality", Kind::quality},
});

constexpr std::int64_t most = 1'000'000;  // as the layers are read

bool is_count(const std::string& text) {
    const auto value = model::parsed<double>(text);
    return value && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }) && *value <= most;
}

bool are_hours(const std::string& text) {
    try {
        static_cast<void>(model::parse_opening_hours(text));
        return true;
    } catch (const model::InputError&) {
        return false;
    }
}

const words::FormColumn* form_column(std::string_view layer, std::string_view column) {
    for (const std::string_view sheet : {layer, std::string_view("facilities")}) {
        const auto columns = words::form_columns(sheet);
        const auto found = std::ranges::find(columns, column, &words::FormColumn::column);
        if (found != columns.end()) return &*found;
    }
    return nullptr;
}

}  // namespace

std::span<const Editable> editable_columns() { return editable; }

const Editable* editable_column(std::string_view layer, std::string_view column) {
    const auto found =
        std::ranges::find_if(editable, [&](const Editable& one) { return one.layer == layer && one.column == column; });
    return found == editable.end() ? nullptr : &*found;
}

bool can_be(const Editable& field, const std::string& value) {
    switch (field.kind) {
        case Kind::name:
            return !value.empty();
        case Kind::text:
            return true;
        case Kind::count:
            return value.empty() || is_count(value);
        case Kind::persons:
            return is_count(value);
        case Kind::hours:
            return value.empty() || are_hours(value);
        case Kind::status:
            return model::facility_status_named(value).has_value();
        case Kind::day:
            return value.empty() || model::date_from(value).has_value();
        case Kind::degrees: {
            const auto degrees = model::parsed<double>(value);
            return degrees && std::abs(*degrees) <= (field.column == "lon" ? 180 : 90);
        }
        case Kind::quality:
            return model::quality_named(value).has_value();
        case Kind::service:
        case Kind::home_village:
            return !value.empty();
        case Kind::township:
        case Kind::village:
            return true;
    }
    return false;
}

std::string heading_of(std::string_view layer, std::string_view column, Lang lang) {
    const auto* found = form_column(layer, column);
    return std::string(found == nullptr ? column : found->heading.in(lang));
}

std::string note_of(std::string_view layer, std::string_view column, Lang lang) {
    const auto* found = form_column(layer, column);
    return std::string(found == nullptr ? "" : found->note.in(lang));
}

std::optional<std::vector<std::string>> known_values(Kind kind, const model::Study& study) {
    std::vector<std::string> known;
    const auto add = [&](const std::string& value) {
        if (!std::ranges::contains(known, value)) known.push_back(value);
    };
    switch (kind) {
        case Kind::service:
            for (const model::Rule& rule : study.standard.rules) add(rule.service);
            return known;
        case Kind::township:
            for (const model::Village& one : study.villages) add(one.township);
            return known;
        case Kind::village:
            for (const model::Village& one : study.villages) add(one.name);
            return known;
        case Kind::home_village:
            for (const model::Village& one : study.villages) add(one.code);
            return known;
        default:
            return std::nullopt;
    }
}

std::vector<std::pair<std::string, std::string>> choices_of(Kind kind, const model::Study& study, Lang lang) {
    std::vector<std::pair<std::string, std::string>> choices;
    const auto add = [&](auto value) { choices.emplace_back(model::name_of(value), words::word_of(value).in(lang)); };
    using model::FacilityStatus;
    using model::Quality;
    if (kind == Kind::status) {
        for (const auto status : {FacilityStatus::planned, FacilityStatus::open, FacilityStatus::closed}) add(status);
    }
    if (kind == Kind::quality) {
        for (const auto quality : {Quality::surveyed, Quality::mapped, Quality::approximate, Quality::modelled}) add(quality);
    }
    if (kind == Kind::service) {
        for (const model::Rule& rule : study.standard.rules)
            choices.emplace_back(rule.service, words::in_data(rule.name_zh, rule.name_en, lang));
    }
    if (kind == Kind::township || kind == Kind::village) {
        choices.emplace_back("", "–");
        const auto known = known_values(kind, study);
        for (const std::string& value : *known) choices.emplace_back(value, value);
    }
    if (kind == Kind::home_village) {
        for (const model::Village& one : study.villages)
            choices.emplace_back(one.code, one.township.empty() ? one.name : one.township + " " + one.name);
    }
    return choices;
}

}  // namespace circle15::intake
