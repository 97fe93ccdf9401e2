// SPDX-License-Identifier: MIT
#include "core/cli/command_check.hpp"

#include <format>
#include <memory>

#include "core/analysis/ground.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/terminal.hpp"
#include "core/report/doubts.hpp"
#include "core/report/health_text.hpp"
#include "core/results/json_document.hpp"

namespace circle15::cli {

namespace {

constexpr int exit_grave_doubts = 3;

struct Arguments : CommonArguments {
    bool strict = false;
};

void run_check(const Arguments& arguments) {
    const auto study = read_chosen(arguments.choice).study;
    const analysis::Ground ground(study);
    analysis::require_streets(ground);
    const auto health = report::health_of(ground);
    print(arguments.json ? results::json_document(report::health_tree(study, health))
                         : report::health_text(study, health, stdout_style(arguments.lang)));
    const auto grave = report::counted_doubts(health.issues).grave;
    if (!arguments.strict) return;
    const bool zh = arguments.lang == words::Lang::zh;
    if (grave == 0) {
        say(zh ? "严格检查：没有重大存疑\n" : "strict: no grave doubt\n");
        return;
    }
    say(zh ? std::format("严格检查：重大存疑 {} 条，以 3 退出\n", grave)
           : std::format("strict: {} grave doubts stand, ending with 3\n", grave));
    throw CLI::RuntimeError(exit_grave_doubts);
}

}  // namespace

void setup_check(CLI::App& program, words::Lang lang) {
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand("check", lang == words::Lang::zh
                                                        ? "数据检查：有什么，何处存疑，如何处理"
                                                        : "data health: what is in a study, what is doubtful, what to do");
    add_common(*command, *arguments, lang);
    command->add_flag("--strict", arguments->strict,
                      lang == words::Lang::zh ? "有重大存疑则以 3 退出" : "end with 3 where a grave doubt stands");
    command->callback([arguments] { run_check(*arguments); });
}

}  // namespace circle15::cli
