// SPDX-License-Identifier: MIT
#include "core/intake/templates/list_template.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <set>
#include <utility>
#include <vector>

#include "core/io/write_form.hpp"
#include "core/words/form_words.hpp"
#include "core/words/phrases.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::intake {

namespace {

using words::FormColumn;
using words::Lang;

constexpr auto names = std::to_array<std::pair<ListTemplate, std::string_view>>({{ListTemplate::facilities, "facilities"},
                                                                                 {ListTemplate::homes, "homes"},
                                                                                 {ListTemplate::villages, "villages"},
                                                                                 {ListTemplate::timetable, "timetable"}});

/// Without these a row cannot be used. Persons of homes: a blank is nobody, but told.
bool is_required(std::string_view sheet, std::string_view column) {
    static const std::set<std::string_view> always{"name", "service", "lon", "lat", "crs", "route", "sailing", "pier", "days"};
    if (sheet == "homes") return column == "village" || column.starts_with("age_");
    return (always.contains(column) && sheet != "villages") || column == "township" || column == "code" || column == "name";
}

std::vector<std::string> parts_of(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        parts.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(list.size(), end + 1));
    }
    return parts;
}

template <class Term>
std::vector<std::string> words_of_terms(std::initializer_list<Term> terms, Lang lang) {
    std::vector<std::string> all;
    for (const Term term : terms) all.emplace_back(words::word_of(term).in(lang));
    return all;
}

std::vector<std::string> choices_of(const FormColumn& column, const model::Standard& standard, Lang lang) {
    if (column.column == "status")
        return words_of_terms({model::FacilityStatus::open, model::FacilityStatus::planned, model::FacilityStatus::closed},
                              lang);
    if (column.column == "quality")
        return words_of_terms(
            {model::Quality::surveyed, model::Quality::mapped, model::Quality::approximate, model::Quality::modelled}, lang);
    if (column.column != "service") return parts_of(column.choices.in(lang));
    std::vector<std::string> services;
    for (const model::Rule& rule : standard.rules) services.push_back(words::in_data(rule.name_zh, rule.name_en, lang));
    return services;
}

/// Codes, dates and times stay as they are typed.
bool stays_text(std::string_view column) {
    static const std::set<std::string_view> texts{"id",     "code",   "opened", "closed", "date",    "route_id", "sailing",
                                                  "arrive", "depart", "season", "not_on", "also_on", "days"};
    return texts.contains(column);
}

io::FormSheet sheet_of(std::string_view id, const model::Standard& standard, Lang lang) {
    io::FormSheet sheet{.name = std::string(words::form_name(id).in(lang)), .fields = {}, .examples = {{}}};
    for (const FormColumn& column : words::form_columns(id)) {
        io::FormField field{.heading = std::string(column.heading.in(lang)),
                            .note = std::string(column.note.in(lang)),
                            .words = choices_of(column, standard, lang),
                            .as_text = stays_text(column.column),
                            .required = is_required(id, column.column)};
        field.other_words = column.column == "days" || column.column == "capacity_unit" || column.column == "crs";
        std::string example(column.example.in(lang));
        if (column.column == "service" && !field.words.empty()) example = field.words.front();
        field.width = example.size() > 24 ? 24 : 14;
        sheet.fields.push_back(std::move(field));
        sheet.examples.front().push_back(std::move(example));
    }
    return sheet;
}

/// The piers of a sailing are chosen among those of the other sheet.
void choose_among_piers(io::FormSheet& sailings, const io::FormSheet& piers) {
    const auto columns = words::form_columns("sailings");
    const auto pier = std::ranges::find(columns, "pier", &FormColumn::column) - columns.begin();
    const auto named = words::form_columns("piers");
    const auto name = std::ranges::find(named, "name", &FormColumn::column) - named.begin();
    const char letter = static_cast<char>('A' + name);
    io::FormField& field = sailings.fields[static_cast<std::size_t>(pier)];
    field.words_of = std::format("='{}'!${}$2:${}$500", piers.name, letter, letter);
    field.other_words = true;
}

std::vector<std::vector<std::string>> notes_of(const std::vector<std::string_view>& ids,
                                               const std::vector<io::FormSheet>& sheets, Lang lang) {
    const auto said = [&](std::string_view phrase) { return std::string(words::phrase(phrase)->in(lang)); };
    std::vector<std::vector<std::string>> notes{{said("form_column"), said("form_note"), said("form_choices")}};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        for (const io::FormField& field : sheets[i].fields) {
            std::string choices;
            for (const std::string& word : field.words) choices += (choices.empty() ? "" : " | ") + word;
            notes.push_back(
                {sheets[i].name + " / " + field.heading, field.note + (field.required ? said("form_required") : ""), choices});
        }
    }
    notes.push_back({"", said("form_example"), ""});
    return notes;
}

}  // namespace

std::string_view name_of(ListTemplate kind) {
    return std::ranges::find(names, kind, [](const auto& pair) { return pair.first; })->second;
}

std::optional<ListTemplate> template_named(std::string_view name) {
    const auto found = std::ranges::find(names, name, [](const auto& pair) { return pair.second; });
    if (found == names.end()) return std::nullopt;
    return found->first;
}

std::string list_template(ListTemplate kind, const model::Standard& standard, Lang lang) {
    std::vector<std::string_view> ids{name_of(kind)};
    if (kind == ListTemplate::timetable) ids = {"sailings", "piers"};
    std::vector<io::FormSheet> sheets;
    for (const std::string_view id : ids) sheets.push_back(sheet_of(id, standard, lang));
    if (kind == ListTemplate::timetable) choose_among_piers(sheets.front(), sheets.back());
    return io::write_form(sheets, std::string(words::form_name("notes").in(lang)), notes_of(ids, sheets, lang));
}

}  // namespace circle15::intake
