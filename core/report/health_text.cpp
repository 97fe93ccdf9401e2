// SPDX-License-Identifier: MIT
#include "core/report/health_text.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <map>
#include <numeric>

#include "core/report/doubts.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/flaws.hpp"

namespace circle15::report {

namespace {

/// So many doubts of one rule are printed; a real county may have hundreds.
constexpr std::size_t told_of_a_rule = 3;

using Rows = std::vector<std::vector<TextCell>>;

std::string block(const std::string& title, const std::string& table, const TextStyle& style) {
    return "\n" + coloured(title, Colour::strong, style) + "\n" + table;
}

TextCell number(std::int64_t value, bool bad = false) { return {grouped(value), bad ? Colour::poor : Colour::plain}; }

std::string layers_block(const model::Study& study, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    Rows rows;
    for (const auto& layer : study.layers) {
        rows.push_back({{std::string(word_of_layer(layer.layer).in(style.lang))},
                        {layer.file},
                        {layer.crs},
                        {layer.date},
                        {std::string(word_of(layer.quality).in(style.lang)),
                         layer.quality == model::Quality::modelled ? Colour::fair : Colour::plain}});
    }
    std::string text = block(zh ? "图层" : "Layers",
                             terminal_table({{zh ? "图层" : "layer"},
                                             {zh ? "文件" : "file"},
                                             {zh ? "坐标系" : "crs"},
                                             {zh ? "日期" : "date"},
                                             {zh ? "质量" : "quality"}},
                                            rows, style),
                             style);
    rows.clear();
    for (const auto& row : study.rows) {
        rows.push_back({{std::string(word_of_layer(row.layer).in(style.lang))},
                        number(row.read),
                        number(row.used),
                        number(row.repaired, row.repaired > 0),
                        number(row.rejected, row.rejected > 0)});
    }
    if (rows.empty()) return text;
    return text + block(zh ? "行数" : "Rows",
                        terminal_table({{zh ? "图层" : "layer"},
                                        {zh ? "读入" : "read", true},
                                        {zh ? "采用" : "used", true},
                                        {zh ? "修复" : "repaired", true},
                                        {zh ? "剔除" : "rejected", true}},
                                       rows, style),
                        style);
}

std::string census_block(const Health& health, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    if (health.census.empty()) return {};
    Rows rows;
    for (const auto& check : health.census) {
        const auto off = check.counted - check.figure.persons;
        rows.push_back({{zh || check.figure.name_en.empty() ? check.figure.name : check.figure.name_en},
                        number(check.figure.persons),
                        number(check.counted),
                        number(off, off != 0),
                        {check.figure.date}});
    }
    return block(zh ? "人口核对" : "Census",
                 terminal_table({{zh ? "指标" : "figure"},
                                 {zh ? "公布" : "published", true},
                                 {zh ? "合计" : "counted", true},
                                 {zh ? "相差" : "off", true},
                                 {zh ? "日期" : "date"}},
                                rows, style),
                 style);
}

std::string supply_block(const model::Study& study, const Health& health, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    Rows rows;
    for (const auto& check : health.supply) {
        rows.push_back({{std::string(name_of(study.standard.rules[check.rule.at()], style.lang))},
                        number(check.facilities),
                        number(check.serving),
                        number(check.without_capacity, check.without_capacity > 0),
                        number(check.without_hours, check.without_hours > 0),
                        number(check.not_linked, check.not_linked > 0)});
    }
    return block(zh ? "设施" : "Facilities",
                 terminal_table({{zh ? "服务" : "service"},
                                 {zh ? "数量" : "number", true},
                                 {zh ? "开放" : "serving", true},
                                 {zh ? "缺能力" : "no capacity", true},
                                 {zh ? "缺时间" : "no hours", true},
                                 {zh ? "未接入" : "not linked", true}},
                                rows, style),
                 style);
}

std::string quality_block(const Health& health, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const std::map<std::string, Word> units{
        {"persons", {"人口", "persons"}}, {"m", {"长度", "length"}}, {"count", {"数量", "number"}}};
    std::vector<TextColumn> columns{{zh ? "图层" : "layer"}, {zh ? "按" : "by"}};
    for (std::size_t i = 0; i < 4; ++i)
        columns.push_back({std::string(word_of(static_cast<model::Quality>(i)).in(style.lang)), true});
    Rows rows;
    for (const auto& share : health.qualities) {
        const double sum = std::accumulate(share.amounts.begin(), share.amounts.end(), 0.0);
        if (sum == 0) continue;
        std::vector<TextCell> row{{std::string(word_of_layer(share.layer).in(style.lang))},
                                  {std::string(units.at(share.unit).in(style.lang))}};
        for (std::size_t i = 0; i < share.amounts.size(); ++i) {
            const bool modelled = static_cast<model::Quality>(i) == model::Quality::modelled && share.amounts[i] > 0;
            row.push_back({fixed(100 * share.amounts[i] / sum, 1) + "%", modelled ? Colour::fair : Colour::plain});
        }
        rows.push_back(std::move(row));
    }
    return block(zh ? "数据质量构成" : "Shares of quality", terminal_table(columns, rows, style), style);
}

std::string component_block(const Health& health, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<const analysis::ComponentRow*> order;
    for (const auto& component : health.components) order.push_back(&component);
    std::ranges::stable_sort(order, std::greater{}, [](const auto* row) { return std::pair(row->persons, row->length_m); });
    Rows rows;
    for (const auto* row : order) {
        rows.push_back({{row->name},
                        {distance_text(row->length_m)},
                        number(row->homes),
                        number(row->persons),
                        number(row->facilities),
                        {row->has_pier ? (zh ? "有" : "yes") : "-"}});
    }
    return block(
        zh ? std::format("步行网络，共 {} 片互不相连", order.size()) : std::format("Streets, {} separate parts", order.size()),
        terminal_table({{zh ? "名称" : "name"},
                        {zh ? "长度" : "length", true},
                        {zh ? "居住点" : "homes", true},
                        {zh ? "人口" : "persons", true},
                        {zh ? "设施" : "facilities", true},
                        {zh ? "码头" : "pier"}},
                       rows, style),
        style);
}

std::string issue_line(const model::DataIssue& issue, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const bool doubtful = issue.severity == model::Severity::rejected || issue.severity == model::Severity::doubt;
    const Word word = issue.grave ? Word{"重大存疑", "grave doubt"} : word_of(issue.severity);
    std::string line = coloured(word.in(style.lang),
                                issue.grave ? Colour::poor
                                : doubtful  ? Colour::fair
                                            : Colour::faint,
                                style);
    line += "  " + issue.file;
    if (!issue.place.empty()) line += (zh ? "，" : ", ") + words::place_in(issue.place, style.lang);
    line += (zh ? "：" : ": ") + words::what_of(issue, style.lang) + coloured(" [" + issue.rule + "]", Colour::faint, style);
    const std::string remedy = words::remedy_of(issue, style.lang);
    if (!remedy.empty()) line += (zh ? "；" : "; ") + remedy;
    return line + "\n";
}

/// Grave doubts first; of each rule the first few, then how many more there are.
std::string issue_block(const Health& health, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    if (health.issues.empty()) return zh ? "\n没有存疑之处。\n" : "\nNo doubts.\n";
    std::string text = "\n" + coloured(zh ? "存疑与处理" : "Doubts and repairs", Colour::strong, style) + "\n";
    std::map<std::string_view, std::size_t> told;
    for (const bool grave : {true, false}) {
        for (const auto& issue : health.issues) {
            if (issue.grave == grave && ++told[issue.rule] <= told_of_a_rule) text += issue_line(issue, style);
        }
    }
    for (const auto& [rule, count] : told) {
        if (count <= told_of_a_rule) continue;
        text +=
            zh ? std::format("……另有 {} 条 [{}]，逐条见 circle15 check --xlsx 文件\n", count - told_of_a_rule, rule)
               : std::format("... and {} more [{}]; each of them: circle15 check --xlsx FILE\n", count - told_of_a_rule, rule);
    }
    return text;
}

std::string summary(const Health& health, const TextStyle& style) {
    const auto count = counted_doubts(health.issues);
    const auto persons = grouped(health.persons_not_linked);
    if (style.lang == Lang::zh) {
        return std::format(
            "\n重大存疑 {} 条，一般存疑 {} 条，修复 {} 条，剔除 {} 条，说明 {} 条；{} 个居住点（{} 人）未接入步行网络。\n",
            count.grave, count.light, count.repaired, count.rejected, count.notes, health.homes_not_linked, persons);
    }
    return std::format(
        "\n{} grave doubts, {} lighter ones, {} repaired, {} rejected, {} notes; {} homes ({} persons) not joined to a "
        "street.\n",
        count.grave, count.light, count.repaired, count.rejected, count.notes, health.homes_not_linked, persons);
}

}  // namespace

std::string health_text(const model::Study& study, const Health& health, const TextStyle& style) {
    std::string text = coloured(std::format("{} ({})  {}  {}", name_of(study, style.lang), study.id,
                                            style.lang == Lang::zh ? "数据检查" : "data health", model::text_of(study.date)),
                                Colour::strong, style) +
                       "\n";
    return text + layers_block(study, style) + census_block(health, style) + supply_block(study, health, style) +
           quality_block(health, style) + component_block(health, style) + issue_block(health, style) + summary(health, style);
}

}  // namespace circle15::report
