// SPDX-License-Identifier: MIT
#include "core/report/siting_text.hpp"

#include <algorithm>
#include <cmath>
#include <format>

#include "core/report/siting_headline.hpp"
#include "core/report/siting_words.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

using analysis::siting::StudySiting;
using location::Objective;
using location::RunnerUp;
using location::SiteId;

constexpr std::size_t place_columns = 30;
constexpr std::size_t runners_shown = 8;

const model::Rule& rule_of(const analysis::Ground& ground, const StudySiting& siting) {
    return ground.study.standard.rules[siting.query.rule.at()];
}

std::string title(const analysis::Ground& ground, const StudySiting& siting, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const auto& rule = rule_of(ground, siting);
    const auto words = std::format("{}  {} {}  {}", name_of(ground.study, style.lang), zh ? "选址" : "Siting",
                                   name_of(rule, style.lang), model::text_of(siting.query.date));
    return coloured(words, Colour::strong, style) + "  " +
           coloured(word_of(siting.query.objective).in(style.lang), Colour::faint, style) + "\n\n";
}

std::string step_lines(const analysis::Ground& ground, const StudySiting& siting, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const auto& answer = siting.answer;
    if (answer.steps.empty()) return zh ? "不需新增。\n" : "No new site is needed.\n";
    std::vector<SiteId> sites;
    for (const auto& step : answer.steps) sites.push_back(step.site);
    const auto metres = analysis::siting::metres_to_existing(ground, siting.stated, sites);
    const bool saves = siting.query.objective == Objective::least_person_cost;
    std::vector<std::vector<TextCell>> rows;
    for (std::size_t i = 0; i < answer.steps.size(); ++i) {
        const auto& step = answer.steps[i];
        const auto& place = siting.stated.places[step.site.at()];
        const auto reached = siting.persons_by_step[i + 1];
        std::vector<TextCell> row{{std::to_string(i + 1), Colour::strong},
                                  {shortened(place.name.empty() ? place_of(ground, place) : place.name, place_columns, style)},
                                  {coordinates_of(place.place)},
                                  {"+" + grouped(reached - siting.persons_by_step[i])}};
        if (saves) row.push_back({grouped(std::llround(step.value_saved / 60))});
        row.push_back({grouped(reached)});
        row.push_back({percent_text(reached, siting.persons)});
        row.push_back({metres[i] ? distance_text(*metres[i]) : "-"});
        rows.push_back(std::move(row));
    }
    std::vector<TextColumn> columns{
        {zh ? "次序" : "no.", true}, {zh ? "位置" : "place"}, {zh ? "经度,纬度" : "lon,lat"}, {zh ? "新增" : "adds", true}};
    if (saves) columns.push_back({zh ? "省人·分" : "saves p-min", true});
    columns.push_back({zh ? "累计" : "in all", true});
    columns.push_back({"", true});
    columns.push_back({zh ? "距最近同类" : "to nearest", true});
    return terminal_table(columns, rows, style);
}

std::string closed_lines(const StudySiting& siting, const TextStyle& style) {
    std::string names;
    for (const auto site : siting.answer.closed)
        names += (names.empty() ? "" : style.lang == Lang::zh ? "、" : ", ") + siting.stated.places[site.at()].name;
    if (names.empty()) return {};
    return (style.lang == Lang::zh ? "可停用的现有设施：" : "Existing facilities given up: ") + names + "\n";
}

/// The number of a step, from 1.
std::ptrdiff_t position_of(const StudySiting& siting, SiteId site) {
    const auto found = std::ranges::find(siting.answer.steps, site, &location::Step::site);
    return found - siting.answer.steps.begin() + 1;
}

std::string runner_line(const analysis::Ground& ground, const StudySiting& siting, const RunnerUp& runner,
                        const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::string out;
    std::string in;
    for (const auto site : runner.closes)
        out += (out.empty() ? "" : zh ? "、" : ", ") + std::to_string(position_of(siting, site));
    for (const auto site : runner.opens) {
        const auto& place = siting.stated.places[site.at()];
        in += (in.empty() ? ""
               : zh       ? "、"
                          : ", ") +
              (place.name.empty() ? place_of(ground, place) : place.name) + " " + coordinates_of(place.place);
    }
    const std::string value = value_text(siting, runner.value, style.lang);
    return zh ? std::format("  {} 改为 {}：{}\n", out, in, value) : std::format("  {} instead at {}: {}\n", out, in, value);
}

bool same_choice(const RunnerUp& a, const RunnerUp& b) { return a.closes == b.closes && a.opens == b.opens; }

std::string runner_lines(const analysis::Ground& ground, const StudySiting& siting, const TextStyle& style) {
    const auto& answer = siting.answer;
    auto runners = answer.substitutes;
    const auto is_known = [&](const RunnerUp& other) { return same_choice(other, *answer.second_best); };
    if (answer.second_best && std::ranges::none_of(runners, is_known)) runners.push_back(*answer.second_best);
    if (runners.empty()) return {};
    std::ranges::stable_sort(runners, {}, [&](const RunnerUp& runner) { return position_of(siting, runner.closes.front()); });
    const bool zh = style.lang == Lang::zh;
    std::string lines = zh ? "几乎同样好的位置（相差 1% 以内，可按用地、房屋取舍）\n"
                           : "Nearly as good (within 1 %: let land and buildings decide)\n";
    const auto shown = std::min(runners.size(), runners_shown);
    for (std::size_t i = 0; i < shown; ++i) lines += runner_line(ground, siting, runners[i], style);
    if (const auto more = runners.size() - shown; more > 0)
        lines += zh ? std::format("  另有 {} 种，见 --json\n", more) : std::format("  {} more: see --json\n", more);
    return lines;
}

