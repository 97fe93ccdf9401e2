// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/signoff.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>

#include "core/io/write_xlsx.hpp"
#include "core/words/flaws.hpp"
#include "core/words/form_words.hpp"
#include "core/words/phrases.hpp"
#include "core/words/term_words.hpp"

namespace circle15::intake {

namespace {

using model::Value;
using words::Lang;

constexpr std::array change_phrases{"update_added",  "update_changed", "update_moved",
                                    "update_closed", "update_unsure",  "update_unchanged"};
constexpr std::array why_phrases{"",
                                 "unsure_renamed",
                                 "unsure_doubled",
                                 "unsure_two_alike",
                                 "unsure_other_place",
                                 "unsure_reopened",
                                 "unsure_not_listed",
                                 "unsure_shifted"};

std::string phrase(const std::string& id, Lang lang) { return std::string(words::phrase(id)->in(lang)); }

std::string heading_of(const std::string& column, Lang lang) {
    const auto columns = words::form_columns("facilities");
    const auto found = std::ranges::find(columns, column, &words::FormColumn::column);
    return found == columns.end() ? column : std::string(found->heading.in(lang));
}

/// The value of a field as people read it.
std::string shown(const FieldChange& field, const std::string& value, Lang lang) {
    if (value.empty()) return phrase("update_blank", lang);
    if (field.column != "status") return value;
    const auto status = model::facility_status_named(value);
    return status ? std::string(words::word_of(*status).in(lang)) : value;
}

Value percent(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return {};
    return std::round(1000.0 * static_cast<double>(part) / static_cast<double>(whole)) / 10;
}

}  // namespace

std::string said(Change change, Lang lang) { return phrase(change_phrases.at(static_cast<std::size_t>(change)), lang); }

std::string said(Unsure why, Lang lang) {
    return why == Unsure::sure ? std::string{} : phrase(why_phrases.at(static_cast<std::size_t>(why)), lang);
}

std::string fields_text(const UpdateRow& row, Lang lang) {
    std::string text;
    for (const FieldChange& field : row.fields) {
        text += text.empty() ? "" : lang == Lang::zh ? "；" : "; ";
        text += std::format("{} {} → {}", heading_of(field.column, lang), shown(field, field.before, lang),
                            shown(field, field.after, lang));
    }
    return text;
}

model::Table update_table(const ListUpdate& update, const std::vector<model::Facility>& before,
                          const std::vector<bool>& accepted, Lang lang) {
    model::Table table{.name = "update", .columns = {}};
    for (const char* column : {"update_number", "update_what", "update_id", "update_name", "update_service", "update_fields",
                               "update_metres", "update_why", "update_row", "update_taken"})
        table.columns.push_back(phrase(column, lang));
    std::int64_t number = 0;
    for (std::size_t i = 0; i < update.rows.size(); ++i) {
        const UpdateRow& row = update.rows[i];
        if (row.change == Change::unchanged) continue;
        const model::Facility& known = row.before ? before[*row.before] : row.after;
        table.rows.push_back({++number, said(row.change, lang), known.id, known.name, known.service, fields_text(row, lang),
                              row.moved_m > 0 ? Value{std::round(row.moved_m)} : Value{}, said(row.why, lang),
                              words::place_in(row.origin.place, lang),
                              accepted[i] ? phrase("update_yes", lang) : std::string{}});
    }
    return table;
}

std::string signoff_workbook(const ListUpdate& update, const std::vector<model::Facility>& before,
                             const std::vector<bool>& accepted, const std::vector<CoverageChange>& coverage,
                             const Signature& signature, Lang lang) {
    const auto say = [&](const char* id) { return phrase(id, lang); };
    model::Table head{.name = "signoff",
                      .columns = {say(signature.taken ? "signoff_taken" : "signoff_proposed"), "", "", "", ""}};
    const auto line = [&](std::string what, Value value) {
        head.rows.push_back({std::move(what), std::move(value), {}, {}, {}});
    };
    line(say("signoff_study"), signature.study);
    line(say("signoff_list"), update.list.file);
    line(say("signoff_source"), update.list.source);
    line(say("signoff_date"), model::text_of(update.list.date));
    for (const Change change : all_changes)
        line(said(change, lang), static_cast<std::int64_t>(update.count(change)));
    line(say("signoff_accepted"), static_cast<std::int64_t>(std::ranges::count(accepted, true)));
    line("", "");
    head.rows.push_back({say("signoff_service"), say("signoff_persons"), say("signoff_before"), say("signoff_after"),
                         say("signoff_difference")});
    for (const CoverageChange& one : coverage)
        head.rows.push_back({one.service, one.persons, percent(one.covered_before, one.persons),
                             percent(one.covered_after, one.persons), one.covered_after - one.covered_before});
    line("", "");
    line(say("signoff_by"), signature.by);
    for (const char* blank : {"signoff_checked", "signoff_day", "signoff_seal"}) line(say(blank), "");
    return io::write_xlsx(
        {{say("signoff_sheet"), std::move(head), {26, 26, 14, 14, 14}},
         {say("update_sheet"), update_table(update, before, accepted, lang), {6, 10, 18, 28, 16, 60, 8, 40, 18, 8}}});
}

}  // namespace circle15::intake
