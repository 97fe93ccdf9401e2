// SPDX-License-Identifier: MIT
#include "core/office/report/html_report.hpp"

#include <format>

#include "core/analysis/analyze.hpp"
#include "core/model/date.hpp"
#include "core/office/report/markup.hpp"
#include "core/office/report/page_data.hpp"
#include "core/office/report/page_pieces.hpp"
#include "core/office/report/page_tables.hpp"
#include "core/office/report/summary.hpp"
#include "core/results/records.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/report_words.hpp"

namespace circle15::office {

namespace {

using words::Lang;

constexpr int week_days = 7;

std::string fact(std::string_view label, std::string_view value, Lang lang) {
    return "<div><dt>" + said(label, lang) + "</dt><dd>" + escaped(value) + "</dd></div>";
}

std::string head_of(const results::View& view, const Summary& summary, Lang lang) {
    std::string text =
        "<header><div><h1>" + escaped(summary.title) + "</h1>\n<dl>" + fact("judged_on", summary.day, lang) +
        fact("standard", summary.standard, lang) +
        fact("scenario", summary.scenarios.empty() ? words::report_word("as_it_is", lang) : summary.scenarios, lang) +
        fact("data_until", results::data_date_of(view.study, view.analysis), lang);
    if (!view.study.map_unit.empty()) text += fact("made_by", view.study.map_unit, lang);
    text += "</dl></div>\n<div class=\"side\"><p class=\"stamp\">";
    text += view.study.map_approval.empty() ? said("internal", lang)
                                            : said("approval", lang) + " " + escaped(view.study.map_approval);
    return text + "</p><button type=\"button\" id=\"print\" class=\"quiet\">" + said("print", lang) +
           "</button></div></header>\n";
}

std::string figure(std::string_view value, const std::string& label, std::string_view css) {
    return std::format("<div class=\"figure {}\"><b>{}</b><span>{}</span></div>", css, escaped(value), label);
}

std::string summary_section(const Summary& summary, Lang lang) {
    std::string gaps = said("figure_gaps", lang);
    if (summary.gaps.for_want_of_data > 0)
        gaps += "<small>" + said("figure_data_gaps", lang, {{"gaps", summary.gaps.for_want_of_data}}) + "</small>";
    std::string text =
        "<div class=\"figures\">" + figure(results::grouped(summary.people.persons), said("figure_persons", lang), "") +
        figure(results::percent_text(summary.people.all, summary.people.persons), said("figure_all", lang), "good") +
        figure(results::percent_text(summary.people.none, summary.people.persons), said("figure_none", lang), "bad") +
        figure(std::to_string(summary.gaps.gaps), gaps, "gaps") + "</div>\n";
    for (std::size_t at = 0; at < summary.paragraphs.size(); ++at) {
        text += std::format(
            "<div class=\"paste\"><p id=\"paragraph{0}\">{1}</p><button type=\"button\" class=\"quiet\" "
            "data-copy=\"paragraph{0}\">{2}</button></div>\n",
            at, escaped(summary.paragraphs[at]), said("copy", lang));
    }
    return text;
}

std::string map_section(Lang lang) {
    const auto label = [&](std::string_view id) { return said(id, lang); };
    return std::format(
        R"(<noscript><p class="doubt">{}</p></noscript>
<div class="controls">
<label>{}<select id="service"></select></label>
<label>{} <output id="minutes_now"></output><input id="minutes" type="range" min="{}" max="{}" step="1"></label>
<button type="button" id="standard" class="quiet">{}</button>
<label>{}<select id="day"></select></label>
<fieldset><legend>{}</legend><label><input type="radio" name="way" id="way_foot" checked>{}</label><label><input type="radio" name="way" id="way_boat">{}</label></fieldset>
</div>
<div class="mapbox"><div class="mapside"><div id="map" role="application" aria-label="{}"></div><canvas id="paper"></canvas><button type="button" id="whole" class="quiet">{}</button>
<div class="legend"><h4>{}</h4><div id="legend_rows"></div></div></div>
<aside><div class="share"><b id="share"></b><span id="share_of"></span><svg id="statuses" viewBox="0 0 100 10" preserveAspectRatio="none"></svg><div id="counts"></div><p id="judged" class="faint"></p></div>
<h4>{}</h4><div id="why"></div><h4>{}</h4><div id="gap_list"></div></aside></div>
)",
        label("no_scripts"), label("pick_service"), label("pick_minutes"), least_minutes, most_minutes, label("by_standard"),
        label("pick_day"), label("pick_way"), label("on_foot"), label("by_boat"), label("section_map"), label("whole_county"),
        label("legend"), label("why"), label("gaps_here"));
}

std::string section(std::string_view id, const std::string& content, Lang lang) {
    if (content.empty()) return {};
    return std::format("<section id=\"{0}\"><h2>{1}</h2>\n{2}</section>\n", id, said(id, lang), content);
}

PageJson all_words(Lang lang) {
    PageJson words;
    for (const auto& phrase : words::report_words()) words[std::string(phrase.id)] = std::string(phrase.words.in(lang));
    return words;
}

std::string own_scripts() {
    std::string scripts;
    for (const auto piece : {judge_js(), symbols_js(), map_js(), panel_js()}) scripts.append(piece).append("\n");
    return scripts;
}

std::string policy(const std::vector<std::string_view>& scripts, std::string_view style) {
    std::string text = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src";
    for (const auto script : scripts) text += " '" + policy_hash(script) + "'";
    return text + "; style-src '" + policy_hash(style) + "'";
}

}  // namespace

