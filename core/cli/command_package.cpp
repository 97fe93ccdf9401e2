// SPDX-License-Identifier: MIT
#include "core/cli/command_package.hpp"

#include <filesystem>
#include <memory>
#include <string>

#include "core/cli/command_line.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/office/package/hand_over.hpp"

namespace circle15::cli {

namespace {

struct Arguments {
    std::string result;
    std::string out;
    office::PackageOptions options{.program = std::string("circle15 ") + CIRCLE15_VERSION};
    bool for_everybody = false;
    bool forced = false;
};

/// Whatever lies in the result folder is not replaced by what is packed from it.
io::Replacing replacing(const std::filesystem::path& folder, bool forced) {
    io::Replacing may{.forced = forced};
    for (const auto& each : std::filesystem::directory_iterator(folder)) may.inputs.push_back(each.path());
    return may;
}

void run_package(const Arguments& arguments) {
    const auto folder = io::path_of(arguments.result);
    const auto bytes = arguments.for_everybody ? office::public_package(folder, arguments.options)
                                               : office::hand_over(folder, arguments.options);
    io::write_output_file(io::path_of(arguments.out), bytes, replacing(folder, arguments.forced));
    say(written_line(arguments.out, arguments.options.lang));
}

}  // namespace

void setup_package(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    arguments->options.lang = lang;
    auto* command = program.add_subcommand("package", zh ? "把结果打成一个压缩包交给别人，附说明与校验清单"
                                                         : "a result folder as one zip for others, with a text and hashes");
    command
        ->add_option("result", arguments->result,
                     zh ? "analyze --deliver 写出的结果文件夹" : "a folder that analyze --deliver wrote")
        ->required()
        ->type_name("RESULT");
    command->add_option("-o,--out", arguments->out, zh ? "压缩包" : "the zip")->required()->type_name("FILE.zip");
    auto* everybody = command->add_flag("--public", arguments->for_everybody,
                                        zh ? "公开版：只有村或合并单元的覆盖数、设施和岛屿轮廓，不含居住点；须有审图号"
                                           : "for everybody: coverage by villages or several of them, facilities, islands; no "
                                             "homes; needs a map approval number");
    command
        ->add_option("--least", arguments->options.least,
                     zh ? "公开版每个人数至少多少人，不足的村合并（默认 10）"
                        : "the fewest persons that a public figure tells of; smaller villages are told together (default: 10)")
        ->check(CLI::Range(2, 1'000'000).description(""))
        ->needs(everybody)
        ->type_name("K");
    command
        ->add_option("--map-number", arguments->options.map_number,
                     zh ? "审图号（默认用研究区的）" : "the map approval number (default: the study's)")
        ->needs(everybody)
        ->type_name("N");
    add_force(*command, arguments->forced, lang);
    add_lang(*command, lang);
    command->callback([arguments] { run_package(*arguments); });
}

}  // namespace circle15::cli
