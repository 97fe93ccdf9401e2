// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/row_edit.hpp"

#include <algorithm>
#include <format>

#include "core/intake/upkeep/facility_fields.hpp"
#include "core/intake/upkeep/layer_table.hpp"
#include "core/intake/upkeep/row_columns.hpp"
#include "core/io/nearest_word.hpp"
#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"
#include "core/words/phrases.hpp"

namespace circle15::intake {

namespace {

using words::Lang;

std::string value_of(const model::Study& study, const Editable& field, std::size_t row) {
    const auto place = [&](model::LonLat at) { return degrees_text(field.column == "lon" ? at.lon : at.lat); };
    if (field.layer == "homes") {
        const model::Home& home = study.homes[row];
        if (field.kind == Kind::quality) return std::string(model::name_of(home.quality));
        if (field.kind == Kind::text) return home.name;
        if (field.kind == Kind::home_village) return study.villages[home.village.at()].code;
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

void put_township_of_home(LayerTable& table, std::size_t row, const model::Study& study, const std::string& code) {
    const auto village = std::ranges::find(study.villages, code, &model::Village::code);
    if (village != study.villages.end()) table.put(row, "township", village->township);
}

/// A village of another township than the row's: one of the two is wrong.
void refuse_elsewhere(const LayerTable& table, std::size_t row, const model::Study& study, const model::LayerSource& layer,
                      const RowEdit& edit) {
    const auto is_unit = [](const auto& cell) { return cell.first == "township" || cell.first == "village"; };
    if (!std::ranges::any_of(edit.cells, is_unit) || !table.has("township") || !table.has("village")) return;
    const std::string& village = table.cell(row, "village");
    const std::string& township = table.cell(row, "township");
    const std::string of = township_of(study, village, township);
    if (!township.empty() && !of.empty() && of != township)
        throw model::InputError({.file = layer.file,
                                 .place = edit.id,
                                 .rule = "edit_village_elsewhere",
                                 .particulars = {{"village", village}, {"township", township}, {"of", of}}});
}

}  // namespace

std::string township_of(const model::Study& study, const std::string& village, const std::string& township) {
    std::string first;
    for (const model::Village& one : study.villages) {
        if (one.name != village && one.code != village) continue;
        if (one.township == township) return township;
        if (first.empty()) first = one.township;
    }
    return first;
}

std::vector<RowField> row_fields(const model::Study& study, const std::string& layer, const std::string& id, Lang lang) {
    std::vector<RowField> fields;
    const auto row = row_of(study, layer, id);
    if (!row) return fields;
    for (const Editable& one : editable_columns()) {
        if (one.layer != layer) continue;
        fields.push_back({.column = std::string(one.column),
                          .heading = heading_of(layer, one.column, lang),
                          .note = note_of(layer, one.column, lang),
                          .value = value_of(study, one, *row),
                          .choices = choices_of(one.kind, study, lang)});
    }
    return fields;
}

std::string edited_row(std::string_view content, const model::Study& study, const model::LayerSource& layer,
                       const RowEdit& edit, Lang lang) {
    if (edit.by.empty()) throw model::InputError({.file = layer.file, .rule = "edit_unnamed"});
    LayerTable table(content, layer);
    const std::size_t row = table.row_of(edit.id);
    std::optional<double> lon;
    std::optional<double> lat;
    bool says_quality = false;
    for (const auto& [column, value] : edit.cells) {
        const Editable* field = editable_column(edit.layer, column);
        if (field == nullptr)
            throw model::InputError({.file = layer.file, .rule = "edit_column", .particulars = {{"column", column}}});
        const std::string heading = heading_of(edit.layer, column, lang);
        if (!can_be(*field, value))
            throw model::InputError({.file = layer.file,
                                     .place = edit.id,
                                     .rule = "edit_value",
                                     .particulars = {{"column", heading}, {"value", value}}});
        const auto known = known_values(field->kind, study);
        if (known && !value.empty() && !std::ranges::contains(*known, value))
            throw model::InputError({.file = layer.file,
                                     .place = edit.id,
                                     .rule = "edit_unknown",
                                     .particulars = io::and_meant({{"column", heading}, {"value", value}}, value, *known)});
        says_quality = says_quality || field->kind == Kind::quality;
        if (column == "lon") {
            lon = model::parsed<double>(value);
        } else if (column == "lat") {
            lat = model::parsed<double>(value);
        } else {
            table.put(row, column, value);
        }
        if (field->kind == Kind::home_village && table.has("township")) put_township_of_home(table, row, study, value);
    }
    if (edit.layer == "facilities") refuse_elsewhere(table, row, study, layer, edit);
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
                          [&](std::string_view content) { return edited_row(content, study, layer, edit, lang); });
}

}  // namespace circle15::intake
