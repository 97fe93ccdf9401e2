// SPDX-License-Identifier: MIT
#include "core/cli/command_schema.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

#include "core/cli/command_line.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/nearest_word.hpp"
#include "core/results/catalogue.hpp"
#include "core/words/study_columns.hpp"

namespace circle15::cli {

namespace {

struct Arguments {
    CommonArguments common;
    std::vector<std::string> services;
    std::string file;
    bool table = false;
    bool inputs = false;
};

/// Columns of the services asked for; `SERVICE` stands for any.
results::Shape shape_asked(const Arguments& arguments) {
    auto shape = results::widest_shape();
    if (!arguments.services.empty()) shape.services = arguments.services;
    return shape;
}

void run_schema(const Arguments& arguments) {
    if (arguments.inputs) return print(words::study_page(arguments.common.lang));
    auto files = results::catalogue(shape_asked(arguments));
    std::ranges::move(results::further_files(shape_asked(arguments)), std::back_inserter(files));
    if (arguments.table) return print(results::markdown_table(files, arguments.common.lang));
    if (arguments.file.empty()) return print(results::json_schema(files));
    const auto found = std::ranges::find(files, arguments.file, &results::FileInfo::file);
    if (found != files.end()) return print(results::json_schema(*found));
    std::vector<std::string> names;
    for (const auto& file : files) names.push_back(file.file);
    throw model::InputError({.place = arguments.file,
                             .rule = "no_such_output",
                             .particulars = io::and_meant({{"file", arguments.file}}, arguments.file, names)});
}

}  // namespace

void setup_schema(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand(
        "schema", zh ? "结果文件的字段：JSON Schema，或一张表" : "the fields of result files: JSON Schema, or a table");
    command
        ->add_option("file", arguments->file, zh ? "如 gaps.geojson；省略则为全部" : "such as gaps.geojson; all where left out")
        ->type_name("FILE");
    command
        ->add_option("--service", arguments->services,
                     zh ? "列出这些服务的字段（默认以 SERVICE 代表）" : "columns of these services (SERVICE stands for any)")
        ->type_name("NAME");
    command->add_flag("--table", arguments->table,
                      zh ? "Markdown 表：字段、类型、单位、含义" : "a Markdown table: field, type, unit, meaning");
    command->add_flag("--inputs", arguments->inputs,
                      zh ? "研究区各文件的列与键（Markdown）：类型、可填、例、不填时"
                         : "columns and keys of a study's own files (Markdown): type, allowed, example, where missing");
    add_lang(*command, lang);
    arguments->common.lang = lang;
    command->callback([arguments] { run_schema(*arguments); });
}

}  // namespace circle15::cli
