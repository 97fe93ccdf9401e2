// SPDX-License-Identifier: MIT
#include "core/cli/command_import.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "core/cli/command_line.hpp"
#include "core/cli/import_text.hpp"
#include "core/cli/import_update.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/progress_line.hpp"
#include "core/cli/study_choice.hpp"
#include "core/cli/terminal.hpp"
#include "core/intake/import.hpp"
#include "core/intake/init/plan_text.hpp"
#include "core/intake/plan_toml.hpp"
#include "core/intake/study/study_files.hpp"
#include "core/intake/study/study_folder.hpp"
#include "core/intake/templates/list_template.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/sha256.hpp"
#include "core/io/standard_toml.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/results/result_files.hpp"
#include "core/words/flaws.hpp"

namespace circle15::cli {

namespace fs = std::filesystem;

namespace {

struct Arguments {
    std::string plan;
    std::string out;
    std::string standard;
    std::string empty_sheet;  ///< of --template
    UpdateArguments update;
    bool undo = false;
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
    print(arguments.json ? io::write_json(look_tree(look)) : look_text(look, style));
    say(written_line(target.string(), arguments.lang));
}

/// Writes an empty sheet to be filled in; services to choose from are those of the standard.
void run_template(const Arguments& arguments) {
    const auto kind = intake::template_named(arguments.empty_sheet);
    if (!kind) {
        const std::vector<std::string> known{"facilities", "homes", "villages", "timetable"};
        throw model::InputError(
            {.rule = "unknown_template",
             .particulars = io::and_meant({{"value", arguments.empty_sheet}}, arguments.empty_sheet, known)});
    }
    if (arguments.out.empty()) throw model::InputError({.rule = "missing_option", .particulars = {{"option", "--out"}}});
    intake::Plan none;
    const intake::ImportOptions options = options_of(arguments, none);
    const model::Standard standard =
        io::parse_standard_toml(io::read_bytes(options.standard, options.standard_name), options.standard_name);
    io::write_output_file(io::path_of(arguments.out), intake::list_template(*kind, standard, arguments.lang),
                          {.forced = arguments.forced});
    say(written_line(arguments.out, arguments.lang));
}

UpdateArguments update_of(const Arguments& arguments) {
    UpdateArguments update = arguments.update;
    if (arguments.plan.empty()) throw model::InputError({.rule = "missing_option", .particulars = {{"option", "STUDY"}}});
    update.study = arguments.plan;
    update.out = arguments.out;
    update.forced = arguments.forced;
    update.json = arguments.json;
    update.lang = arguments.lang;
    return update;
}

void run_import(const Arguments& arguments) {
    if (!arguments.empty_sheet.empty()) return run_template(arguments);
    if (arguments.undo) return run_undo(update_of(arguments).study, arguments.lang);
    if (!arguments.update.list.empty()) return run_update(update_of(arguments));
    if (arguments.plan.empty()) throw model::InputError({.rule = "missing_option", .particulars = {{"option", "PLAN"}}});
    if (arguments.init) return run_init(arguments);
    const fs::path path = io::path_of(arguments.plan);
    const std::string content = io::read_bytes(path, arguments.plan);
    intake::Plan plan = intake::parse_plan(content, path.filename().string(), path.parent_path());
    const intake::ImportOptions options = options_of(arguments, plan);
    if (arguments.out.empty()) throw model::InputError({.rule = "missing_option", .particulars = {{"option", "--out"}}});
    const intake::Imported imported = intake::import_study(plan, options);
    const report::TextStyle style = stdout_style(arguments.lang);
    print(arguments.json ? io::write_json(import_tree(imported)) : import_text(imported, style));
    if (!imported.failures.empty()) {
        throw model::InputError(
            {.file = arguments.plan, .rule = "files_not_imported", .particulars = {{"count", imported.failures.size()}}});
    }
    const io::ResultSet files = intake::study_files(imported.made, CIRCLE15_VERSION, io::sha256_of(content));
    const fs::path out = io::path_of(arguments.out);
    intake::require_other_files(out, path, imported.made.plan, files);
    const auto written =
        results::write_result(arguments.out, files, 1, {.forced = arguments.forced || intake::holds_no_files(out)});
    say(written_line(arguments.out, arguments.lang, written));
}

/// What --update takes besides.
void add_update(CLI::App& command, Arguments& arguments, bool zh) {
    UpdateArguments& update = arguments.update;
    const auto text = [&](const char* name, std::string& value, const char* help, const char* type) {
        command.add_option(name, value, help)->type_name(type);
    };
    text("--update", update.list,
         zh ? "用新的设施名单更新研究区：先列出变化，--accept 才写入"
            : "update a study's facilities by a new list: differences first, written with --accept",
         "FILE");
    text("--accept", update.accept,
         zh ? "采用的变化：all（待核的除外）或序号，如 all,7 或 1,3,5-7"
            : "what to take: all (but what is unsure), or numbers: all,7 or 1,3,5-7",
         "ROWS");
    text("--by", update.by, zh ? "经办人，写入签收单和更新记录" : "who takes it, for the sign-off sheet and the record",
         "NAME");
    text("--crs", update.crs, zh ? "名单的坐标系，如 GCJ-02" : "CRS of the list, such as GCJ-02", "CRS");
    text("--sheet", update.sheet, zh ? "名单所在的工作表" : "the sheet that is the list", "NAME");
    text("--service", update.service, zh ? "名单没有类别列时，各行的类别" : "service of every row, where no column says it",
         "SERVICE");
    text("--list-date", update.date, zh ? "名单的日期" : "date of the list", "DATE");
    text("--list-source", update.source, zh ? "名单由谁提供" : "who made the list", "TEXT");
    command.add_flag("--partial", update.partial,
                     zh ? "名单不全：没有列出的不算停用" : "the list is not complete: what is missing has not closed");
    command.add_flag("--undo", arguments.undo, zh ? "撤销研究区的上一次更新" : "take a study's last update back");
}

}  // namespace

void setup_import(CLI::App& program, report::Lang lang) {
    const bool zh = lang == report::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    arguments->lang = lang;
    auto* command = program.add_subcommand("import", zh ? "由自己的数据文件生成研究区" : "make a study of your own files");
    command
        ->add_option("PLAN", arguments->plan,
                     zh ? "import.toml；用 --init 时为文件夹，用 --update、--undo 时为研究区"
                        : "an import.toml; with --init a folder, with --update and --undo a study")
        ->type_name("");
    command->add_flag(
        "--init", arguments->init,
        zh ? "看文件夹里有什么，写出 import.toml" : "look at the files of a folder and write an import.toml for them");
    command
        ->add_option("--template", arguments->empty_sheet,
                     zh ? "写出待填的空表：facilities、homes、villages、timetable"
                        : "write an empty sheet to fill in: facilities, homes, villages, timetable")
        ->type_name("KIND");
    command
        ->add_option(
            "-o,--out", arguments->out,
            zh ? "研究区文件夹；用 --init 时为要写的 import.toml，用 --template 时为空表，用 --update 时为签收单（xlsx）"
               : "folder of the study; with --init the import.toml to write, with --template the empty sheet, with --update "
                 "the "
                 "sign-off sheet (xlsx)")
        ->type_name("DIR");
    command
        ->add_option("--standard", arguments->standard, zh ? "改用此标准口径文件" : "this standard.toml instead of the plan's")
        ->type_name("FILE");
    add_update(*command, *arguments, zh);
    add_force(*command, arguments->forced, lang);
    command->add_flag("--json", arguments->json, zh ? "标准输出为 JSON" : "JSON on standard output");
    add_lang(*command, lang);
    command->callback([arguments] { run_import(*arguments); });
}

}  // namespace circle15::cli
