// SPDX-License-Identifier: MIT
#include "core/report/comparison_rows.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>
#include <tuple>

#include "core/results/sentences.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

constexpr auto covered = static_cast<std::size_t>(analysis::Status::covered);
constexpr std::size_t units_shown = 8;       ///< of a service
constexpr std::size_t units_shown_many = 4;  ///< where more than two services change
constexpr std::size_t gaps_shown = 8;

const model::Rule& rule_of(const Compared& compared, const analysis::ServiceChange& service) {
    return compared.after.study.standard.rules[service.rule.at()];
}

TextCell service_cell(const Compared& compared, const analysis::ServiceChange& service, const TextStyle& style) {
    return {std::string(name_of(rule_of(compared, service), style.lang)), Colour::strong};
}

/// One text where both are the same.
std::string both(const std::string& before, const std::string& after, const TextStyle& style) {
    return before == after ? after : before + (style.unicode ? " → " : " -> ") + after;
}

std::string persons_text(std::int64_t before, std::int64_t after, const TextStyle& style) {
    return both(grouped(before), grouped(after), style);
}

std::string coverage_text(const analysis::UnitChange& change, const TextStyle& style) {
    return both(percent_text(change.before[covered], change.persons_before),
                percent_text(change.after[covered], change.persons_after), style);
}

std::string walk_text(const analysis::UnitChange& change, const TextStyle& style) {
    return both(fixed(change.mean_minutes_before, 1), fixed(change.mean_minutes_after, 1), style);
}

TextCell gained_cell(std::int64_t persons) { return {persons > 0 ? "+" + grouped(persons) : "", Colour::good}; }
TextCell lost_cell(std::int64_t persons, const TextStyle& style) {
    return {persons > 0 ? (style.unicode ? "−" : "-") + grouped(persons) : "", Colour::poor};
}

std::string left_out(std::size_t rows, std::size_t shown, Lang lang) {
    if (rows <= shown) return {};
    return lang == Lang::zh ? std::format("另有 {} 行，用 -o 写入文件夹查看\n", rows - shown)
                            : std::format("and {} more rows: write them with -o\n", rows - shown);
}

/// Whether a unit has something to tell to those who walk, or lost or won people.
bool tells(const analysis::UnitChange& change) {
    const bool walk_changed = std::abs(change.minutes_change.value_or(0)) >= 0.05;
    return change.persons_before != change.persons_after || change.gained[covered] > 0 || change.lost[covered] > 0 ||
           change.walk_gained > 0 || change.walk_lost > 0 || walk_changed;
}

/// Persons covered or no longer, then persons who came or went.
std::pair<std::int64_t, std::int64_t> moved(const analysis::UnitChange& change) {
    return {change.gained[covered] + change.lost[covered], std::abs(change.persons_after - change.persons_before)};
}

std::string village_of(const Compared& compared, model::HomeId home) {
    const auto& study = compared.after.study;
    return study.villages[study.homes[home.at()].village.at()].name;
}

/// The causes of gaps, each once.
std::string causes_of(const std::vector<analysis::Gap>& gaps, const std::vector<std::size_t>& rows, Lang lang) {
    std::vector<std::string_view> causes;
    for (const auto row : rows) causes.push_back(word_of(gaps[row].cause).in(lang));
    std::ranges::sort(causes);
    std::string text;
    for (std::size_t i = 0; i < causes.size(); ++i) {
        if (i > 0 && causes[i] == causes[i - 1]) continue;
        text.append(text.empty() ? "" : ", ").append(causes[i]);
    }
    return text;
}

std::string cause_text(const Compared& compared, const analysis::ServiceChange& service, const analysis::GapChange& change,
                       const TextStyle& style) {
    const auto before = causes_of(compared.before.analysis.services[service.rule.at()].gaps, change.before, style.lang);
    const auto after = causes_of(compared.after.analysis.services[service.rule.at()].gaps, change.after, style.lang);
    if (before.empty() || after.empty()) return before.empty() ? after : before;
    return both(before, after, style);
}

