// SPDX-License-Identifier: MIT
#include "core/cli/command_explain.hpp"

#include <algorithm>
#include <format>
#include <memory>
#include <string>

#include "core/cli/command_line.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/results/tree.hpp"
#include "core/results/values.hpp"
#include "core/words/flaws.hpp"
#include "core/words/rule_words.hpp"

namespace circle15::cli {

namespace {

using report::Lang;

struct Arguments {
    std::string rule;
    Lang lang = Lang::en;
    bool json = false;
};

/// The rule's words; it may be given with the brackets that messages put around it.
const words::FlawWords& words_of(std::string& rule) {
    std::erase_if(rule, [](char c) { return c == '[' || c == ']' || c == ' '; });
    const auto* found = words::words_of_flaw(rule);
    if (found != nullptr) return *found;
    throw model::InputError({.rule = "unknown_rule", .particulars = io::and_near({{"value", rule}}, rule, words::all_rules())});
}

std::string in_language(const words::FlawWords& words, Lang lang) {
    const bool zh = lang == Lang::zh;
    return std::format("{}{}\n{}{}\n", zh ? "现象：" : "Cause: ", words::sentence_shape(words.what.in(lang)),
                       zh ? "处理：" : "Cure:  ", words::sentence_shape(words.remedy.in(lang)));
}

void run_explain(Arguments& arguments) {
    if (arguments.rule.empty()) {
        for (const std::string& rule : words::all_rules()) print(rule + "\n");
        return;
    }
    const auto& words = words_of(arguments.rule);
    if (arguments.json) {
        const auto text = [](std::string_view sentence) { return results::text(words::sentence_shape(sentence)); };
        return print(io::write_json(results::tree_of(model::Properties{{"rule", results::text(words.rule)},
                                                                       {"what_zh", text(words.what.zh)},
                                                                       {"what_en", text(words.what.en)},
                                                                       {"remedy_zh", text(words.remedy.zh)},
                                                                       {"remedy_en", text(words.remedy.en)}})));
    }
    const Lang other = arguments.lang == Lang::zh ? Lang::en : Lang::zh;
    print(std::format("{}\n\n{}\n{}", words.rule, in_language(words, arguments.lang), in_language(words, other)));
}

}  // namespace

void setup_explain(CLI::App& program, Lang lang) {
    const bool zh = lang == Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand("explain", zh ? "说明一条规则：方括号里的名称是什么意思，怎么处理"
                                                         : "what the rule in brackets behind a doubt means, and its cure");
    arguments->lang = lang;
    command->add_option("RULE", arguments->rule,
                        zh ? "规则名，如 census_sum；不写则列出全部" : "such as census_sum; without it, all are listed");
    command->add_flag("--json", arguments->json, zh ? "输出 JSON" : "print JSON");
    add_lang(*command, lang);
    command->callback([arguments] { run_explain(*arguments); });
}

}  // namespace circle15::cli
