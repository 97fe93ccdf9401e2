// SPDX-License-Identifier: MIT
#include "core/cli/command_indicators.hpp"

#include <memory>
#include <set>

#include "core/analysis/analyze.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/run_options.hpp"
#include "core/cli/scenario_choice.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/write_csv.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/report/indicator_text.hpp"
#include "core/results/layers.hpp"
#include "core/results/output_set.hpp"
#include "core/results/result_files.hpp"

namespace circle15::cli {

namespace {

struct Arguments {
    CommonArguments common;
    RunArguments run;
    std::vector<std::string> scenarios;
    std::string out;
    bool forced = false;
    int year = 0;  ///< 0: the latest that is not after the day
};

/// The year whose definitions count.
int year_of(const Arguments& arguments, const model::Study& study, model::Date date) {
    const auto latest = results::indicator_year(study, date);
    if (!latest) throw model::InputError({.file = "study.toml", .rule = "no_indicators"});
    if (arguments.year == 0) return *latest;
    std::set<int> years;
    for (const auto& indicator : study.indicators) years.insert(indicator.year);
    if (years.contains(arguments.year)) return arguments.year;
    std::string known;
    for (const int year : years) known += (known.empty() ? "" : ", ") + std::to_string(year);
    throw model::InputError(
        {.place = "--year", .rule = "unknown_year", .particulars = {{"year", arguments.year}, {"known", known}}});
}

/// One table into a file, or all that is known into a folder.
void write_out(const std::string& out, const io::Replacing& may, const analysis::Ground& ground,
               const report::IndicatorReport& report) {
    const results::Answer answer(report.study, report.analysis);
    const auto table = [&] { return results::indicator_table(answer.view(), report.told); };
    if (out.ends_with(".csv")) {
        io::write_output_file(io::path_of(out), io::write_csv(table()), may);
        return;
    }
    std::vector<io::ResultFile> files{results::table_file("indicators.csv", table), results::table_file("supply.csv", [&] {
                                          return results::supply_table(ground, report.analysis);
                                      })};
    auto result = results::result_set(std::move(files), [&](const std::vector<results::OutputFile>& listed) {
        return results::manifest(report.study, report.analysis, report.run, listed);
    });
    results::write_result(out, std::move(result), report.run.options.threads, may);
}

void run_indicators(const Arguments& arguments) {
    const auto& common = arguments.common;
    const auto chosen = read_chosen(common.choice);
    const auto scenario = read_scenarios(arguments.scenarios, common.choice.study);
    const model::Study study = edited(chosen.study, scenario);
    results::RunInfo run{.version = CIRCLE15_VERSION,
                         .command = "indicators",
                         .study_sha256 = chosen.sha256,
                         .options = options_of(arguments.run, study),
                         .standard_file = io::path_of(common.choice.standard).filename().string(),
                         .scenarios = scenario.files};
    run.options.areas = false;
    const int year = year_of(arguments, study, run.options.date.value_or(study.date));
    const analysis::Ground ground(study);
    analysis::require_streets(ground);
    const auto analysis = analysis::analyze(ground, run.options);

    const report::IndicatorReport report{
        .study = study, .analysis = analysis, .run = run, .told = results::indicators_of(study, analysis, year)};
    if (!arguments.out.empty())
        write_out(arguments.out, replacing(arguments.forced, common.choice, study, arguments.scenarios), ground, report);
    print(common.json ? io::write_json(report::indicator_tree(report))
                      : report::indicator_text(report, stdout_style(common.lang)));
    if (!arguments.out.empty()) say(written_line(arguments.out, common.lang));
}

}  // namespace

void setup_indicators(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand("indicators", zh ? "工作要点的指标：目标值、完成值、是否达标"
                                                            : "the work plan's indicators: target, value, met or not");
    add_common(*command, arguments->common, lang);
    command
        ->add_option("--year", arguments->year,
                     zh ? "按哪一年的口径（默认不晚于所问日期的最近一年）"
                        : "whose definitions (default: the latest year not after the day)")
        ->check(CLI::Range(1, 9999).description(""))
        ->type_name("Y");
    command
        ->add_option("--scenario", arguments->scenarios,
                     zh ? "先应用方案；可多次给出" : "apply a scenario first; may be given several times")
        ->allow_extra_args(false)
        ->type_name("FILE");
    command
        ->add_option(
            "-o,--out", arguments->out,
            zh ? "写入 CSV 文件，或写入文件夹（另有千人指标表）" : "a CSV file, or a folder (with supply per head as well)")
        ->type_name("CSV|DIR");
    add_force(*command, arguments->forced, lang);
    add_run_options(*command, arguments->run, lang);
    command->callback([arguments] { run_indicators(*arguments); });
}

}  // namespace circle15::cli