/// The gap that stands for a change: the first after, or before where none is left.
std::string gap_place(const Compared& compared, const analysis::ServiceChange& service, const analysis::GapChange& change) {
    const bool gone = change.after.empty();
    const auto& side = gone ? compared.before : compared.after;
    const auto& gaps = side.analysis.services[service.rule.at()].gaps;
    return place_of(side.study, gaps[(gone ? change.before : change.after).front()]);
}

}  // namespace

std::string service_rows(const Compared& compared, ServiceChanges services, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<TextCell>> rows;
    for (const auto* service : services) {
        const auto& county = service->units.front();
        rows.push_back({service_cell(compared, *service, style),
                        {ages_in_words(rule_of(compared, *service).group, style.lang)},
                        {persons_text(county.persons_before, county.persons_after, style)},
                        {coverage_text(county, style)},
                        gained_cell(county.gained[covered]),
                        lost_cell(county.lost[covered], style),
                        {walk_text(county, style)},
                        gained_cell(county.walk_gained),
                        lost_cell(county.walk_lost, style),
                        {std::to_string(service->flips.size())},
                        {std::to_string(service->gaps.size())}});
    }
    return terminal_table({{zh ? "服务" : "service"},
                           {zh ? "对象" : "group"},
                           {zh ? "人口" : "persons", true},
                           {zh ? "覆盖率" : "covered", true},
                           {zh ? "新增覆盖" : "gained", true},
                           {zh ? "失去覆盖" : "lost", true},
                           {zh ? "平均步行(分)" : "mean walk (min)", true},
                           {zh ? "新走得到" : "can walk", true},
                           {zh ? "再走不到" : "no longer", true},
                           {zh ? "改变的居住点" : "homes flip", true},
                           {zh ? "改变的缺口" : "gaps change", true}},
                          rows, style);
}

std::string unit_rows(const Compared& compared, ServiceChanges services, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<TextCell>> rows;
    std::size_t all = 0;
    // An island that is a township of its own is told once.
    for (const auto* service : services) {
        std::vector<const analysis::UnitChange*> units;
        for (const auto& unit : service->units) {
            const bool shown = unit.unit.kind == analysis::UnitKind::township || unit.unit.kind == analysis::UnitKind::island;
            const auto same_figures = [&](const analysis::UnitChange* other) {
                return other->before == unit.before && other->after == unit.after;
            };
            if (shown && tells(unit) && std::ranges::none_of(units, same_figures)) units.push_back(&unit);
        }
        std::ranges::stable_sort(units, std::greater{}, [](const auto* unit) { return moved(*unit); });
        all += units.size();
        units.resize(std::min(units.size(), services.size() > 2 ? units_shown_many : units_shown));
        for (const auto* unit : units) {
            rows.push_back({unit == units.front() ? service_cell(compared, *service, style) : TextCell{},
                            {std::string(word_of(unit->unit.kind).in(style.lang)), Colour::faint},
                            {unit->unit.name},
                            {persons_text(unit->persons_before, unit->persons_after, style)},
                            {coverage_text(*unit, style)},
                            gained_cell(unit->gained[covered]),
                            lost_cell(unit->lost[covered], style),
                            {walk_text(*unit, style)},
                            gained_cell(unit->walk_gained),
                            lost_cell(unit->walk_lost, style)});
        }
    }
    if (rows.empty()) return {};
    return terminal_table({{zh ? "服务" : "service"},
                           {""},
                           {zh ? "统计单元" : "unit"},
                           {zh ? "对象人口" : "persons", true},
                           {zh ? "覆盖率" : "covered", true},
                           {zh ? "新增覆盖" : "gained", true},
                           {zh ? "失去覆盖" : "lost", true},
                           {zh ? "平均步行(分)" : "mean walk (min)", true},
                           {zh ? "新走得到" : "can walk", true},
                           {zh ? "再走不到" : "no longer", true}},
                          rows, style) +
           left_out(all, rows.size(), style.lang);
}

