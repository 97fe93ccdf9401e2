// SPDX-License-Identifier: MIT
#include "core/report/fitness_text.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <utility>

#include "core/report/doubts.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/flaws.hpp"

namespace circle15::report {

namespace {

using Rows = std::vector<std::vector<TextCell>>;

constexpr std::size_t weighty_told = 5;

std::string block(const std::string& title, const std::string& table, const TextStyle& style) {
    return "\n" + coloured(title, Colour::strong, style) + "\n" + table;
}

/// Doubts of one rule.
struct RuleCount {
    std::string rule;
    std::size_t count = 0;
    bool grave = false;
    model::Severity severity = model::Severity::note;
};

/// Grave rules first, then the most frequent.
std::vector<RuleCount> counted_rules(const Health& health) {
    std::map<std::string_view, RuleCount> by_rule;
    for (const auto& issue : health.issues) {
        RuleCount& one = by_rule[issue.rule];
        one.rule = issue.rule;
        ++one.count;
        one.grave = one.grave || issue.grave;
        one.severity = std::max(one.severity, issue.severity);
    }
    std::vector<RuleCount> rules;
    for (auto& [rule, one] : by_rule) rules.push_back(std::move(one));
    std::ranges::stable_sort(
        rules, [](const RuleCount& a, const RuleCount& b) { return a.grave != b.grave ? a.grave : a.count > b.count; });
    return rules;
}

std::string word_for(bool grave, model::Severity severity, Lang lang) {
    const Word word = grave ? Word{"重大存疑", "grave doubt"} : word_of(severity);
    return std::string(word.in(lang));
}

std::string rules_block(const Health& health, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    Rows rows;
    for (const RuleCount& one : counted_rules(health))
        rows.push_back({{word_for(one.grave, one.severity, style.lang), one.grave ? Colour::poor : Colour::plain},
                        {one.rule},
                        {grouped(static_cast<std::int64_t>(one.count))}});
    if (rows.empty()) return {};
    return block(
        zh ? "按规则计数（说明见 circle15 explain 规则名）" : "By rule (circle15 explain RULE tells cause and cure)",
        terminal_table({{zh ? "程度" : "weight"}, {zh ? "规则" : "rule"}, {zh ? "条数" : "number", true}}, rows, style), style);
}

std::string weighty_block(const Health& health, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    Rows rows;
    for (const WeightyDoubt& doubt : weightiest(health, weighty_told))
        rows.push_back({{grouped(doubt.persons)}, {doubt_text(doubt, style.lang)}});
    if (rows.empty()) return {};
    return block(zh ? "若有误，对结果影响最大的" : "What would change the answers most if it were wrong",
                 terminal_table({{zh ? "涉及人口" : "persons", true}, {zh ? "存疑" : "doubt"}}, rows, style), style);
}

std::string reasons_text(const model::Study& study, const FitnessRow& row, Lang lang) {
    std::string text;
    for (const std::string_view reason : row.reasons) {
        if (!text.empty()) text += lang == Lang::zh ? "；" : "; ";
        text += reason_text(reason, study.standard.policy, lang);
    }
    return text;
}

std::string fit_block(const model::Study& study, const Health& health, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    Rows rows;
    for (const FitnessRow& row : fitness_of(study, health)) {
        const Colour colour = row.fitness == Fitness::fit     ? Colour::good
                              : row.fitness == Fitness::unfit ? Colour::poor
                                                              : Colour::fair;
        rows.push_back({{std::string(row.asked.in(style.lang))},
                        {std::string(fitness_word(row.fitness).in(style.lang)), colour},
                        {reasons_text(study, row, style.lang)}});
    }
    return block(
        zh ? "可用性结论" : "What the data are fit for",
        terminal_table({{zh ? "问题" : "question"}, {zh ? "结论" : "verdict"}, {zh ? "原因" : "because"}}, rows, style), style);
}

std::string_view name_of(Fitness fitness) {
    switch (fitness) {
        case Fitness::fit:
            return "fit";
        case Fitness::indicative:
            return "indicative";
        case Fitness::unfit:
            return "unfit";
    }
    std::unreachable();
}

}  // namespace

std::string fitness_text(const model::Study& study, const Health& health, const TextStyle& style) {
    return rules_block(health, style) + weighty_block(health, style) + fit_block(study, health, style);
}

Tree::Branches fitness_branches(const model::Study& study, const Health& health) {
    Tree::Items rules;
    for (const RuleCount& one : counted_rules(health))
        rules.push_back(tree_of(model::Properties{{"rule", one.rule},
                                                  {"count", count(one.count)},
                                                  {"grave", one.grave},
                                                  {"severity", text(model::name_of(one.severity))}}));
    Tree::Items weighty;
    for (const WeightyDoubt& doubt : weightiest(health, weighty_told))
        weighty.push_back(tree_of(model::Properties{{"rule", doubt.rule},
                                                    {"persons", doubt.persons},
                                                    {"what_zh", text(doubt_text(doubt, Lang::zh))},
                                                    {"what_en", text(doubt_text(doubt, Lang::en))}}));
    Tree::Items fitness;
    for (const FitnessRow& row : fitness_of(study, health))
        fitness.push_back(tree_of(model::Properties{{"question", row.question},
                                                    {"fitness", text(name_of(row.fitness))},
                                                    {"because_zh", text(reasons_text(study, row, Lang::zh))},
                                                    {"because_en", text(reasons_text(study, row, Lang::en))}}));
    return {{"rules", {std::move(rules)}}, {"weightiest", {std::move(weighty)}}, {"fitness", {std::move(fitness)}}};
}

model::Table doubts_sheet(const Health& health, Lang lang) {
    const bool zh = lang == Lang::zh;
    model::Table table{.name = zh ? "存疑" : "doubts"};
    table.columns =
        zh ? std::vector<std::string>{"程度", "规则", "文件", "位置", "字段", "值", "涉及人口", "问题", "处理"}
           : std::vector<std::string>{"weight", "rule", "file", "place", "field", "value", "persons", "what", "cure"};
    for (const bool grave : {true, false}) {
        for (const auto& issue : health.issues) {
            if (issue.grave != grave) continue;
            table.rows.push_back({text(word_for(issue.grave, issue.severity, lang)), text(issue.rule), text(issue.file),
                                  text(words::place_in(issue.place, lang)), text(issue.field), text(issue.value),
                                  whole(persons_touched(issue)), text(words::what_of(issue, lang)),
                                  text(words::remedy_of(issue, lang))});
        }
    }
    return table;
}

const std::vector<double>& doubts_sheet_widths() {
    static const std::vector<double> widths{10, 26, 20, 16, 14, 18, 10, 60, 50};
    return widths;
}

}  // namespace circle15::report
