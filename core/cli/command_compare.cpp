// SPDX-License-Identifier: MIT
#include "core/cli/command_compare.hpp"

#include <memory>
#include <utility>

#include "core/analysis/analyze.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/analysis/scenario/analyze_again.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/comparison_files.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/run_options.hpp"
#include "core/cli/scenario_choice.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/report/comparison_text.hpp"
#include "core/report/comparison_tree.hpp"
#include "core/results/result_files.hpp"

namespace circle15::cli {

namespace {

constexpr int exit_if_worse = 3;
constexpr const char* no_scenario = "as-is";

struct Arguments {
    CommonArguments common;
    RunArguments run;
    std::vector<std::string> scenarios;
    std::string out;
    bool forced = false;
    bool fail_if_worse = false;
};

/// One side: a study on the same land, and what is found out about it.
struct Side {
    Side(const analysis::Ground& base, const analysis::Analysis& base_analysis, const ChosenScenario& chosen,
         const analysis::Options& options)
        : study(edited(base.study, chosen)),
          ground(base, study),
          analysis(chosen.files.empty() ? base_analysis : analysis::analyze_again(base, base_analysis, ground, options)) {}
    Side(const Side&) = delete;
    Side& operator=(const Side&) = delete;

    model::Study study;
    analysis::Ground ground;
    analysis::Analysis analysis;
};

ChosenScenario side_of(const std::string& given, const std::string& study) {
    return given == no_scenario ? ChosenScenario{} : read_scenarios({given}, study);
}

/// Base and first scenario, or both scenarios.
std::pair<ChosenScenario, ChosenScenario> sides_of(const Arguments& arguments) {
    const auto& given = arguments.scenarios;
    if (given.size() > 2) {
        throw model::InputError({.place = "--scenario", .rule = "scenario_count", .particulars = {{"count", given.size()}}});
    }
    const auto& study = arguments.common.choice.study;
    if (given.size() == 1) return {ChosenScenario{}, side_of(given[0], study)};
    return {side_of(given[0], study), side_of(given[1], study)};
}

void run_compare(const Arguments& arguments) {
    const auto& common = arguments.common;
    const auto chosen = read_chosen(common.choice);
    const auto [from, to] = sides_of(arguments);
    results::RunInfo run{.version = CIRCLE15_VERSION,
                         .command = "compare",
                         .study_sha256 = chosen.sha256,
                         .options = options_of(arguments.run, chosen.study),
                         .standard_file = io::path_of(common.choice.standard).filename().string(),
                         .scenarios = to.files,
                         .compared_with = from.files};
    run.options.areas = false;
    const analysis::Ground base(chosen.study);
    analysis::require_streets(base);
    const auto base_analysis = analysis::analyze(base, run.options);
    const Side before(base, base_analysis, from, run.options);
    const Side after(base, base_analysis, to, run.options);
    const auto comparison = analysis::compare({before.study, before.analysis}, {after.study, after.analysis});
    const report::Compared compared{.before = {before.study, before.analysis},
                                    .after = {after.study, after.analysis},
                                    .comparison = comparison,
                                    .run = run};

    const words::Lang lang = common.lang;
    std::size_t written = 0;
    if (!arguments.out.empty()) {
        written = results::write_result(arguments.out, comparison_files(compared), run.options.threads,
                                        replacing(arguments.forced, common.choice, chosen.study, arguments.scenarios));
    }
    print(common.json ? io::write_json(report::comparison_tree(compared))
                      : report::comparison_text(compared, stdout_style(lang)));
    if (written > 0) say(written_line(arguments.out, lang, written));
    if (arguments.fail_if_worse && comparison.worse) throw CLI::RuntimeError(exit_if_worse);
}

}  // namespace

void setup_compare(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand("compare", zh ? "方案比较：谁受益，谁受损" : "scenarios: who gains, who loses");
    add_common(*command, arguments->common, lang);
    command
        ->add_option(
            "--scenario", arguments->scenarios,
            zh ? "方案文件，或研究区 scenarios/ 里的名称；一个与现状比，两个则从前者到后者；A,B 合为一个方案；as-is 即现状"
               : "a scenario file, or a name in the study's scenarios/; one is compared with the study as it is, two "
                 "with each other, "
                 "from the first to the second; A,B is one scenario made of two; as-is is the study as it is")
        ->required()
        ->allow_extra_args(false)
        ->type_name("FILE");
    command
        ->add_option("-o,--out", arguments->out,
                     zh ? "结果文件夹（默认只显示，不写文件）" : "folder for the results (default: none is written)")
        ->type_name("DIR");
    add_force(*command, arguments->forced, lang);
    command->add_flag("--fail-if-worse", arguments->fail_if_worse,
                      zh ? "有人变差则以 3 退出" : "end with 3 where somebody is worse off");
    add_run_options(*command, arguments->run, lang);
    command->callback([arguments] { run_compare(*arguments); });
}

}  // namespace circle15::cli
