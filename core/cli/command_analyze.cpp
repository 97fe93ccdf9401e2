// SPDX-License-Identifier: MIT
#include "core/cli/command_analyze.hpp"

#include <iterator>
#include <memory>
#include <utility>

#include "core/analysis/analyze.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/passing_question.hpp"
#include "core/cli/run_options.hpp"
#include "core/cli/scenario_choice.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/write_json.hpp"
#include "core/office/deliverables.hpp"
#include "core/report/analysis_text.hpp"
#include "core/report/analysis_tree.hpp"
#include "core/results/indicators.hpp"
#include "core/results/result_files.hpp"

namespace circle15::cli {

namespace {

struct Arguments {
    CommonArguments common;
    RunArguments run;
    PassingArguments passing;
    std::vector<std::string> scenarios;
    std::string out;
    bool week = false;
    bool deliver = false;
    bool forced = false;
};

results::RunInfo run_info(const Arguments& arguments, const ChosenStudy& chosen, const ChosenScenario& scenario,
                          const model::Study& study) {
    auto options = options_of(arguments.run, study);
    options.week = arguments.week;
    return {.version = CIRCLE15_VERSION,
            .command = "analyze",
            .study_sha256 = chosen.sha256,
            .options = std::move(options),
            .standard_file = io::path_of(arguments.common.choice.standard).filename().string(),
            .scenarios = scenario.files};
}

office::Delivery delivery(const analysis::Ground& ground, const analysis::Analysis& analysis, const results::RunInfo& run,
                          words::Lang lang) {
    office::Delivery delivery{.ground = ground, .analysis = analysis, .run = run, .lang = lang};
    if (const auto year = results::indicator_year(ground.study, analysis.date))
        delivery.indicators = results::indicators_of(ground.study, analysis, *year);
    return delivery;
}

void run_analyze(const Arguments& arguments) {
    const auto& common = arguments.common;
    const auto chosen = read_chosen(common.choice);
    const auto scenario = read_scenarios(arguments.scenarios, common.choice.study);
    const model::Study study = asked_in_passing(edited(chosen.study, scenario), arguments.passing);
    const auto run = run_info(arguments, chosen, scenario, study);
    const analysis::Ground ground(study);
    analysis::require_streets(ground);
    const auto analysis = analysis::analyze(ground, run.options);

    const std::string out = arguments.out.empty() ? "out/" + study.id : arguments.out;
    auto result = results::result_files(ground, analysis, run);
    std::vector<std::string> delivered;
    if (arguments.deliver) {
        // First in the list: they take longest to make.
        auto files = office::deliverables(delivery(ground, analysis, run, common.lang));
        for (const auto& file : files) delivered.push_back(out + "/" + file.name);
        result.files.insert(result.files.begin(), std::make_move_iterator(files.begin()), std::make_move_iterator(files.end()));
    }
    const auto written = results::write_result(out, std::move(result), run.options.threads,
                                               replacing(arguments.forced, common.choice, study, arguments.scenarios));
    const words::Lang lang = common.lang;
    print(common.json ? io::write_json(report::analysis_tree(study, analysis, run))
                      : report::analysis_text(study, analysis, stdout_style(lang), run.scenarios));
    say(written_line(out, lang, written));
    for (const auto& path : delivered) say(path + "\n");
}

}  // namespace

void setup_analyze(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand("analyze", zh ? "步行覆盖、服务缺口、人口台账、服务范围与乘船可达"
                                                         : "coverage on foot, gaps, ledger, service areas and boats");
    add_common(*command, arguments->common, lang);
    command
        ->add_option("-o,--out", arguments->out,
                     zh ? "结果文件夹（默认 out/研究区）" : "folder for the results (default: out/STUDY)")
        ->type_name("DIR");
    add_force(*command, arguments->forced, lang);
    command
        ->add_option("--scenario", arguments->scenarios,
                     zh ? "方案文件，或研究区 scenarios/ 里的名称；可多次给出，依次叠加"
                        : "a scenario file, or a name in the study's scenarios/; several are applied one after the other")
        ->allow_extra_args(false)
        ->type_name("FILE");
    add_run_options(*command, arguments->run, lang);
    add_passing(*command, arguments->passing, lang);
    command->add_flag(
        "--week", arguments->week,
        zh ? "再算一周七天与下一个节假日，写 coverage_week.csv，表中列出覆盖率最低之日"
           : "also every day of the week and the next public holiday: coverage_week.csv, the worst day in the table");
    command->add_flag("--deliver", arguments->deliver,
                      zh ? "另写可交付的文件：工作簿 circle15.xlsx、带样式的图层 circle15.gpkg、网页 report.html"
                         : "also what is handed over: the workbook circle15.xlsx, styled layers circle15.gpkg, report.html");
    command->callback([arguments] { run_analyze(*arguments); });
}

}  // namespace circle15::cli
