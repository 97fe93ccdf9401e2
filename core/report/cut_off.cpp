// SPDX-License-Identifier: MIT
#include "core/report/cut_off.hpp"

#include <algorithm>
#include <format>

#include "core/results/layers.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

std::string cut_off_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const bool asked = std::ranges::any_of(analysis.services, [](const auto& service) { return !service.cut_off.empty(); });
    if (!asked) return {};
    const std::string made_up = !analysis.demonstration_boats ? "" : zh ? "（示范时刻表）" : " (demonstration timetable)";
    std::vector<std::vector<TextCell>> rows;
    for (const auto& service : analysis.services) {
        const auto& rule = study.standard.rules[service.rule.at()];
        for (const auto& cut : cut_off_by(study, service)) {
            const auto& island = study.islands[cut.island.at()];
            rows.push_back({{std::string(name_of(rule, style.lang)), Colour::strong},
                            {ages_in_words(rule.group, style.lang)},
                            {island.name.empty() ? island.id : island.name},
                            {grouped(cut.persons), Colour::poor},
                            {grouped(cut.homes)}});
        }
    }
    if (rows.empty())
        return (zh ? "停航后无人因此失去服务" : "Nobody loses a service with these boats suspended") + made_up +
               (zh ? "。\n" : ".\n");
    return (zh ? "停航后再也到不了的人" : "Cut off with these boats suspended") + made_up + "\n" +
           terminal_table({{zh ? "服务" : "service"},
                           {zh ? "对象" : "group"},
                           {zh ? "岛屿" : "island"},
                           {zh ? "人口" : "persons", true},
                           {zh ? "居住点" : "homes", true}},
                          rows, style);
}

}  // namespace circle15::report
