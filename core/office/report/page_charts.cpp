// SPDX-License-Identifier: MIT
#include <algorithm>
#include <format>
#include <map>
#include <optional>

#include "core/analysis/coverage.hpp"
#include "core/model/service_lists.hpp"
#include "core/office/report/markup.hpp"
#include "core/office/report/page_tables.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/day_words.hpp"
#include "core/words/report_words.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

using words::Lang;

constexpr double bar_width = 100;
constexpr double bar_height = 10;

double share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string rect(double x, double width, std::string_view fill) {
    return std::format(R"(<rect x="{:.2f}" y="0" width="{:.2f}" height="{}" fill="{}"/>)", x, width, bar_height, fill);
}

/// Words stand beside the bar, not in it, so that they keep their size on any screen.
std::string service_bar(const results::View& view, const analysis::ServiceResult& service, Lang lang) {
    const auto& rule = view.study.standard.rules[service.rule.at()];
    const auto* row = analysis::county_coverage(service.coverage);
    const auto county = row == nullptr ? analysis::Coverage{} : *row;
    const bool missing = model::list_of(view.study, rule.service) == model::ListState::missing && county.covered_persons == 0;
    const double covered = bar_width * share(county.covered_persons, county.persons);
    std::string bar = rect(0, bar_width, "#e4e8eb") + rect(0, covered, "#1f5485") +
                      rect(covered, bar_width * share(county.unknown_persons, county.persons), "#b3bac0");
    if (rule.target_percent) bar += rect(bar_width * *rule.target_percent / 100 - 0.2, 0.4, "#b42318");
    return std::format(
        "<div class=\"bar\"><div class=\"name\"><b>{}</b><span>{} · {}</span></div><svg viewBox=\"0 0 100 10\" "
        "preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">{}</svg><div class=\"value\"><b>{}</b><span>{} / "
        "{}</span></div></div>\n",
        escaped(results::name_of(rule, lang)), escaped(words::ages_in_words(rule.group, lang)),
        results::minutes_text(rule.minutes, lang), results::percent_text(county.covered_persons, county.persons), bar,
        missing ? said("no_list", lang) : results::percent_text(county.covered_persons, county.persons),
        results::grouped(county.covered_persons), results::grouped(county.persons));
}

std::string services_chart(const results::View& view, Lang lang) {
    std::string bars;
    for (const auto& service : view.analysis.services) bars += service_bar(view, service, lang);
    std::string keys = "<p class=\"keys\"><i class=\"swatch covered\"></i>" +
                       escaped(words::word_of(model::Status::covered).in(lang)) + "<i class=\"swatch unknown\"></i>" +
                       said("unknown_part", lang);
    const bool targets = std::ranges::any_of(view.analysis.services, [&](const auto& service) {
        return view.study.standard.rules[service.rule.at()].target_percent.has_value();
    });
    if (targets) keys += "<i class=\"swatch target\"></i>" + said("target", lang);
    return "<h3>" + said("coverage_chart", lang) + "</h3>\n<div class=\"chart\">" + bars + "</div>\n" + keys + "</p>\n";
}

Cell share_cell(std::int64_t covered, std::int64_t persons) {
    const auto percent = results::percent_of(covered, persons);
    if (!percent) return number_cell("–");
    // Ten steps, so that no style need stand in the markup.
    return {.text = results::fixed(percent, 1),
            .number = true,
            .css_class = std::format("h{}", std::min(9, static_cast<int>(*percent / 10)))};
}

std::string week_table(const results::View& view, Lang lang) {
    if (view.analysis.week.empty()) return {};
    std::vector<std::string> heads{std::string(words::report_word("service", lang))};
    std::vector<std::vector<Cell>> rows;
    for (const auto& service : view.analysis.services) {
        auto& row = rows.emplace_back();
        row.push_back({.text = std::string(results::name_of(view.study.standard.rules[service.rule.at()], lang))});
        for (const auto& day : view.analysis.week) {
            if (day.rule != service.rule) continue;
            row.push_back(day.counts ? share_cell(day.covered_persons, day.persons)
                                     : number_cell(std::string(words::report_word("not_asked", lang))));
        }
    }
    for (std::size_t day = 0; day + 1 < rows.front().size(); ++day)
        heads.emplace_back(day < 7 ? words::word_of_weekday(static_cast<int>(day)).in(lang)
                                   : words::report_word("holiday", lang));
    return "<h3>" + said("week_chart", lang) + "</h3>\n" + table_markup(heads, rows);
}

}  // namespace

std::string coverage_charts(const results::View& view, Lang lang) {
    return services_chart(view, lang) + week_table(view, lang);
}

std::string township_table(const results::View& view, Lang lang) {
    std::vector<std::string> names;
    std::map<std::pair<std::string, std::size_t>, const analysis::Coverage*> cells;
    for (std::size_t row = 0; row < view.analysis.services.size(); ++row) {
        for (const auto& coverage : view.analysis.services[row].coverage) {
            if (coverage.measure != 0 || coverage.unit.kind != analysis::UnitKind::township) continue;
            if (std::ranges::find(names, coverage.unit.name) == names.end()) names.push_back(coverage.unit.name);
            cells[{coverage.unit.name, row}] = &coverage;
        }
    }
    if (names.empty()) return {};
    std::vector<std::string> heads{std::string(words::word_of(model::UnitKind::township).in(lang))};
    for (const auto& service : view.analysis.services)
        heads.emplace_back(results::name_of(view.study.standard.rules[service.rule.at()], lang));
    std::vector<std::vector<Cell>> rows;
    for (const auto& name : names) {
        auto& row = rows.emplace_back();
        row.push_back({.text = name});
        for (std::size_t service = 0; service < view.analysis.services.size(); ++service) {
            const auto found = cells.find({name, service});
            row.push_back(found == cells.end() ? number_cell("–")
                                               : share_cell(found->second->covered_persons, found->second->persons));
        }
    }
    auto& county = rows.emplace_back();
    county.push_back({.text = std::string(words::report_word("county", lang)), .css_class = "total"});
    for (const auto& service : view.analysis.services) {
        const auto* coverage = analysis::county_coverage(service.coverage);
        county.push_back(coverage == nullptr ? number_cell("–") : share_cell(coverage->covered_persons, coverage->persons));
    }
    return "<h3>" + said("township_table", lang) + "</h3>\n" + table_markup(heads, rows);
}

}  // namespace circle15::office