std::string out_of_reach_lines(const analysis::Ground& ground, const StudySiting& siting, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    if (siting.out_of_reach.empty())
        return zh ? "每个人都有候选点够得着。\n" : "Everybody is within reach of some candidate.\n";
    std::int64_t persons = 0;
    std::vector<std::vector<TextCell>> rows;
    for (const auto& row : siting.out_of_reach) {
        persons += row.persons;
        rows.push_back({{ground.study.islands[row.island.at()].name},
                        {grouped(row.persons)},
                        {std::to_string(row.homes)},
                        {std::string(word_of(row.why).in(style.lang))}});
    }
    const auto heading = zh ? std::format("任何候选点都够不着的 {} 人\n", grouped(persons))
                            : std::format("Persons whom no candidate reaches: {}\n", grouped(persons));
    return heading + terminal_table({{zh ? "岛屿" : "island"},
                                     {zh ? "人口" : "persons", true},
                                     {zh ? "居住点" : "homes", true},
                                     {zh ? "原因" : "why"}},
                                    rows, style);
}

/// Places are counted as if everybody of the group wanted one, which a planner must know to read the figures.
std::string capacity_note(const StudySiting& siting, bool zh) {
    std::string note = zh ? "每人计占一个位。" : " Everybody of the group counts as wanting a place.";
    if (!siting.stated.new_capacity) return note;
    return note +
           (zh ? std::format("新点未注明能力的按 {:.0f} 人计。", *siting.stated.new_capacity)
               : std::format(" New sites have room for {:.0f} persons where none is given.", *siting.stated.new_capacity));
}

std::string footnotes(const analysis::Ground& ground, const StudySiting& siting, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const auto& rule = rule_of(ground, siting);
    const auto existing = std::ranges::count_if(siting.stated.problem.sites, &location::Site::existing);
    const auto candidates = std::ssize(siting.stated.problem.sites) - existing;
    std::string lines =
        zh ? std::format("候选点 {} 个，现有设施 {} 处；步速 {} 米/秒。", grouped(candidates), existing, rule.speed_m_per_s)
           : std::format("Candidates: {}; existing facilities: {}; {} m/s.", grouped(candidates), existing, rule.speed_m_per_s);
    if (siting.query.objective == Objective::most_served || siting.request.capacities) lines += capacity_note(siting, zh);
    if (siting.query.objective == Objective::least_person_cost && !siting.request.capacities)
        lines += zh ? "不计能力：每人到最近的一处。" : " Places are not counted: everybody walks to the nearest.";
    lines += "\n";
    if (siting.request.budget) {
        double cost = 0;
        for (const auto& step : siting.answer.steps) cost += siting.stated.problem.sites[step.site.at()].cost.value_or(0);
        lines += zh ? std::format("费用合计 {}，预算 {}。\n", rounded(cost, 2), *siting.request.budget)
                    : std::format("They cost {} of a budget of {}.\n", rounded(cost, 2), *siting.request.budget);
    }
    if (!siting.stated.not_joined.empty()) {
        std::string ids;
        for (const auto& id : siting.stated.not_joined) ids += (ids.empty() ? "" : ", ") + id;
        lines += (zh ? "接不上步行网络、未计入：" : "Not joined to any street, left out: ") + ids + "\n";
    }
    lines += slopes_sentence(analysis::slope_share(ground, {}), style.lang) + (zh ? "。\n" : ".\n");
    if (siting.modelled_persons > 0) {
        const auto share = percent_text(siting.modelled_persons, siting.persons);
        lines += coloured(zh ? std::format(
                                   "结果为示意：{} 的服务对象住在模型推定的居住点，定点之前须实地核实人口、道路与用地。", share)
                             : std::format("Indicative: {} of the group live in modelled homes; verify people, streets and "
                                           "land on site before deciding.",
                                           share),
                          Colour::fair, style) +
                 "\n";
    }
    return lines;
}

}  // namespace

std::string siting_text(const analysis::Ground& ground, const StudySiting& siting, const TextStyle& style) {
    std::string text = title(ground, siting, style) + headline(ground, siting, style) + "\n" +
                       step_lines(ground, siting, style) + closed_lines(siting, style);
    for (const auto& block :
         {runner_lines(ground, siting, style), out_of_reach_lines(ground, siting, style), footnotes(ground, siting, style)}) {
        if (!block.empty()) text += "\n" + block;
    }
    return text;
}

std::string sitings_text(const std::vector<StudySiting>& sitings, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const double longest = sitings.empty() ? 0 : sitings.front().longest_walk_minutes;
    std::vector<std::vector<TextCell>> rows;
    for (const auto& siting : sitings) {
        const auto& after = siting.after;
        rows.push_back({{std::string(word_of(siting.query.objective).in(style.lang)), Colour::strong},
                        {std::to_string(siting.answer.steps.size())},
                        {std::string(word_of(siting.answer.proof).in(style.lang)),
                         siting.answer.proof == location::Proof::optimal ? Colour::good : Colour::fair},
                        {grouped(after.covered)},
                        {percent_text(after.covered, siting.persons)},
                        {fixed(after.mean_minutes, 1)},
                        {fixed(after.worst_minutes, 1)}});
    }
    return terminal_table({{zh ? "目标" : "objective"},
                           {zh ? "新增" : "sites", true},
                           {zh ? "证明" : "proof"},
                           {zh ? "覆盖人口" : "covered", true},
                           {"", true},
                           {zh ? "平均分钟" : "mean min", true},
                           {zh ? "最远分钟" : "worst min", true}},
                          rows, style) +
           (zh ? std::format("平均与最远只计步行 {:.0f} 分钟内可达者。\n", longest)
               : std::format("Mean and worst are of those within {:.0f} min on foot.\n", longest));
}

}  // namespace circle15::report
