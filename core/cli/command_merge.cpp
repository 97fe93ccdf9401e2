// SPDX-License-Identifier: MIT
#include <memory>
#include <nlohmann/json.hpp>

#include "core/analysis/link_issues.hpp"
#include "core/analysis/remembered_walks.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/command_tile.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/report/analysis_text.hpp"
#include "core/report/analysis_tree.hpp"
#include "core/results/result_files.hpp"
#include "core/tiles/merge.hpp"

namespace circle15::cli {

namespace {

namespace fs = std::filesystem;

struct Arguments {
    std::string tiles;
    std::string out;
    words::Lang lang = words::Lang::en;
    bool json = false;
    bool forced = false;
    unsigned threads = 0;
};

/// The run's manifest, with what is known of every tile.
std::string with_tiles(const std::string& manifest, const tiles::TileList& list, const std::vector<tiles::JoinedTile>& joined) {
    using Json = nlohmann::ordered_json;
    Json json = Json::parse(manifest);
    Json rows = Json::array();
    for (const auto& tile : joined) {
        rows.push_back({{"tile", tile.entry.id},
                        {"name", tile.entry.name},
                        {"homes", tile.entry.homes},
                        {"persons", tile.entry.persons},
                        {"facilities", tile.entry.facilities},
                        {"seconds", tile.seconds},
                        {"walks_sha256", tile.sha256}});
    }
    json["tiles"] = {{"cut", list.cut}, {"by", list.by}, {"halo_m", list.halo_m}, {"tiles", std::move(rows)}};
    return json.dump(2) + "\n";
}

void run_merge(const Arguments& arguments) {
    const fs::path folder = io::path_of(arguments.tiles);
    const auto list = tiles::read_tile_list(folder);
    const StudyChoice choice{
        .study = (folder / io::path_of(list.study)).string(),
        .standard = list.standard.empty() ? std::string{} : (folder / io::path_of(list.standard)).string()};
    const auto chosen = read_chosen(choice);
    const auto& study = chosen.study;
    if (chosen.sha256 != list.study_sha256) throw model::InputError({.file = choice.study, .rule = "tile_other_study"});
    const auto joined = tiles::join_tiles(folder, list, study);
    const analysis::Ground ground(study);
    analysis::require_streets(ground);
    results::RunInfo run{.version = CIRCLE15_VERSION,
                         .command = "merge",
                         .study_sha256 = chosen.sha256,
                         .options = list.options,
                         .standard_file = io::path_of(list.standard).filename().string()};
    run.options.threads = arguments.threads;
    const auto analysis = analysis::analyze_remembered(ground, run.options, joined.services);
    const std::string out = arguments.out.empty() ? "out/" + study.id : arguments.out;
    auto result = results::result_files(ground, analysis, run);
    result.manifest = [manifest = std::move(result.manifest), &list, &joined](const std::vector<io::WrittenFile>& written) {
        return with_tiles(manifest(written), list, joined.tiles);
    };
    const auto written = results::write_result(out, std::move(result), run.options.threads,
                                               replacing(arguments.forced, choice, study, {arguments.tiles}));
    print(arguments.json ? io::write_json(report::analysis_tree(study, analysis, run))
                         : report::analysis_text(study, analysis, stdout_style(arguments.lang), run.scenarios));
    say(written_line(out, arguments.lang, written));
}

}  // namespace

void setup_merge(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    arguments->lang = lang;
    auto* command =
        program.add_subcommand("merge", zh ? "把算好的切片合并成整个研究区的结果，与不切分时相同"
                                           : "join tiles to the result of the whole study, as if it were never cut");
    command->add_option("TILES", arguments->tiles, zh ? "circle15 tile 写的文件夹" : "the folder `circle15 tile` wrote")
        ->required()
        ->type_name("DIR");
    command
        ->add_option("-o,--out", arguments->out,
                     zh ? "结果文件夹（默认 out/研究区）" : "folder for the results (default: out/STUDY)")
        ->type_name("DIR");
    add_force(*command, arguments->forced, lang);
    command->add_flag("--json", arguments->json, zh ? "输出 JSON" : "print JSON");
    add_lang(*command, lang);
    add_threads(*command, arguments->threads, lang);
    command->callback([arguments] { run_merge(*arguments); });
}

}  // namespace circle15::cli
