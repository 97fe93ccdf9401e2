// SPDX-License-Identifier: MIT
#include "core/cli/command_site.hpp"

#include <memory>

#include "core/cli/output_options.hpp"
#include "core/cli/run_options.hpp"
#include "core/cli/siting_study.hpp"
#include "core/report/siting_words.hpp"

namespace circle15::cli {

namespace {

void run_site(const SitingOptions& options) {
    if (!options.verify.empty()) return verify_siting(options);
    if (!options.matrix.empty()) return site_on_matrix(options);
    site_on_study(options);
}

void add_question(CLI::App& command, SitingOptions& options, bool zh) {
    command.add_option("--service", options.service, zh ? "服务类别，如 elderly_meal" : "the service, such as elderly_meal")
        ->type_name("S");
    command.add_option("--add", options.add, zh ? "最多新增几处" : "how many sites may be added")->type_name("N");
    command
        .add_option("--objective", options.objective,
                    zh ? "目标：coverage 覆盖最多，fewest 设点最少，distance 总步行最少（候选点列出能力的按能力分配），worst "
                         "最远者最近，capacity 计能力，all "
                         "全部比较"
                       : "most covered, fewest sites, least walking in all (within capacities where candidates list them), "
                         "least worst walk, "
                         "most with a place, or all to compare")
        ->check(CLI::IsMember({"coverage", "fewest", "distance", "worst", "capacity", all_objectives}).description(""))
        ->capture_default_str()
        ->type_name("coverage|fewest|distance|worst|capacity|all");
    command
        .add_option(
            "--candidates", options.candidates,
            zh ? "候选点：dwellings 有住户的街道节点，streets 全部街道节点，buildings 现有公共建筑，或文件（CSV、GeoJSON）"
               : "dwellings (street nodes where people live), streets (every node), buildings (named ones), or a CSV or "
                 "GeoJSON file")
        ->capture_default_str()
        ->type_name("dwellings|streets|buildings|FILE");
}

void add_limits(CLI::App& command, SitingOptions& options, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    command.add_flag("--free", options.free, zh ? "现有设施也可停用" : "existing facilities may be given up");
    command
        .add_option(
            "--minimum", options.minimums,
            zh ? "某岛至少几处（含现有），可多次" : "at least N sites on an island, existing ones counted; may be repeated")
        ->allow_extra_args(false)
        ->type_name("ISLAND=N");
    command
        .add_option("--budget", options.budget,
                    zh ? "新增点费用合计上限（候选文件须有 cost 列）" : "for the new sites together (candidates need a cost)")
        ->type_name("B");
    command
        .add_option("--minutes", options.minutes,
                    zh ? "步行时限（默认按标准口径）" : "limit on a walk (default: the standard's)")
        ->check(CLI::Range(0.1, 240.0).description(""))
        ->type_name("M");
    command
        .add_option("--places", options.places,
                    zh ? "新点能力（默认取现有设施中位数）" : "room of a new site (default: the median of those that exist)")
        ->check(CLI::NonNegativeNumber.description(""))
        ->type_name("N");
    command
        .add_option("--date", options.date,
                    zh ? "以哪一天为准（默认研究区自己的日期）" : "which facilities exist (default: the study's own day)")
        ->type_name("D");
    add_walk(command, options.walk, lang);
    command
        .add_option("--gap", options.gap_percent,
                    zh ? "证明到相差百分之几即可（默认 0）" : "a proven gap in per cent that will do (default: 0)")
        ->type_name("PERCENT");
    command
        .add_option("--seconds", options.seconds,
                    zh ? "最多求解几秒（结果从此与机器快慢有关）"
                       : "stop solving after so long (the answer then depends on the machine)")
        ->type_name("S");
    add_threads(command, options.threads, lang);
}

void add_files(CLI::App& command, SitingOptions& options, bool zh) {
    command
        .add_option("-o,--out", options.out,
                    zh ? "写成方案文件（证书、比选表在旁）" : "write a scenario, with certificate and comparison beside it")
        ->type_name("FILE.toml");
    add_force(command, options.forced, zh ? words::Lang::zh : words::Lang::en);
    command
        .add_option("--verify", options.verify, zh ? "核对证书或方案文件" : "check a certificate, or the scenario beside it")
        ->type_name("FILE");
    command
        .add_option("--matrix", options.matrix,
                    zh ? "改用费用表：origin,destination,cost" : "a cost table instead of a study: origin,destination,cost")
        ->type_name("COSTS.csv");
    command.add_option("--demand", options.demand, zh ? "费用表的需求：id,weight" : "its demand: id,weight")
        ->type_name("D.csv");
    command.add_option("--threshold", options.threshold, zh ? "费用表：超过此值不计" : "its pairs that cost more do not count")
        ->type_name("COST");
    command
        .add_option("--unit", options.unit,
                    zh ? "费用表的单位（米、公里、秒、分钟、小时），只用于显示" : "the unit of its costs, for words alone")
        ->check(CLI::IsMember(report::cost_units()).description(""))
        ->type_name("m|km|s|min|h");
}

}  // namespace

void setup_site(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto options = std::make_shared<SitingOptions>();
    auto* command = program.add_subcommand(
        "site", zh ? "选址：新设施放在哪里，并给出证明" : "where new facilities should stand, with a proof");
    add_common(*command, options->common, lang);
    add_question(*command, *options, zh);
    add_limits(*command, *options, lang);
    add_files(*command, *options, zh);
    command->callback([options] { run_site(*options); });
}

}  // namespace circle15::cli
