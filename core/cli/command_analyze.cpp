// SPDX-License-Identifier: MIT
#include "core/cli/command_analyze.hpp"

#include <format>
#include <memory>

#include "core/analysis/analyze.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/ferry_options.hpp"
#include "core/cli/json_document.hpp"
#include "core/cli/result_files.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/report/analysis_text.hpp"
#include "core/report/analysis_tree.hpp"

namespace circle15::cli {

using analysis::WalkRule;

namespace {

struct Arguments {
    CommonArguments common;
    std::string out;
    std::string date;
    std::string walk = "to";
    FerryArguments ferries;
    unsigned threads = 0;
};

WalkRule walk_rule_named(const std::string& name) {
    return name == "from" ? WalkRule::from_facility : name == "worse" ? WalkRule::worse : WalkRule::to_facility;
}

report::RunInfo run_info(const Arguments& arguments, const ChosenStudy& chosen) {
    analysis::Options options{
        .date = date_given("--date", arguments.date), .walk = walk_rule_named(arguments.walk), .threads = arguments.threads};
    set_ferry_options(arguments.ferries, chosen.study, options);
    return {.version = CIRCLE15_VERSION,
            .command = "analyze",
            .study_sha256 = chosen.sha256,
            .options = std::move(options),
            .standard_file = io::path_of(arguments.common.choice.standard).filename().string()};
}

void run_analyze(const Arguments& arguments) {
    const auto& common = arguments.common;
    const auto chosen = read_chosen(common.choice);
    const auto run = run_info(arguments, chosen);
    const analysis::Ground ground(chosen.study);
    analysis::require_streets_where_people_live(ground);
    const auto analysis = analysis::analyze(ground, run.options);

    const std::string out = arguments.out.empty() ? "out/" + chosen.study.id : arguments.out;
    const auto files = result_files(ground, analysis, run);
    write_result(out, files);
    const report::Lang lang = common.lang;
    print(common.json ? json_document(report::analysis_tree(chosen.study, analysis, run))
                      : report::analysis_text(chosen.study, analysis, stdout_style(lang)));
    say(lang == report::Lang::zh ? std::format("已写入 {}：{} 个文件\n", out, files.size())
                                 : std::format("written to {}: {} files\n", out, files.size()));
}

}  // namespace

void setup_analyze(CLI::App& program, report::Lang lang) {
    const bool zh = lang == report::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand("analyze", zh ? "步行覆盖、服务缺口、人口台账、服务范围与乘船可达"
                                                         : "coverage on foot, gaps, ledger, service areas and boats");
    add_common(*command, arguments->common, lang);
    command
        ->add_option("-o,--out", arguments->out,
                     zh ? "结果文件夹（默认 out/研究区）" : "folder for the results (default: out/STUDY)")
        ->type_name("DIR");
    command
        ->add_option("--date", arguments->date,
                     zh ? "以哪一天为准（默认研究区自己的日期）" : "the day the results speak of (default: the study's own)")
        ->type_name("D");
    command
        ->add_option("--walk", arguments->walk,
                     zh ? "步行方向：to 去程，from 返程，worse 取较差者" : "to the facility, from it, or the worse of both")
        ->check(CLI::IsMember({"to", "from", "worse"}).description(""))
        ->capture_default_str()
        ->type_name("to|from|worse");
    add_suspend(*command, arguments->ferries, lang);
    add_window(*command, arguments->ferries, lang);
    command
        ->add_option("--threads", arguments->threads,
                     zh ? "线程数（默认全部；结果与之无关）" : "threads (default: all; results do not depend on it)")
        ->check(CLI::Range(0U, 1024U).description(""))
        ->type_name("N");
    command->callback([arguments] { run_analyze(*arguments); });
}

}  // namespace circle15::cli
