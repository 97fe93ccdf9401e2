// SPDX-License-Identifier: MIT
#include "core/cli/import_update.hpp"

#include <algorithm>
#include <format>

#include "core/analysis/analyze.hpp"
#include "core/analysis/coverage.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/import_text.hpp"
#include "core/cli/study_choice.hpp"
#include "core/cli/terminal.hpp"
#include "core/intake/upkeep/read_update.hpp"
#include "core/intake/upkeep/signoff.hpp"
#include "core/intake/upkeep/study_update.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/study_reader.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"
#include "core/results/values.hpp"
#include "core/words/sentence.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::cli {

namespace fs = std::filesystem;

namespace {

using intake::Change;
using intake::CoverageChange;
using report::Lang;
using report::TextCell;

fs::path folder_of(const std::string& study) {
    const fs::path path = path_of_study(study);
    return fs::is_directory(path) ? path : path.parent_path();
}

/// Covered persons of every service in the whole place.
std::vector<CoverageChange> coverage_of(const model::Study& before, const std::vector<model::Facility>& facilities, Lang lang) {
    analysis::Options options;
    options.areas = false;
    model::Study after = before;
    after.facilities = facilities;
    const analysis::Ground ground(before);
    analysis::require_streets(ground);
    const analysis::Analysis was = analysis::analyze(ground, options);
    const analysis::Analysis is = analysis::analyze(after, options);
    std::vector<CoverageChange> changes;
    for (std::size_t i = 0; i < was.services.size(); ++i) {
        const model::Rule& rule = before.standard.rules[was.services[i].rule.at()];
        const analysis::Coverage& from = *analysis::county_coverage(was.services[i].coverage);
        changes.push_back({.service = words::in_data(rule.name_zh, rule.name_en, lang),
                           .persons = from.persons,
                           .covered_before = from.covered_persons,
                           .covered_after = analysis::county_coverage(is.services[i].coverage)->covered_persons});
    }
    return changes;
}

/// Rows of the table by number: those that change something, in their order.
std::vector<std::size_t> numbered(const intake::ListUpdate& update) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < update.rows.size(); ++i) {
        if (update.rows[i].change != Change::unchanged) rows.push_back(i);
    }
    return rows;
}

/// `all`, `3`, `5-7`; several with commas between.
std::vector<bool> accepted_rows(const intake::ListUpdate& update, const std::string& given) {
    std::vector<bool> accepted(update.rows.size());
    const std::vector<std::size_t> rows = numbered(update);
    for (std::size_t at = 0; at < given.size();) {
        const std::size_t end = std::min(given.find(',', at), given.size());
        const std::string part = given.substr(at, end - at);
        at = end + 1;
        if (part == "all") {
            const auto sure = intake::all_sure(update);
            for (std::size_t i = 0; i < sure.size(); ++i) accepted[i] = accepted[i] || sure[i];
            continue;
        }
        const auto number = [&](const std::string& text) {
            const auto value = model::parsed<std::size_t>(text);
            if (!value || *value < 1 || *value > rows.size())
                throw model::InputError({.place = "--accept", .rule = "unknown_update_row", .particulars = {{"value", part}}});
            return *value;
        };
        const std::size_t dash = part.find('-');
        const std::size_t first = number(part.substr(0, dash));
        const std::size_t last = dash == std::string::npos ? first : number(part.substr(dash + 1));
        for (std::size_t row = first; row <= last; ++row) accepted[rows[row - 1]] = true;
    }
    return accepted;
}

std::string cell_text(const model::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) return std::format("{:.0f}", *number);
    return {};
}

std::string changes_text(const model::Table& table, const report::TextStyle& style) {
    constexpr std::size_t number = 0;
    constexpr std::size_t metres = 6;
    std::vector<report::TextColumn> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back({table.columns[i], i == number || i == metres});
    std::vector<std::vector<TextCell>> rows;
    for (const auto& row : table.rows) {
        auto& cells = rows.emplace_back();
        for (const model::Value& value : row) cells.push_back({words::plain(cell_text(value))});
    }
    return report::terminal_table(columns, rows, style);
}

std::string coverage_text(const std::vector<CoverageChange>& coverage, const report::TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const auto percent = [](std::int64_t part, std::int64_t whole) {
        const auto share = results::percent_of(part, whole);
        return TextCell{share ? std::format("{:.1f} %", *share) : std::string{}};
    };
    std::vector<std::vector<TextCell>> rows;
    for (const CoverageChange& one : coverage)
        rows.push_back({{one.service},
                        percent(one.covered_before, one.persons),
                        percent(one.covered_after, one.persons),
                        {std::format("{:+}", one.covered_after - one.covered_before)}});
    return report::terminal_table({{zh ? "服务" : "service"},
                                   {zh ? "更新前" : "before", true},
                                   {zh ? "更新后" : "after", true},
                                   {zh ? "覆盖人数" : "persons", true}},
                                  rows, style);
}

