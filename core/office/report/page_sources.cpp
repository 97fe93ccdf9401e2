// SPDX-License-Identifier: MIT
#include <algorithm>
#include <format>

#include "core/office/report/markup.hpp"
#include "core/office/report/page_tables.hpp"
#include "core/results/records.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/report_words.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

using words::Lang;
using words::report_word;

std::string head(std::string_view id, Lang lang) { return std::string(report_word(id, lang)); }

// Leaflet's licence asks that it stands with every copy.
constexpr std::string_view leaflet_licence =
    "Copyright (c) 2010-2019, Vladimir Agafonkin. Copyright (c) 2010-2011, CloudMade. All rights reserved. "
    "Redistribution and use in source and binary forms, with or without modification, are permitted provided that the "
    "following "
    "conditions are met: 1. Redistributions of source code must retain the above copyright notice, this list of conditions and "
    "the "
    "following disclaimer. 2. Redistributions in binary form must reproduce the above copyright notice, this list of "
    "conditions and "
    "the following disclaimer in the documentation and/or other materials provided with the distribution. THIS SOFTWARE IS "
    "PROVIDED "
    "BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS \"AS IS\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, "
    "THE "
    "IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE "
    "COPYRIGHT "
    "HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES "
    "(INCLUDING, "
    "BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) "
    "HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR "
    "OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.";

std::string rules_table(const results::View& view, Lang lang) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& service : view.analysis.services) {
        const auto& rule = view.study.standard.rules[service.rule.at()];
        const auto& measure = service.measures.front();
        const auto& group = words::in_data(rule.group_zh, rule.group_en, lang);
        rows.push_back({{.text = std::string(results::name_of(rule, lang))},
                        {.text = group.empty() ? words::ages_in_words(rule.group, lang) : group},
                        number_cell(std::format("{:.2f} {}", measure.speed_m_per_s, report_word("metres_a_second", lang))),
                        number_cell(results::minutes_text(measure.minutes, lang)),
                        {.text = words::in_data(rule.source, rule.source_en, lang)}});
    }
    return table_markup(
        {head("service", lang), head("group", lang), head("speed", lang), head("threshold", lang), head("basis", lang)}, rows);
}

}  // namespace

std::string method_text(const results::View& view, Lang lang) {
    std::string text = rules_table(view, lang) + "<ul class=\"method\">";
    for (const auto* id : {"method_walk", "method_status", "method_gap", "method_map"})
        text += "<li>" + said(id, lang) + "</li>";
    text += "<li>" + escaped(results::slopes_sentence(view.analysis.slopes, lang)) + "</li>";
    const auto modelled = results::modelled_sentence(view.study, view.analysis, lang);
    if (!modelled.empty()) text += "<li class=\"doubt\">" + escaped(modelled) + "</li>";
    const auto doubts = [&](model::Severity severity) {
        return std::ranges::count(view.analysis.issues, severity, &model::DataIssue::severity);
    };
    text += "<li>" +
            said("doubts_told", lang,
                 {{"doubts", doubts(model::Severity::doubt)},
                  {"repaired", doubts(model::Severity::repaired)},
                  {"rejected", doubts(model::Severity::rejected)}}) +
            "</li></ul>\n";
    return text;
}

std::string sources_text(const results::View& view, const results::RunInfo& run, Lang lang) {
    std::vector<std::vector<Cell>> rows;
    const auto& standard = view.study.standard;
    for (const auto& layer : view.study.layers) {
        rows.push_back(
            {{.text = std::string(words::word_of_layer(layer.layer).in(lang))},
             {.text = layer.source == standard.name ? words::in_data(standard.name, standard.name_en, lang) : layer.source},
             {.text = layer.licence},
             {.text = layer.date, .css_class = "whole"},
             {.text = std::string(words::word_of(layer.quality).in(lang))}});
    }
    return table_markup(
               {head("layer", lang), head("source", lang), head("licence", lang), head("date", lang), head("quality", lang)},
               rows) +
           "<p class=\"faint\">" + said("tools", lang, {{"version", run.version}}) + " <small>" + escaped(leaflet_licence) +
           "</small></p>\n" + "<p class=\"faint\">" + said("fingerprint", lang) + " <code>" + escaped(run.study_sha256) +
           "</code></p>\n";
}

}  // namespace circle15::office
