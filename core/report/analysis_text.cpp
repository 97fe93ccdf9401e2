// SPDX-License-Identifier: MIT
#include "core/report/analysis_text.hpp"

#include <algorithm>
#include <format>

#include "core/analysis/coverage.hpp"
#include "core/analysis/open_count.hpp"
#include "core/model/service_lists.hpp"
#include "core/report/boat_text.hpp"
#include "core/report/cut_off.hpp"
#include "core/report/doubts.hpp"
#include "core/report/open_text.hpp"
#include "core/report/places_text.hpp"
#include "core/results/headline.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::report {

namespace {

constexpr std::size_t bar_columns = 10;
constexpr std::size_t gaps_shown = 5;
constexpr std::ptrdiff_t days_column = 5;  ///< beside the day's own share

Colour colour_of(double percent) { return percent >= 80 ? Colour::good : percent >= 50 ? Colour::fair : Colour::poor; }

std::vector<TextCell> service_row(const model::Study& study, const analysis::Analysis& analysis,
                                  const analysis::ServiceResult& service, const TextStyle& style) {
    const auto& rule = study.standard.rules[service.rule.at()];
    const auto* county = analysis::county_coverage(service.coverage);
    const analysis::Coverage coverage = county == nullptr ? analysis::Coverage{} : *county;
    const auto percent = percent_of(coverage.covered_persons, coverage.persons);
    std::int64_t gap_persons = 0;
    for (const auto& gap : service.gaps) gap_persons += gap.persons;
    std::string worst = "-";
    if (!service.gaps.empty() && is_real(service.gaps.front())) worst = study.villages[service.gaps.front().village.at()].name;
    const auto list = model::list_of(study, rule.service);
    const bool missing = list == model::ListState::missing && coverage.covered_persons == 0;
    const Colour colour = percent && !missing ? colour_of(*percent) : Colour::faint;
    const std::string share =
        missing ? (style.lang == Lang::zh ? "无清单" : "no list") : percent_text(coverage.covered_persons, coverage.persons);
    std::vector<TextCell> row{{std::string(name_of(rule, style.lang)), Colour::strong},
                              {ages_in_words(rule.group, style.lang)},
                              {grouped(coverage.persons)},
                              {bar(percent.value_or(0), bar_columns, style), colour},
                              {share, colour},
                              {open_share(study, analysis, service), Colour::faint},
                              {percent_text(coverage.unknown_persons, coverage.persons), Colour::faint},
                              {std::to_string(service.gaps.size())},
                              {grouped(gap_persons)},
                              {shortened(worst, 16, style)}};
    if (!analysis.week.empty()) row.insert(row.begin() + days_column, {worst_day_words(analysis, service.rule, style.lang)});
    return row;
}

std::string coverage_lines(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<TextCell>> rows;
    for (const auto& service : analysis.services) rows.push_back(service_row(study, analysis, service, style));
    std::vector<TextColumn> columns{{zh ? "服务" : "service"},
                                    {zh ? "对象" : "group"},
                                    {zh ? "人口" : "persons", true},
                                    {zh ? "覆盖率" : "covered"},
                                    {"", true},
                                    {zh ? "开放" : "open", true},
                                    {zh ? "未知" : "unknown", true},
                                    {zh ? "缺口" : "gaps", true},
                                    {zh ? "涉及" : "persons", true},
                                    {zh ? "最大缺口" : "worst in"}};
    if (!analysis.week.empty()) columns.insert(columns.begin() + days_column, {zh ? "最低之日" : "worst day", true});
    return terminal_table(columns, rows, style) + open_lines(study, analysis, style.lang);
}

std::string summary_lines(const model::Study& study, const analysis::Analysis& analysis, Lang lang) {
    const Together together = services_together(study, analysis);
    const auto serving = analysis::open_count(study, {.date = analysis.date, .calendar = study.calendar}, analysis.at).serving;
    const auto [gaps, data_gaps] = counted_gaps(analysis);
    const std::string all = percent_text(together.all, together.persons);
    const std::string none = percent_text(together.none, together.persons);
    if (lang == Lang::zh) {
        return std::format(
            "{} 人，{} 个居住点；设施 {} 处，{}开放 {} 处；步行网络 {} 片，互不相连。\n"
            "{} 人（{}）所住之处 {} 类服务全部步行可达；{} 人（{}）没有一类确知可达。\n"
            "缺口 {} 处，其中 {} 处因数据缺失，先核实再下结论。\n",
            grouped(together.persons), grouped(std::ssize(study.homes)), study.facilities.size(), analysis.at ? "那时" : "当日",
            serving, analysis.components.size(), grouped(together.all), all, analysis.services.size(), grouped(together.none),
            none, gaps, data_gaps);
    }
    return std::format(
        "{} persons in {} homes; {} facilities, {} of them {}; streets in {} separate parts.\n"
        "{} persons ({}) live where all {} services are within reach on foot; {} ({}) where none is known to be.\n"
        "{} gaps, {} of them for want of data: verify before concluding.\n",
        grouped(together.persons), grouped(std::ssize(study.homes)), study.facilities.size(), serving,
        analysis.at ? "open at that time" : "serving that day", analysis.components.size(), grouped(together.all), all,
        analysis.services.size(), grouped(together.none), none, gaps, data_gaps);
}

std::string gap_lines(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const auto gaps = largest_gaps(analysis, gaps_shown);
    if (gaps.empty()) return {};
    std::vector<std::vector<TextCell>> rows;
    for (const auto& [service, gap] : gaps) {
        rows.push_back({{std::string(name_of(study.standard.rules[service->rule.at()], style.lang)), Colour::strong},
                        {shortened(place_of(study, *gap), 34, style)},
                        {grouped(gap->persons)},
                        {gap->walk_minutes ? walk_text(*gap->walk_minutes, gap->over_minutes.has_value(), style.lang) : "-"},
                        {std::string(word_of(gap->cause).in(style.lang))},
                        {std::string(word_of(gap->action).in(style.lang))}});
    }
    return (zh ? "最大的缺口\n" : "Largest gaps\n") + terminal_table({{zh ? "服务" : "service"},
                                                                      {zh ? "位置" : "place"},
                                                                      {zh ? "对象" : "persons", true},
                                                                      {zh ? "步行" : "walk", true},
                                                                      {zh ? "成因" : "cause"},
                                                                      {zh ? "先考虑" : "look at first"}},
                                                                     rows, style);
}

std::string footnotes(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::string lines;
    const std::string modelled = modelled_sentence(study, analysis, style.lang);
    if (!modelled.empty()) lines += coloured(modelled, Colour::fair, style) + "\n";
    lines += slopes_sentence(analysis.slopes, style.lang) + (zh ? "。\n" : ".\n");
    const std::string search_end = search_end_sentence(study, analysis, style.lang);
    if (!search_end.empty()) lines += search_end + (zh ? "。\n" : ".\n");
    if (!study.standard.benchmarks.empty()) lines += zh ? "参照（不是本县目标）：\n" : "For comparison, not targets:\n";
    for (const auto& benchmark : study.standard.benchmarks)
        lines += "  " + words::in_data(benchmark.text, benchmark.text_en, style.lang) + "\n";
    return lines;
}

}  // namespace

std::string analysis_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style,
                          const std::vector<ScenarioFile>& scenarios) {
    const std::string title =
        std::format("{}  {}  {}", name_of(study, style.lang), style.lang == Lang::zh ? "步行可达覆盖" : "Coverage on foot",
                    day_asked_words(study, analysis.date, analysis.at, style.lang));
    std::string text = coloured(title, Colour::strong, style);
    const std::string standard = words::standard_name(study.standard, style.lang);
    if (!standard.empty()) text += "  " + coloured(standard, study.standard.passing ? Colour::poor : Colour::faint, style);
    if (!scenarios.empty()) text += (style.lang == Lang::zh ? "\n方案：" : "\nScenario: ") + names_of(scenarios, style.lang);
    text += "\n\n" + coverage_lines(study, analysis, style) + "\n" + summary_lines(study, analysis, style.lang);
    for (const auto& block :
         {gap_lines(study, analysis, style), places_text(study, analysis, style), boat_text(study, analysis, style),
          cut_off_text(study, analysis, style), footnotes(study, analysis, style), doubts_line(analysis.issues, style)}) {
        if (!block.empty()) text += "\n" + block;
    }
    return text;
}

}  // namespace circle15::report
