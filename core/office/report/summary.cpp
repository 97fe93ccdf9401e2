// SPDX-License-Identifier: MIT
#include "core/office/report/summary.hpp"

#include <algorithm>
#include <functional>

#include "core/analysis/coverage.hpp"
#include "core/model/day_calendar.hpp"
#include "core/model/service_lists.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/clock.hpp"
#include "core/words/day_words.hpp"
#include "core/words/report_words.hpp"
#include "core/words/sentence.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

using results::grouped;
using results::percent_text;
using words::Lang;
using words::report_word;

constexpr std::size_t gaps_told = 3;

std::string said(std::string_view id, const model::Particulars& particulars, Lang lang) {
    return words::filled(report_word(id, lang), particulars, lang);
}

/// 托育 62.4%（0-2岁 1,234 人中 770 人）
std::string service_words(const model::Study& study, const analysis::ServiceResult& service, Lang lang) {
    const auto& county = *analysis::county_coverage(service.coverage);
    const auto& rule = study.standard.rules[service.rule.at()];
    return said("service_share",
                {{"service", std::string(results::name_of(rule, lang))},
                 {"percent", percent_text(county.covered_persons, county.persons)},
                 {"ages", words::ages_in_words(rule.group, lang)},
                 {"covered", grouped(county.covered_persons)},
                 {"persons", grouped(county.persons)}},
                lang);
}

/// Services whose list is known, best covered first.
std::vector<const analysis::ServiceResult*> by_coverage(const results::View& view) {
    std::vector<const analysis::ServiceResult*> services;
    for (const auto& service : view.analysis.services) {
        const auto* county = analysis::county_coverage(service.coverage);
        const auto list = model::list_of(view.study, view.study.standard.rules[service.rule.at()].service);
        const bool missing = list == model::ListState::missing && county != nullptr && county->covered_persons == 0;
        if (county != nullptr && county->persons > 0 && !missing) services.push_back(&service);
    }
    std::ranges::stable_sort(services, std::greater{}, [](const auto* service) {
        const auto* county = analysis::county_coverage(service->coverage);
        return static_cast<double>(county->covered_persons) / static_cast<double>(county->persons);
    });
    return services;
}

std::string how_well(const results::View& view, const Summary& summary, Lang lang) {
    std::string text = said("together",
                            {{"standard", summary.standard},
                             {"day", summary.day},
                             {"scenario", summary.scenarios},
                             {"study", std::string(results::name_of(view.study, lang))},
                             {"persons", grouped(summary.people.persons)},
                             {"homes", grouped(std::ssize(view.study.homes))},
                             {"services", static_cast<double>(view.analysis.services.size())},
                             {"all", grouped(summary.people.all)},
                             {"all_percent", percent_text(summary.people.all, summary.people.persons)},
                             {"none", grouped(summary.people.none)},
                             {"none_percent", percent_text(summary.people.none, summary.people.persons)}},
                            lang);
    const auto services = by_coverage(view);
    if (services.size() > 1) {
        text.append(report_word("best_is", lang)).append(service_words(view.study, *services.front(), lang));
        text.append(report_word("worst_is", lang)).append(service_words(view.study, *services.back(), lang));
        text += report_word("full_stop", lang);
    }
    if (view.study.standard.passing) text += report_word("passing_note", lang);
    return text;
}

std::string where_gaps_are(const results::View& view, const Summary& summary, Lang lang) {
    if (summary.gaps.gaps == 0) return std::string(report_word("no_gaps", lang));
    std::string text = said(
        "gaps_told",
        {{"gaps", static_cast<double>(summary.gaps.gaps)}, {"data_gaps", static_cast<double>(summary.gaps.for_want_of_data)}},
        lang);
    std::string list;
    for (const auto& [service, gap] : results::largest_gaps(view.analysis, gaps_told)) {
        list += list.empty() ? "" : report_word("list_comma", lang);
        list += results::place_of(view.study, *gap) + " ";
        list += said("gap_told",
                     {{"service", std::string(results::name_of(view.study.standard.rules[service->rule.at()], lang))},
                      {"persons", grouped(gap->persons)},
                      {"cause", std::string(words::word_of(gap->cause).in(lang))},
                      {"action", std::string(words::word_of(gap->action).in(lang))}},
                     lang);
    }
    if (!list.empty()) text.append(report_word("largest_gaps_are", lang)).append(list).append(report_word("full_stop", lang));
    const auto modelled = results::modelled_sentence(view.study, view.analysis, lang);
    if (!modelled.empty()) text += report_word("sentence_space", lang);
    return text + modelled;
}

std::string day_of(const results::View& view, Lang lang) {
    std::string day = words::day_words(model::day_of(view.study.calendar, view.analysis.date), lang);
    if (view.analysis.at) day += " " + words::leaving_clock(*view.analysis.at);
    return day;
}

}  // namespace

Summary summary_of(const results::View& view, const results::RunInfo& run, Lang lang) {
    Summary summary{.title = said("title", {{"study", std::string(results::name_of(view.study, lang))}}, lang),
                    .day = day_of(view, lang),
                    .standard = words::standard_name(view.study.standard, lang),
                    .scenarios = results::names_of(run.scenarios, lang)};
    summary.people = results::services_together(view.study, view.analysis);
    summary.gaps = results::counted_gaps(view.analysis);
    summary.headline = said("headline",
                            {{"persons", grouped(summary.people.persons)},
                             {"all_percent", percent_text(summary.people.all, summary.people.persons)},
                             {"none_percent", percent_text(summary.people.none, summary.people.persons)},
                             {"gaps", static_cast<double>(summary.gaps.gaps)}},
                            lang);
    summary.paragraphs = {how_well(view, summary, lang), where_gaps_are(view, summary, lang)};
    return summary;
}

}  // namespace circle15::office
