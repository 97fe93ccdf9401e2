// SPDX-License-Identifier: MIT
#include "core/intake/plan_toml.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/io/age_columns.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/file_name.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/toml_fields.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

using io::Range;
using io::TomlFields;

constexpr Range margin_metres{0, 100'000};
/// Two zones of a transverse Mercator projection: at their edge a metre is off by 0.4 %.
constexpr double widest_area_degrees = 12;
constexpr Range cluster_metres{1, 5'000};
constexpr Range heading_rows{1, 1'000};
constexpr Range persons_range{0, 2e9};
constexpr Range age_share{0, 1e9};
constexpr Range degrees{-180, 180};
constexpr Range gtfs_modes{0, 1'799};
constexpr std::size_t longest_id = 100;

constexpr auto takes = std::to_array<std::pair<std::string_view, bool OsmTakes::*>>({{"streets", &OsmTakes::streets},
                                                                                     {"land", &OsmTakes::land},
                                                                                     {"buildings", &OsmTakes::buildings},
                                                                                     {"facilities", &OsmTakes::facilities},
                                                                                     {"villages", &OsmTakes::villages}});

std::string file_name(const TomlFields& fields, std::string_view key, std::string name) {
    io::require_file_name(fields, key, name);
    return name;
}

std::string date_text(const TomlFields& fields, std::string_view key) {
    std::string date = fields.text_or(key, "");
    if (!date.empty() && !model::date_from(date)) throw fields.flaw(key, "key_not_a_date", {{"value", date}});
    return date;
}

OsmTakes takes_of(const TomlFields& fields) {
    if (!fields.has("take")) return {};
    OsmTakes taken{.streets = false, .land = false, .buildings = false, .facilities = false, .villages = false};
    std::vector<std::string> known;
    for (const auto& [name, flag] : takes) known.emplace_back(name);
    for (const std::string& word : fields.texts("take")) {
        const auto found = std::ranges::find(known, word);
        if (found == known.end()) throw fields.flaw("take", "unknown_take", io::and_meant({{"value", word}}, word, known));
        taken.*takes[static_cast<std::size_t>(found - known.begin())].second = true;
    }
    return taken;
}

/// `[source.services]`: a service and the words of the list that mean it.
ServiceWords services_of(const TomlFields& source) {
    ServiceWords words;
    for (const TomlFields& services : source.tables("services")) {
        for (const std::string& service : services.keys()) {
            // A word may stand for two: 九年一贯制学校 is a primary and a junior school.
            for (const std::string& word : services.texts(service)) words[word] += (words[word].empty() ? "" : ",") + service;
        }
    }
    return words;
}

std::vector<ServiceTag> tags_of(const TomlFields& source) {
    std::vector<ServiceTag> tags;
    for (const TomlFields& services : source.tables("tags")) {
        for (const std::string& service : services.keys()) {
            for (const std::string& condition : services.texts(service)) tags.push_back({condition, service});
        }
    }
    return tags;
}

template <class Word>
auto word_or(const TomlFields& fields, std::string_view key, const char* rule, std::optional<Word> (*named)(std::string_view),
             std::vector<std::string> known, Word otherwise) {
    const std::string text = fields.text_or(key, "");
    if (text.empty()) return otherwise;
    if (const auto value = named(text)) return *value;
    throw fields.flaw(key, rule, io::and_meant({{"value", text}}, text, known));
}

std::vector<std::string> role_names() {
    std::vector<std::string> names;
    for (int role = 0; role <= static_cast<int>(Role::nothing); ++role) names.emplace_back(name_of(static_cast<Role>(role)));
    return names;
}

Source source_of(const TomlFields& fields) {
    static_cast<void>(fields.text("as"));  // must be there
    Source source{.file = file_name(fields, "file", fields.text("file")),
                  .role = word_or<Role>(fields, "as", "unknown_role", role_named, role_names(), Role::nothing),
                  .sheet = fields.text_or("sheet", ""),
                  .place = fields.place(""),
                  .crs = fields.text_or("crs", ""),
                  .confirmed = !fields.has("confirmed") || fields.flag("confirmed"),
                  .columns = {},
                  .heading_row = std::nullopt,
                  .service = fields.text_or("service", ""),
                  .services = services_of(fields),
                  .completeness = word_or<Completeness>(fields, "completeness", "unknown_completeness", completeness_named,
                                                        {"complete", "partial", "assumed"}, Completeness::partial),
                  .takes = takes_of(fields),
                  .tags = tags_of(fields),
                  .modes = {},
                  .column_people = fields.text_or("column_people", ""),
                  .source = fields.text_or("source", ""),
                  .licence = fields.text_or("licence", ""),
                  .date = date_text(fields, "date")};
    if (const auto row = fields.whole_if("heading_row", heading_rows)) source.heading_row = static_cast<int>(*row);
    if (fields.has("quality")) source.quality = fields.quality("quality");
    for (const double mode : fields.numbers("modes", gtfs_modes)) source.modes.push_back(static_cast<int>(mode));
    for (const TomlFields& columns : fields.tables("columns")) {
        for (const std::string& column : columns.keys()) source.columns[column] = columns.text_or(column, "");
    }
    fields.refuse_unknown_keys();
    return source;
}

PeoplePlan people_of(const TomlFields& fields) {
    PeoplePlan people{.source = fields.text_or("source", "")};
    people.cluster_m = fields.number_if("cluster_m", cluster_metres).value_or(people.cluster_m);
    if (fields.has("quality")) people.quality = fields.quality("quality");
    for (const TomlFields& total : fields.tables("total")) {
        const auto persons = total.whole_if("persons", persons_range);
        if (!persons) throw total.flaw("persons", "missing_key", {{"key", "persons"}, {"table", "[[people.total]]"}});
        people.totals.push_back({.name = total.text("name"),
                                 .name_en = total.text_or("name_en", ""),
                                 .township = total.text_or("township", ""),
                                 .group = total.has("group") ? io::age_group_of(total, "group") : model::everybody,
                                 .persons = *persons,
                                 .source = total.text_or("source", ""),
                                 .date = date_text(total, "date")});
        total.refuse_unknown_keys();
    }
    for (const TomlFields& ages : fields.tables("ages")) {
        AgeTable table{.township = ages.text_or("township", "")};
        for (std::size_t band = 0; band < table.shares.size(); ++band)
            table.shares[band] = ages.number(model::age_bands[band].column, age_share);
        ages.refuse_unknown_keys();
        people.ages.push_back(std::move(table));
    }
    fields.refuse_unknown_keys();
    return people;
}

AreaPlan area_of(const TomlFields& fields) {
    AreaPlan area;
    area.margin_m = fields.number_if("margin_m", margin_metres).value_or(area.margin_m);
    if (fields.has("box")) {
        const std::vector<double> box = fields.numbers("box", degrees);
        const bool right = box.size() == 4 && box[0] < box[2] && box[1] < box[3] && std::abs(box[1]) <= 90 && box[3] <= 90;
        if (!right) throw fields.flaw("box", "area_box");
        if (box[2] - box[0] > widest_area_degrees)
            throw fields.flaw("box", "area_too_wide", {{"degrees", box[2] - box[0]}, {"most", widest_area_degrees}});
        area.box = {box[0], box[1], box[2], box[3]};
    }
    fields.refuse_unknown_keys();
    return area;
}

}  // namespace

Plan parse_plan(std::string_view content, const std::string& file, const std::filesystem::path& folder) {
    const TomlFields fields = TomlFields::parse(content, file);
    const std::string below = file_name(fields, "folder", fields.text_or("folder", ""));
    Plan plan{.folder = below.empty() ? folder : folder / io::path_of(below),
              .file = file,
              .id = fields.text("id"),
              .name_zh = fields.text("name_zh"),
              .name_en = fields.text("name_en"),
              .date = {},
              .measuring_crs = fields.text("measuring_crs"),
              .standard = file_name(fields, "standard", fields.text_or("standard", "")),
              .services = fields.texts("services")};
    const bool plain =
        !plan.id.starts_with('.') && plan.id.find_first_of("/\\") == std::string::npos && plan.id.size() <= longest_id;
    if (!plain) throw fields.flaw("id", "study_id", {{"id", plan.id}, {"longest", longest_id}});
    const std::string date = fields.text("date");
    const auto known = model::date_from(date);
    if (!known) throw fields.flaw("date", "study_date", {{"value", date}});
    plan.date = *known;
    for (const TomlFields& area : fields.tables("area")) plan.area = area_of(area);
    for (const TomlFields& people : fields.tables("people")) plan.people = people_of(people);
    for (const TomlFields& source : fields.tables("source")) plan.sources.push_back(source_of(source));
    fields.refuse_unknown_keys();
    if (plan.sources.empty()) throw fields.flaw("source", "no_sources");
    return plan;
}

void require_confirmed(const Plan& plan) {
    std::string files;
    std::string place;
    std::int64_t count = 0;
    for (const Source& source : plan.sources) {
        if (source.confirmed || source.role == Role::nothing) continue;
        if (count++ == 0) place = source.place;
        files += (files.empty() ? "" : ", ") + source.file;
    }
    if (count == 0) return;
    throw model::InputError(
        {.file = plan.file, .place = place, .rule = "unconfirmed", .particulars = {{"count", count}, {"files", files}}});
}

}  // namespace circle15::intake
