// SPDX-License-Identifier: MIT
#include "core/report/cut_off.hpp"

#include <algorithm>
#include <format>
#include <map>

#include "core/report/sentences.hpp"
#include "core/report/values.hpp"

namespace circle15::report {

namespace {

struct CutOff {
    std::int64_t persons = 0;
    std::int64_t homes = 0;
};

/// Islands with somebody of the group cut off, in the study's order.
std::map<model::IslandId, CutOff> cut_off_by(const model::Study& study, const analysis::ServiceResult& service) {
    const auto group = study.standard.rules[service.rule.at()].group;
    std::map<model::IslandId, CutOff> islands;
    for (std::size_t row = 0; row < service.cut_off.size(); ++row) {
        const auto persons = service.cut_off[row] ? model::persons_in(study.homes[row].persons, group) : 0;
        if (persons == 0) continue;
        auto& island = islands[study.homes[row].island];
        island.persons += persons;
        ++island.homes;
    }
    return islands;
}

}  // namespace

model::Table cut_off_table(const model::Study& study, const analysis::Analysis& analysis) {
    model::Table table{
        .name = "cut_off",
        .columns = {"service", "service_zh", "group", "island", "island_name", "persons", "homes", "demonstration"}};
    for (const auto& service : analysis.services) {
        const auto& rule = study.standard.rules[service.rule.at()];
        for (const auto& [id, cut] : cut_off_by(study, service)) {
            const auto& island = study.islands[id.at()];
            table.rows.push_back({rule.service, text(rule.name_zh), ages_of(rule.group), island.id, text(island.name),
                                  cut.persons, cut.homes, analysis.demonstration_boats});
        }
    }
    return table;
}

std::string cut_off_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const bool asked = std::ranges::any_of(analysis.services, [](const auto& service) { return !service.cut_off.empty(); });
    if (!asked) return {};
    const std::string made_up = !analysis.demonstration_boats ? "" : zh ? "（示范时刻表）" : " (demonstration timetable)";
    std::vector<std::vector<TextCell>> rows;
    for (const auto& service : analysis.services) {
        const auto& rule = study.standard.rules[service.rule.at()];
        for (const auto& [id, cut] : cut_off_by(study, service)) {
            const auto& island = study.islands[id.at()];
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
