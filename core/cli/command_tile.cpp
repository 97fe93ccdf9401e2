// SPDX-License-Identifier: MIT
#include "core/cli/command_tile.hpp"

#include <format>
#include <memory>
#include <utility>

#include "core/analysis/link_issues.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/run_options.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/tile_notes.hpp"
#include "core/results/values.hpp"
#include "core/tiles/cut.hpp"
#include "core/tiles/walk_file.hpp"

namespace circle15::cli {

namespace {

namespace fs = std::filesystem;

struct Arguments {
    CommonArguments common;
    RunArguments run;
    std::string out;
    std::string by = "islands";
    int resolution = 6;
    bool walk = false;
    bool commands = false;
    bool forced = false;
};

void print_commands(const tiles::TileList& list, const fs::path& folder) {
    std::string lines;
    for (const auto& command : tiles::commands_of(list, fs::absolute(folder).lexically_normal())) lines += command + "\n";
    print(lines);
}

void run_tile(const Arguments& arguments) {
    const fs::path tile = io::path_of(arguments.common.choice.study);
    const auto walks = tiles::find_walks(tile, arguments.run.threads);
    io::write_output_file(tile / tiles::walk_file, tiles::walks_text(walks), {.forced = arguments.forced});
    say(std::format("{}: {} s\n", walks.tile, walks.seconds));
}

tiles::CutBy cut_by(const std::string& name) {
    for (const auto by : {tiles::CutBy::townships, tiles::CutBy::h3}) {
        if (name == tiles::name_of(by)) return by;
    }
    return tiles::CutBy::islands;
}

std::string cut_lines(const tiles::TileList& list, const std::string& out, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    std::string lines = zh ? std::format("{} 个切片，每片四周留 {:.1f} 公里；清单 {}/{}\n", list.tiles.size(), list.halo_m / 1000, out,
                                         tiles::tile_list_file)
                           : std::format("{} tiles, each with a halo of {:.1f} km; listed in {}/{}\n", list.tiles.size(),
                                         list.halo_m / 1000, out, tiles::tile_list_file);
    constexpr std::size_t shown = 12;
    for (std::size_t row = 0; row < std::min(shown, list.tiles.size()); ++row) {
        const auto& tile = list.tiles[row];
        lines += zh ? std::format("  {}  {} 人  {} 个街道节点  约 {:.1f} 秒  {}\n", tile.id, results::grouped(tile.persons),
                                  results::grouped(tile.nodes), tile.expected_s, tile.name)
                    : std::format("  {}  {} persons  {} street nodes  about {:.1f} s  {}\n", tile.id,
                                  results::grouped(tile.persons), results::grouped(tile.nodes), tile.expected_s, tile.name);
    }
    if (list.tiles.size() > shown) lines += zh ? "  ……\n" : "  ...\n";
    return lines;
}

void run_cut(const Arguments& arguments) {
    const auto& choice = arguments.common.choice;
    const auto chosen = read_chosen(choice);
    const auto& study = chosen.study;
    const analysis::Ground ground(study);
    analysis::require_streets(ground);
    const auto given = path_of_study(choice.study);
    const fs::path out = io::path_of(arguments.out.empty() ? "out/" + study.id + "-tiles" : arguments.out);
    const auto options = options_of(arguments.run, study);
    const tiles::CutTask task{.ground = ground,
                              .study_file = fs::absolute(fs::is_directory(given) ? given / "study.toml" : given),
                              .standard = choice.standard.empty() ? fs::path{} : fs::absolute(io::path_of(choice.standard)),
                              .study_sha256 = chosen.sha256,
                              .version = CIRCLE15_VERSION,
                              .rule = {.by = cut_by(arguments.by),
                                       .resolution = arguments.resolution,
                                       .date = options.date.value_or(study.date)},
                              .options = options,
                              .out = fs::absolute(out)};
    const auto list = tiles::cut_study(task, replacing(arguments.forced, choice, study));
    if (arguments.commands) return print_commands(list, out);
    print(cut_lines(list, out.string(), arguments.common.lang));
}

void run(const Arguments& arguments) {
    const fs::path given = io::path_of(arguments.common.choice.study);
    if (arguments.walk) return run_tile(arguments);
    if (arguments.commands && arguments.out.empty() && fs::exists(given / tiles::tile_list_file))
        return print_commands(tiles::read_tile_list(given), given);
    run_cut(arguments);
}

}  // namespace

void setup_tile(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand("tile", zh ? "把研究区切成带边缘的切片，供多机计算；merge 合并"
                                                      : "cut a study into tiles with a halo, for many machines; merge joins them");
    add_common(*command, arguments->common, lang);
    command
        ->add_option("-o,--out", arguments->out,
                     zh ? "切片文件夹（默认 out/研究区-tiles）" : "folder for the tiles (default: out/STUDY-tiles)")
        ->type_name("DIR");
    add_force(*command, arguments->forced, lang);
    command
        ->add_option("--by", arguments->by,
                     zh ? "按岛屿（有船相连者一片）、乡镇或 H3 网格切分"
                        : "whole islands (those a boat joins together), townships, or cells of the H3 grid")
        ->check(CLI::IsMember({"islands", "townships", "h3"}).description(""))
        ->capture_default_str()
        ->type_name("islands|townships|h3");
    command->add_option("--resolution", arguments->resolution, zh ? "H3 网格级别，0 至 15" : "of the H3 grid, 0 to 15")
        ->check(CLI::Range(0, 15).description(""))
        ->capture_default_str()
        ->type_name("N");
    command->add_flag("--run", arguments->walk,
                      zh ? "STUDY 是一个切片：算出其居住点的步行，写 walks.json"
                         : "STUDY is a tile: find the walks of its homes, walks.json");
    command->add_flag("--commands", arguments->commands,
                      zh ? "打印每个切片的命令，一行一个，大者在前；STUDY 也可以是切好的文件夹"
                         : "print the command of every tile, one a line, largest first; STUDY may be a folder of tiles");
    add_run_options(*command, arguments->run, lang);
    command->callback([arguments] { run(*arguments); });
}

}  // namespace circle15::cli
