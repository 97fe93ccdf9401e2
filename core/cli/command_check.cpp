// SPDX-License-Identifier: MIT
#include "core/cli/command_check.hpp"

#include <memory>

#include "core/analysis/ground.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/json_document.hpp"
#include "core/cli/terminal.hpp"
#include "core/report/health_text.hpp"

namespace circle15::cli {

namespace {

void run_check(const CommonArguments& arguments) {
    const auto study = read_chosen(arguments.choice).study;
    const analysis::Ground ground(study);
    analysis::require_streets(ground);
    const auto health = report::health_of(ground);
    print(arguments.json ? json_document(report::health_tree(study, health))
                         : report::health_text(study, health, stdout_style(arguments.lang)));
}

}  // namespace

void setup_check(CLI::App& program, report::Lang lang) {
    auto arguments = std::make_shared<CommonArguments>();
    auto* command = program.add_subcommand("check", lang == report::Lang::zh
                                                        ? "数据检查：有什么，何处存疑，如何处理"
                                                        : "data health: what is in a study, what is doubtful, what to do");
    add_common(*command, *arguments, lang);
    command->callback([arguments] { run_check(*arguments); });
}

}  // namespace circle15::cli