std::string counts_line(const intake::ListUpdate& update, Lang lang) {
    std::string line;
    for (const Change change : intake::all_changes)
        line += std::format("{}{} {}",
                            line.empty()       ? ""
                            : lang == Lang::zh ? "，"
                                               : ", ",
                            intake::said(change, lang), update.count(change));
    return line + '\n';
}

results::Tree update_tree(const intake::ReadUpdate& read, const model::Study& study, const std::vector<bool>& accepted,
                          const std::vector<CoverageChange>& coverage) {
    results::Tree::Items rows;
    const auto numbers = numbered(read.update);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const intake::UpdateRow& row = read.update.rows[numbers[i]];
        const model::Facility& known = row.before ? study.facilities[*row.before] : row.after;
        results::Tree::Items fields;
        for (const intake::FieldChange& field : row.fields)
            fields.push_back(results::tree_of(
                model::Properties{{"column", field.column}, {"before", field.before}, {"after", field.after}}));
        results::Tree one = results::tree_of(model::Properties{{"number", static_cast<std::int64_t>(i + 1)},
                                                               {"change", std::string(name_of(row.change))},
                                                               {"why", results::text(name_of(row.why))},
                                                               {"id", known.id},
                                                               {"name", known.name},
                                                               {"service", known.service},
                                                               {"lon", row.after.place.lon},
                                                               {"lat", row.after.place.lat},
                                                               {"moved_m", results::one_decimal(row.moved_m)},
                                                               {"row", results::text(row.origin.place)},
                                                               {"accepted", bool{accepted[numbers[i]]}}});
        std::get<results::Tree::Branches>(one.node).push_back({"fields", {std::move(fields)}});
        rows.push_back(std::move(one));
    }
    results::Tree::Items services;
    for (const CoverageChange& one : coverage)
        services.push_back(results::tree_of(model::Properties{{"service", one.service},
                                                              {"persons", one.persons},
                                                              {"covered_before", one.covered_before},
                                                              {"covered_after", one.covered_after}}));
    return {results::Tree::Branches{{"study", results::tree_of(results::text(study.id))},
                                    {"list", results::tree_of(results::text(read.update.list.file))},
                                    {"date", results::tree_of(results::text(model::text_of(read.update.list.date)))},
                                    {"unchanged", results::tree_of(results::count(read.update.count(Change::unchanged)))},
                                    {"changes", {std::move(rows)}},
                                    {"coverage", {std::move(services)}},
                                    {"findings", findings_tree(read.findings)}}};
}

}  // namespace

void run_update(const UpdateArguments& arguments) {
    const Lang lang = arguments.lang;
    const fs::path folder = folder_of(arguments.study);
    const model::Study study = io::read_study(folder);
    const intake::ReadUpdate read = intake::read_update(study, {.file = io::path_of(arguments.list),
                                                                .file_name = io::path_of(arguments.list).filename().string(),
                                                                .crs = arguments.crs,
                                                                .sheet = arguments.sheet,
                                                                .service = arguments.service,
                                                                .source = arguments.source,
                                                                .date = date_given("--list-date", arguments.date),
                                                                .partial = arguments.partial});
    const bool writes = !arguments.accept.empty();
    const std::vector<bool> accepted = accepted_rows(read.update, writes ? arguments.accept : "all");
    const auto after = intake::facilities_after(study.facilities, read.update, accepted);
    const auto coverage = coverage_of(study, after, lang);
    const report::TextStyle style = stdout_style(lang);
    print(arguments.json ? io::write_json(update_tree(read, study, accepted, coverage))
                         : findings_text(read.findings, style) + '\n' +
                               changes_text(intake::update_table(read.update, study.facilities, accepted, lang), style) +
                               counts_line(read.update, lang) + '\n' + coverage_text(coverage, style));
    if (writes) {
        if (!std::ranges::contains(accepted, true)) throw model::InputError({.rule = "nothing_accepted"});
        const auto entry = intake::write_update(folder, study, read.update, accepted, arguments.by);
        say(written_line((folder / entry.layer_file).string(), lang));
    }
    if (arguments.out.empty()) return;
    const intake::Signature signature{
        .study = words::in_data(study.name_zh, study.name_en, lang), .by = arguments.by, .taken = writes};
    io::write_output_file(io::path_of(arguments.out),
                          intake::signoff_workbook(read.update, study.facilities, accepted, coverage, signature, lang),
                          {.forced = arguments.forced, .inputs = {folder, io::path_of(arguments.list)}});
    say(written_line(arguments.out, lang));
}

void run_undo(const std::string& study, Lang lang) {
    const fs::path folder = folder_of(study);
    const auto entry = intake::undo_update(folder);
    say(lang == Lang::zh ? std::format("已撤销第 {} 次更新（{}，{}）\n", entry.number, entry.date, words::plain(entry.list))
                         : std::format("update {} ({}, {}) is undone\n", entry.number, entry.date, words::plain(entry.list)));
}

}  // namespace circle15::cli
