// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/row_edit.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <format>

#include "core/intake/upkeep/facility_fields.hpp"
#include "core/intake/upkeep/layer_table.hpp"
#include "core/model/errors.hpp"
#include "core/words/form_words.hpp"
#include "core/words/phrases.hpp"
#include "core/words/term_words.hpp"

namespace circle15::intake {

namespace {

using words::Lang;

enum class Kind { name, text, count, persons, hours, status, day, degrees, quality };

struct Editable {
    std::string_view layer;
    std::string_view column;
    Kind kind;
};

constexpr auto editable = std::to_array<Editable>({
    {"facilities", "name", Kind::name},
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

std::optional<double> number_in(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool is_count(const std::string& text) {
    const auto value = number_in(text);
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
            const auto degrees = number_in(value);
            return degrees && std::abs(*degrees) <= (field.column == "lon" ? 180 : 90);
        }
        case Kind::quality:
            return model::quality_named(value).has_value();
    }
    return false;
}

const words::FormColumn* form_column(std::string_view layer, std::string_view column) {
    for (const std::string_view sheet : {layer, std::string_view("facilities")}) {
        const auto columns = words::form_columns(sheet);
        const auto found = std::ranges::find(columns, column, &words::FormColumn::column);
        if (found != columns.end()) return &*found;
    }
    return nullptr;
}

std::string heading_of(std::string_view layer, std::string_view column, Lang lang) {
    const auto* found = form_column(layer, column);
    return std::string(found == nullptr ? column : found->heading.in(lang));
}

std::vector<std::pair<std::string, std::string>> choices_of(Kind kind, Lang lang) {
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
    return choices;
}

std::string value_of(const model::Study& study, const Editable& field, std::size_t row) {
    const auto place = [&](model::LonLat at) { return degrees_text(field.column == "lon" ? at.lon : at.lat); };
    if (field.layer == "homes") {
        const model::Home& home = study.homes[row];
        if (field.kind == Kind::quality) return std::string(model::name_of(home.quality));
        const auto band = std::ranges::find(model::age_bands, field.column, &model::AgeBand::column) - model::age_bands.begin();
        return std::to_string(home.persons.at(static_cast<std::size_t>(band)));
    }
    if (field.layer == "piers") {
        const model::Pier& pier = study.piers[row];
        if (field.kind == Kind::quality) return std::string(model::name_of(pier.quality));
        return field.kind == Kind::name ? pier.name : place(pier.place);
    }
    const model::Facility& facility = study.facilities[row];
    if (field.kind == Kind::degrees) return place(facility.place);
    if (field.kind == Kind::quality) return std::string(model::name_of(facility.quality));
    for (const auto& [column, value] : fields_of(facility)) {
        if (column == field.column) return value;
    }
    return {};
}

std::optional<std::size_t> row_of(const model::Study& study, const std::string& layer, const std::string& id) {
    const auto in = [&](const auto& rows) -> std::optional<std::size_t> {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].id == id) return row;
        }
        return std::nullopt;
    };
    return layer == "facilities" ? in(study.facilities)
           : layer == "homes"    ? in(study.homes)
           : layer == "piers"    ? in(study.piers)
                                 : std::nullopt;
}

bool is_place(std::string_view column) { return column == "lon" || column == "lat"; }

/// What was changed, for the row's source and the record: "能力，状态".
std::string changed_fields(const RowEdit& edit, Lang lang) {
    std::string text;
    for (const auto& [column, value] : edit.cells) {
        if (column == "lat") continue;  // a place is one thing
        if (!text.empty()) text += lang == Lang::zh ? "，" : ", ";
        text += column == "lon" ? std::string(words::phrase("edited_place")->in(lang)) : heading_of(edit.layer, column, lang);
    }
    return text;
}

std::string colon(Lang lang) { return lang == Lang::zh ? "：" : ": "; }

/// Who changed what and when, for the row's source.
std::string edit_words(const RowEdit& edit, Lang lang) {
    return std::format("{} {} {}{}{}", model::text_of(edit.date), edit.by, words::phrase("edited_by_hand")->in(lang),
                       colon(lang), changed_fields(edit, lang));
}

}  // namespace

std::vector<RowField> row_fields(const model::Study& study, const std::string& layer, const std::string& id, Lang lang) {
    std::vector<RowField> fields;
    const auto row = row_of(study, layer, id);
    if (!row) return fields;
    for (const Editable& one : editable) {
        if (one.layer != layer) continue;
        const auto* words_of = form_column(layer, one.column);
        fields.push_back({.column = std::string(one.column),
                          .heading = heading_of(layer, one.column, lang),
                          .note = words_of == nullptr ? std::string() : std::string(words_of->note.in(lang)),
                          .value = value_of(study, one, *row),
                          .choices = choices_of(one.kind, lang)});
    }
    return fields;
}

std::string edited_row(std::string_view content, const model::LayerSource& layer, const RowEdit& edit, Lang lang) {
    if (edit.by.empty()) throw model::InputError({.file = layer.file, .rule = "edit_unnamed"});
    LayerTable table(content, layer);
    const std::size_t row = table.row_of(edit.id);
    std::optional<double> lon;
    std::optional<double> lat;
    bool says_quality = false;
    for (const auto& [column, value] : edit.cells) {
        const auto field = std::ranges::find_if(
            editable, [&](const Editable& one) { return one.layer == edit.layer && one.column == column; });
        if (field == editable.end())
            throw model::InputError({.file = layer.file, .rule = "edit_column", .particulars = {{"column", column}}});
        if (!can_be(*field, value))
            throw model::InputError({.file = layer.file,
                                     .place = edit.id,
                                     .rule = "edit_value",
                                     .particulars = {{"column", heading_of(edit.layer, column, lang)}, {"value", value}}});
        says_quality = says_quality || field->kind == Kind::quality;
        if (column == "lon") {
            lon = number_in(value);
        } else if (column == "lat") {
            lat = number_in(value);
        } else {
            table.put(row, column, value);
        }
    }
    if (lon && lat) {
        table.put_place(row, {.lon = *lon, .lat = *lat});
        if (!says_quality) table.put(row, "quality", std::string(model::name_of(model::Quality::approximate)));
    } else if (lon || lat) {  // half a place is none
        throw model::InputError({.file = layer.file, .rule = "edit_column", .particulars = {{"column", lon ? "lon" : "lat"}}});
    }
    if (table.has("date")) table.put(row, "date", model::text_of(edit.date));
    if (table.has("source")) {
        const std::string before = table.cell(row, "source").empty() ? layer.source : table.cell(row, "source");
        table.put(row, "source", before + (before.empty() ? "" : lang == Lang::zh ? "；" : "; ") + edit_words(edit, lang));
    }
    return table.text();
}

UpkeepEntry write_row_edit(const std::filesystem::path& folder, const model::Study& study, const RowEdit& edit, Lang lang) {
    const model::LayerSource& layer = layer_to_write(folder, study, edit.layer);
    const bool moves = std::ranges::any_of(edit.cells, [](const auto& cell) { return is_place(cell.first); });
    UpkeepEntry entry{.date = model::text_of(edit.date),
                      .by = edit.by,
                      .list = edit.id + colon(lang) + changed_fields(edit, lang),
                      .changed = moves ? 0 : 1,
                      .moved = moves ? 1 : 0};
    return write_recorded(folder, layer, std::move(entry),
                          [&](std::string_view content) { return edited_row(content, layer, edit, lang); });
}

}  // namespace circle15::intake