std::string html_report(const results::View& view, const results::RunInfo& run, Lang lang,
                        std::span<const analysis::Analysis> other_days, const MoreTables& more) {
    const auto summary = summary_of(view, run, lang);
    PageJson data = page_facts(view, other_days, lang);
    data.update(page_shapes(view, lang));
    data["words"] = all_words(lang);
    const std::string style = std::string(leaflet_css()) + "\n" + std::string(page_css());
    const std::string own = own_scripts();
    std::string page = std::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>",
        lang == Lang::zh ? "zh-CN" : "en", policy({leaflet_js(), own}, style), escaped(summary.title));
    page += style + "</style>\n</head>\n<body>\n<main>\n" + head_of(view, summary, lang);
    page += section("section_summary", summary_section(summary, lang), lang);
    page += section("section_coverage", coverage_charts(view, lang) + township_table(view, lang), lang);
    page += section("section_map", map_section(lang), lang);
    page += section("section_gaps", gaps_table(view, lang), lang);
    page += section("section_ledger", ledger_tables(view, lang), lang);
    page += section("section_facilities", facilities_table(view, lang), lang);
    page += section("section_boats", boats_table(view, lang), lang);
    page += section("section_access", more.access, lang);
    page += section("section_indicators", more.indicators, lang);
    page += section("section_method", method_text(view, lang), lang);
    page += section("section_sources", sources_text(view, run, lang), lang);
    page += "</main>\n<script type=\"application/json\" id=\"data\">" + script_text(data) + "</script>\n<script>";
    page += std::string(leaflet_js()) + "</script>\n<script>" + own + "</script>\n</body>\n</html>\n";
    return page;
}

std::vector<analysis::Analysis> other_days_of_week(const analysis::Ground& ground, const analysis::Options& options) {
    auto asked = options;
    asked.areas = false;
    asked.week = false;
    const model::Date date = options.date.value_or(ground.study.date);
    const model::Date monday = model::days_after(date, -model::weekday_of(date));
    std::vector<analysis::Analysis> days;
    for (int day = 0; day < week_days; ++day) {
        asked.date = model::days_after(monday, day);
        if (*asked.date != date) days.push_back(analysis::analyze(ground, asked));
    }
    return days;
}

std::string script_text(const PageJson& json) {
    const std::string text = json.dump(-1, ' ', false, PageJson::error_handler_t::replace);
    std::string safe;
    safe.reserve(text.size());
    for (const char each : text) {
        if (each == '<') {
            safe += "\\u003c";
        } else {
            safe += each;
        }
    }
    return safe;
}

}  // namespace circle15::office
