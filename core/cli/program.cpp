// SPDX-License-Identifier: MIT
#include "core/cli/program.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

#include "core/cli/command_analyze.hpp"
#include "core/cli/command_check.hpp"
#include "core/cli/command_compare.hpp"
#include "core/cli/command_explain.hpp"
#include "core/cli/command_import.hpp"
#include "core/cli/command_indicators.hpp"
#include "core/cli/command_isochrone.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/command_package.hpp"
#include "core/cli/command_schema.hpp"
#include "core/cli/command_site.hpp"
#include "core/cli/command_tile.hpp"
#include "core/cli/command_trip.hpp"
#include "core/cli/complaint.hpp"
#include "core/cli/help_footer.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/named_failure.hpp"
#include "core/io/output/interruption.hpp"
#include "core/words/flaws.hpp"

namespace circle15::cli {

namespace {

void speak_chinese(CLI::App& app) {
    auto formatter = app.get_formatter();
    formatter->label("Usage", "用法");
    formatter->label("OPTIONS", "选项");
    formatter->label("Positionals", "参数");
    formatter->label("SUBCOMMAND", "命令");
    formatter->label("REQUIRED", "必填");
    formatter->label("TEXT", "文本");
    app.get_help_ptr()->description("显示帮助");
    app.option_defaults()->group("选项");
}

/// Help options are made before any default can be set.
void group_in_chinese(CLI::App& app) {
    app.get_help_ptr()->group("选项");
    for (auto* command : app.get_subcommands({})) {
        command->group("命令");
        command->get_help_ptr()->group("选项");
    }
}

/// `--json`, which belongs to commands, is taken behind the command where it stands before it.
std::vector<const char*> arranged(int argc, const char* const* argv, const CLI::App& app) {
    std::vector<const char*> all(argv, argv + argc);
    const auto is_command = [&](std::string_view word) {
        return std::ranges::any_of(app.get_subcommands({}), [&](const auto* command) { return command->get_name() == word; });
    };
    const auto command = std::find_if(all.begin() + std::min<std::ptrdiff_t>(1, argc), all.end(), is_command);
    if (command == all.end()) return all;
    std::stable_partition(all.begin() + 1, command + 1, [](std::string_view word) { return word != "--json"; });
    return all;
}

}  // namespace

Program::Program(int argc, const char* const* argv)
    : lang_(language_of(argc, argv)),
      app_(lang_ == words::Lang::zh ? "谁能在 15 分钟内步行到公共服务，谁不能，为什么，怎么办"
                                    : "Who can walk to public services in 15 minutes, who cannot, why, and what would fix it",
           "circle15") {
    const bool zh = lang_ == words::Lang::zh;
    if (zh) speak_chinese(app_);
    app_.set_version_flag("--version", std::string("circle15 ") + CIRCLE15_VERSION, zh ? "显示版本" : "print the version");
    add_lang(app_, lang_);
    setup_analyze(app_, lang_);
    setup_check(app_, lang_);
    setup_isochrone(app_, lang_);
    setup_trip(app_, lang_);
    setup_compare(app_, lang_);
    setup_indicators(app_, lang_);
    setup_site(app_, lang_);
    setup_package(app_, lang_);
    setup_schema(app_, lang_);
    setup_import(app_, lang_);
    setup_tile(app_, lang_);
    setup_merge(app_, lang_);
    setup_explain(app_, lang_);
    add_footers(app_, lang_);
    if (zh) group_in_chinese(app_);
    app_.require_subcommand(1);
}

void Program::run(int argc, const char* const* argv) {
    io::end_on_signals();
    const auto all = arranged(argc, argv, app_);
    app_.parse(static_cast<int>(all.size()), all.data());
}

int Program::explain(const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
        std::ostringstream text;
        const int code = app_.exit(error, text, text);
        print(text.str());
        return code;
    }
    // A command's own verdict, such as that of --fail-if-worse; it has said all there is to say.
    if (dynamic_cast<const CLI::RuntimeError*>(&error) != nullptr) return error.get_exit_code();
    std::string command = "circle15";
    for (const auto* sub : app_.get_subcommands()) command += " " + sub->get_name();
    const std::string what = words::flaw_text(complaint_of(error, app_), lang_);
    return fail(what + (lang_ == words::Lang::zh ? "；用法见 " : "; see ") + command + " --help", 2);
}

int Program::refuse(const model::InputError& error) const {
    return fail(words::flaw_text(error.flaw(), lang_), io::exit_code_of(error));
}

int Program::fail(const std::string& what, int code) const {
    std::string line = what;
    std::ranges::replace(line, '\n', ' ');
    say((lang_ == words::Lang::zh ? "circle15: 错误: " : "circle15: error: ") + line + "\n");
    return code;
}

}  // namespace circle15::cli
