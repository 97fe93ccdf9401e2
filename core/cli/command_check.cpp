// SPDX-License-Identifier: MIT
#include "core/cli/command_check.hpp"

#include <format>
#include <memory>

#include "core/analysis/ground.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/write_json.hpp"
#include "core/io/write_xlsx.hpp"
#include "core/report/doubts.hpp"
#include "core/report/fitness_text.hpp"
#include "core/report/health_text.hpp"

namespace circle15::cli {

namespace {

constexpr int exit_grave_doubts = 3;

struct Arguments : CommonArguments {
    bool strict = false;
    std::string xlsx;  ///< empty: no workbook
    bool forced = false;
};

/// Every doubt, a row each.
void write_workbook(const Arguments& arguments, const model::Study& study, const report::Health& health) {
    const auto table = report::doubts_sheet(health, arguments.lang);
    io::write_output_file(io::path_of(arguments.xlsx), io::write_xlsx(table, table.name, report::doubts_sheet_widths()),
                          replacing(arguments.forced, arguments.choice, study));
    const bool zh = arguments.lang == words::Lang::zh;
    say(zh ? std::format("{} 条存疑已写入 {}\n", table.rows.size(), arguments.xlsx)
           : std::format("{} doubts written to {}\n", table.rows.size(), arguments.xlsx));
}

void run_check(const Arguments& arguments) {
    const auto chosen = read_chosen(arguments.choice);
    const auto& study = chosen.study;
    const analysis::Ground ground(study);
    analysis::require_streets(ground);
    const auto health = report::health_of(ground);
    print(arguments.json ? io::write_json(report::health_tree(study, health))
                         : report::health_text(study, health, stdout_style(arguments.lang)) +
                               report::fitness_text(study, health, stdout_style(arguments.lang)));
    if (!arguments.xlsx.empty()) write_workbook(arguments, study, health);
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
    command
        ->add_option("--xlsx", arguments->xlsx,
                     lang == words::Lang::zh ? "把全部存疑写入工作簿，一行一条" : "write all doubts into a workbook, one a row")
        ->type_name("FILE");
    command->add_flag("--force", arguments->forced,
                      lang == words::Lang::zh ? "覆盖已有的文件" : "replace the file where it is there");
    command->callback([arguments] { run_check(*arguments); });
}

}  // namespace circle15::cli