std::string flip_rows(const Compared& compared, ServiceChanges services, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    struct Group {
        std::int64_t persons = 0;
        std::int64_t homes = 0;
        std::map<std::string, std::int64_t> villages;
    };
    std::vector<std::vector<TextCell>> rows;
    for (const auto* service : services) {
        std::map<std::pair<analysis::Status, analysis::Status>, Group> groups;
        for (const auto& flip : service->flips) {
            auto& group = groups[{flip.from, flip.to}];
            const auto persons = std::max(flip.persons_before, flip.persons_after);
            group.persons += persons;
            ++group.homes;
            group.villages[village_of(compared, flip.home)] += persons;
        }
        for (const auto& [change, group] : groups) {
            const auto most = std::ranges::max_element(group.villages, {}, [](const auto& village) { return village.second; });
            const auto colour = analysis::is_loss(change.first, change.second) ? Colour::poor : Colour::good;
            rows.push_back({change == groups.begin()->first ? service_cell(compared, *service, style) : TextCell{},
                            {std::string(word_of(change.first).in(style.lang))},
                            {std::string(word_of(change.second).in(style.lang)), colour},
                            {grouped(group.homes)},
                            {grouped(group.persons)},
                            {most->first}});
        }
    }
    if (rows.empty()) return {};
    return terminal_table({{zh ? "服务" : "service"},
                           {zh ? "原为" : "were"},
                           {zh ? "变为" : "become"},
                           {zh ? "居住点" : "homes", true},
                           {zh ? "人口" : "persons", true},
                           {zh ? "最多在" : "most in"}},
                          rows, style);
}

std::string gap_rows(const Compared& compared, ServiceChanges services, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    struct Change {
        const analysis::ServiceChange* service;
        const analysis::GapChange* gap;
    };
    std::vector<Change> changes;
    for (const auto* service : services) {
        for (const auto& gap : service->gaps) changes.push_back({service, &gap});
    }
    if (changes.empty()) return {};
    // Where most persons come into or out of a gap first; those merely joined otherwise last.
    std::ranges::stable_sort(changes, std::greater{}, [](const Change& change) {
        return std::abs(change.gap->persons_after - change.gap->persons_before);
    });
    std::vector<std::vector<TextCell>> rows;
    for (const auto& [service, gap] : changes) {
        if (rows.size() == gaps_shown) break;
        const auto colour = gap->persons_after < gap->persons_before   ? Colour::good
                            : gap->persons_after > gap->persons_before ? Colour::poor
                                                                       : Colour::plain;
        rows.push_back({service_cell(compared, *service, style),
                        {std::string(word_of(gap->fate).in(style.lang)), colour},
                        {shortened(gap_place(compared, *service, *gap), 34, style)},
                        {persons_text(gap->persons_before, gap->persons_after, style)},
                        {cause_text(compared, *service, *gap, style)}});
    }
    return terminal_table({{zh ? "服务" : "service"},
                           {zh ? "缺口" : "gap"},
                           {zh ? "位置" : "place"},
                           {zh ? "对象人口" : "persons", true},
                           {zh ? "成因" : "cause"}},
                          rows, style) +
           left_out(changes.size(), gaps_shown, style.lang);
}

std::string boat_rows(const Compared& compared, ServiceChanges services, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<TextCell>> rows;
    for (const auto* service : services) {
        const auto& boats = service->boats;
        if (boats == analysis::BoatChange{.persons = boats.persons}) continue;
        rows.push_back({service_cell(compared, *service, style),
                        {grouped(boats.persons)},
                        gained_cell(boats.more_sailings),
                        lost_cell(boats.fewer_sailings, style),
                        gained_cell(boats.faster),
                        lost_cell(boats.slower, style),
                        gained_cell(boats.return_gained),
                        lost_cell(boats.return_lost, style)});
    }
    if (rows.empty()) return {};
    return terminal_table({{zh ? "服务" : "service"},
                           {zh ? "乘船人口" : "persons", true},
                           {zh ? "班次增" : "more sailings", true},
                           {zh ? "班次减" : "fewer", true},
                           {zh ? "更快" : "faster", true},
                           {zh ? "更慢" : "slower", true},
                           {zh ? "可当日往返" : "return gained", true},
                           {zh ? "失去当日往返" : "lost", true}},
                          rows, style);
}

}  // namespace circle15::report
