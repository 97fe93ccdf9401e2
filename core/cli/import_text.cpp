// SPDX-License-Identifier: MIT
#include "core/cli/import_text.hpp"

#include <algorithm>
#include <format>
#include <map>

#include "core/results/layers.hpp"
#include "core/results/values.hpp"
#include "core/words/flaws.hpp"

namespace circle15::cli {

namespace {

using report::Colour;
using report::Lang;
using report::TextCell;

constexpr std::size_t examples = 3;

std::string counts_text(const intake::Findings& findings, const report::TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<TextCell>> rows;
    for (const model::RowCount& count : findings.rows) {
        const auto number = [](std::int64_t value) { return TextCell{std::to_string(value)}; };
        rows.push_back({{count.layer},
                        number(count.read),
                        number(count.used),
                        number(count.repaired),
                        {std::to_string(count.rejected), count.rejected > 0 ? Colour::fair : Colour::plain}});
    }
    return report::terminal_table({{zh ? "文件" : "file"},
                                   {zh ? "读入" : "read", true},
                                   {zh ? "采用" : "used", true},
                                   {zh ? "修正" : "repaired", true},
                                   {zh ? "剔除" : "rejected", true}},
                                  rows, style);
}

std::string where(const model::DataIssue& issue, Lang lang) {
    std::string text = issue.file;
    if (!issue.place.empty()) text += (lang == Lang::zh ? "，" : ", ") + words::place_in(issue.place, lang);
    return text;
}

std::string issues_text(const intake::Findings& findings, const report::TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::pair<std::string, std::vector<const model::DataIssue*>>> by_rule;
    for (const model::DataIssue& issue : findings.issues) {
        auto found = std::ranges::find(by_rule, issue.rule, [](const auto& one) { return one.first; });
        if (found == by_rule.end()) found = by_rule.insert(by_rule.end(), {issue.rule, {}});
        found->second.push_back(&issue);
    }
    std::string text;
    for (const auto& [rule, issues] : by_rule) {
        const bool grave = std::ranges::any_of(issues, [](const auto* issue) { return issue->grave; });
        text += coloured(std::format("{} × {}", rule, issues.size()), grave ? Colour::poor : Colour::strong, style) + '\n';
        for (std::size_t i = 0; i < std::min(examples, issues.size()); ++i) {
            text += std::format("  {}{}{}\n", where(*issues[i], style.lang), zh ? "：" : ": ",
                                words::what_of(*issues[i], style.lang));
        }
        text += std::format("  → {}\n", words::remedy_of(*issues.front(), style.lang));
    }
    return text;
}

std::string made_text(const intake::MadeStudy& made, const report::TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::int64_t persons = 0;
    for (const intake::HomeRecord& home : made.homes) persons += model::persons_in(home.persons, model::everybody);
    std::string text =
        zh ? std::format("{}：{} 段道路，{} 块陆地，{} 个村(社区)，{} 个居住点 {} 人，{} 处设施\n", made.plan.name_zh,
                         made.streets.ways.size(), made.bodies.size(), made.villages.size(), made.homes.size(), persons,
                         made.facilities.size())
           : std::format("{}: {} streets, {} bodies of land, {} villages, {} homes with {} persons, {} facilities\n",
                         made.plan.name_en, made.streets.ways.size(), made.bodies.size(), made.villages.size(),
                         made.homes.size(), persons, made.facilities.size());
    for (const intake::ListState& list : made.lists) {
        const auto rows =
            std::ranges::count_if(made.facilities, [&](const auto& record) { return record.facility.service == list.service; });
        text += std::format("  {:<20} {:>6}  {}\n", list.service, rows, name_of(list.completeness));
    }
    return text;
}

}  // namespace

std::string findings_text(const intake::Findings& findings, const report::TextStyle& style) {
    return counts_text(findings, style) + '\n' + issues_text(findings, style);
}

std::string import_text(const intake::Imported& imported, const report::TextStyle& style) {
    std::string text = findings_text(imported.made.findings, style);
    for (const model::InputFlaw& flaw : imported.failures)
        text += coloured(words::flaw_text(flaw, style.lang), Colour::poor, style) + '\n';
    if (imported.failures.empty()) text += '\n' + made_text(imported.made, style);
    return text;
}

results::Tree findings_tree(const intake::Findings& findings) {
    results::Tree::Items rows;
    for (const model::RowCount& count : findings.rows) {
        rows.push_back(results::tree_of(model::Properties{{"layer", count.layer},
                                                          {"read", count.read},
                                                          {"used", count.used},
                                                          {"repaired", count.repaired},
                                                          {"rejected", count.rejected}}));
    }
    return {results::Tree::Branches{{"rows", {std::move(rows)}},
                                    {"issues", results::tree_of(results::issue_table(findings.issues))}}};
}

results::Tree import_tree(const intake::Imported& imported) {
    const intake::MadeStudy& made = imported.made;
    results::Tree::Items failures;
    for (const model::InputFlaw& flaw : imported.failures) {
        failures.push_back(results::tree_of(model::Properties{{"file", flaw.file},
                                                              {"place", flaw.place},
                                                              {"rule", flaw.rule},
                                                              {"what_zh", words::what_of(flaw, Lang::zh)},
                                                              {"what_en", words::what_of(flaw, Lang::en)}}));
    }
    results::Tree tree = findings_tree(made.findings);
    auto& branches = std::get<results::Tree::Branches>(tree.node);
    branches.insert(branches.begin(), {"study", results::tree_of(results::text(made.plan.id))});
    branches.push_back({"failures", {std::move(failures)}});
    return tree;
}

}  // namespace circle15::cli
