// SPDX-License-Identifier: MIT
#include "core/cli/command_import.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "core/cli/command_line.hpp"
#include "core/cli/import_text.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/progress_line.hpp"
#include "core/cli/study_choice.hpp"
#include "core/cli/terminal.hpp"
#include "core/intake/import.hpp"
#include "core/intake/init/plan_text.hpp"
#include "core/intake/plan_toml.hpp"
#include "core/intake/study/study_files.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/sha256.hpp"
#include "core/model/errors.hpp"
#include "core/results/json_document.hpp"
#include "core/results/result_files.hpp"
#include "core/words/flaws.hpp"

namespace circle15::cli {

namespace fs = std::filesystem;

namespace {

struct Arguments {
    std::string plan;
    std::string out;
    std::string standard;
    bool init = false;
    bool forced = false;
    bool json = false;
    report::Lang lang = report::Lang::en;
};

/// `--standard` goes before what import.toml names, and that before circle15's own.
intake::ImportOptions options_of(const Arguments& arguments, intake::Plan& plan) {
    intake::ImportOptions options;
    if (!arguments.standard.empty()) plan.standard.clear();
    if (!plan.standard.empty()) return options;
    options.standard_name = arguments.standard;
    options.standard = io::path_of(arguments.standard);
    if (!arguments.standard.empty()) return options;
    const auto datasets = datasets_folder();
    if (!datasets) throw model::InputError({.file = plan.file, .rule = "no_standard"});
    options.standard = *datasets / "shengsi" / "standard.toml";
    options.standard_name = options.standard.string();
    return options;
}

/// A folder of folders, such as that of the plan's own sources, has nothing that could be replaced.
bool holds_no_files(const std::string& out) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(io::path_of(out), error)) {
        if (!entry.is_directory() || entry.is_symlink()) return false;
    }
    return !error;
}

/// No file of the plan is written over: neither by its own name in the study's folder nor by a link.
void require_other_files(const Arguments& arguments, const intake::Plan& plan, const io::ResultSet& files) {
    const fs::path folder = io::path_of(arguments.out);
    std::vector<fs::path> inputs{io::path_of(arguments.plan)};
    for (const intake::Source& source : plan.sources) inputs.push_back(plan.folder / io::path_of(source.file));
    if (!plan.standard.empty()) inputs.push_back(plan.folder / io::path_of(plan.standard));
    for (const io::ResultFile& file : files.files) {
        for (const fs::path& input : inputs) {
            if (!io::same_file(input, folder / io::path_of(file.name))) continue;
            throw model::InputError(
                {.file = arguments.out, .rule = "folder_of_inputs", .particulars = {{"input", input.string()}}});
        }
    }
}

/// Looks at a folder and writes what it makes of it: beside the files, or where `-o` says.
void run_init(const Arguments& arguments) {
    const fs::path folder = io::path_of(arguments.plan);
    const intake::FolderLook look = intake::look_at_folder(folder);
    const fs::path target = arguments.out.empty() ? folder / "import.toml" : io::path_of(arguments.out);
    if (fs::exists(target) && !arguments.forced) throw model::InputError({.file = target.string(), .rule = "plan_exists"});
    const fs::path parent = fs::absolute(target).lexically_normal().parent_path();
    const fs::path seen = fs::absolute(folder).lexically_normal().lexically_relative(parent);
    const std::string below = seen == "." || seen.empty() ? std::string{} : (seen / "").parent_path().generic_string();
    io::write_output_file(target, intake::plan_text(look, below, arguments.lang), {.forced = true});
    const report::TextStyle style = stdout_style(arguments.lang);
    print(arguments.json ? results::json_document(look_tree(look)) : look_text(look, style));
    say(written_line(target.string(), arguments.lang));
}

void run_import(const Arguments& arguments) {
    if (arguments.init) return run_init(arguments);
    const fs::path path = io::path_of(arguments.plan);
    const std::string content = io::read_bytes(path, arguments.plan);
    intake::Plan plan = intake::parse_plan(content, path.filename().string(), path.parent_path());
    const intake::ImportOptions options = options_of(arguments, plan);
    if (arguments.out.empty()) throw model::InputError({.rule = "missing_option", .particulars = {{"option", "--out"}}});
    const intake::Imported imported = intake::import_study(plan, options);
    const report::TextStyle style = stdout_style(arguments.lang);
    print(arguments.json ? results::json_document(import_tree(imported)) : import_text(imported, style));
    if (!imported.failures.empty()) {
        throw model::InputError(
            {.file = arguments.plan, .rule = "files_not_imported", .particulars = {{"count", imported.failures.size()}}});
    }
    const io::ResultSet files = intake::study_files(imported.made, CIRCLE15_VERSION, io::sha256_of(content));
    require_other_files(arguments, imported.made.plan, files);
    const auto written =
        results::write_result(arguments.out, files, 1, {.forced = arguments.forced || holds_no_files(arguments.out)});
    say(written_line(arguments.out, arguments.lang, written));
}

}  // namespace

void setup_import(CLI::App& program, report::Lang lang) {
    const bool zh = lang == report::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    arguments->lang = lang;
    auto* command = program.add_subcommand("import", zh ? "由自己的数据文件生成研究区" : "make a study of your own files");
    command
        ->add_option("PLAN", arguments->plan, zh ? "import.toml；用 --init 时为文件夹" : "an import.toml; with --init a folder")
        ->required()
        ->type_name("");
    command->add_flag(
        "--init", arguments->init,
        zh ? "看文件夹里有什么，写出 import.toml" : "look at the files of a folder and write an import.toml for them");
    command
        ->add_option(
            "-o,--out", arguments->out,
            zh ? "研究区文件夹；用 --init 时为要写的 import.toml" : "folder of the study; with --init the import.toml to write")
        ->type_name("DIR");
    command
        ->add_option("--standard", arguments->standard, zh ? "改用此标准口径文件" : "this standard.toml instead of the plan's")
        ->type_name("FILE");
    add_force(*command, arguments->forced, lang);
    command->add_flag("--json", arguments->json, zh ? "标准输出为 JSON" : "JSON on standard output");
    add_lang(*command, lang);
    command->callback([arguments] { run_import(*arguments); });
}

}  // namespace circle15::cli
