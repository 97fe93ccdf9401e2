// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QHashSeed>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string_view>

#include "core/cli/complaint.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/named_failure.hpp"
#include "core/io/output/interruption.hpp"
#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"
#include "mapview/sheet/command.hpp"

#ifdef CIRCLE15_VIEWER
#include "mapview/app/viewer.hpp"
#endif

namespace {

using namespace circle15;

/// The texts of the command line; checked before anything is read or drawn.
struct Arguments {
    std::string input;
    std::string folder = "out/sheets";
    std::vector<std::string> formats{"pdf"};
    std::string paper = "A3";
    std::vector<std::string> services;
    std::string lang = "zh";
    std::string date;
    std::string drawn;
    std::string standard;
    bool forced = false;
};

model::InputError bad_option(const std::string& option, const std::string& value, const std::string& known) {
    return model::InputError{
        {.place = option, .rule = "value_not_allowed", .particulars = {{"value", value}, {"known", known}}}};
}

std::optional<model::Date> date_option(const std::string& option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto date = model::date_from(text);
    if (!date) throw model::InputError{{.place = option, .rule = "option_date", .particulars = {{"value", text}}}};
    return date;
}

/// What `--lang` asks for, else the locale; sheets are Chinese unless told otherwise, complaints are for whoever typed.
words::Lang language_of(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const auto given = argument.starts_with("--lang=")        ? words::lang_named(argument.substr(7))
                           : argument == "--lang" && i + 1 < argc ? words::lang_named(argv[i + 1])
                                                                  : std::nullopt;
        if (given) return *given;
    }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return words::lang_of_locale(value);
    }
    return words::Lang::en;
}

sheet::SheetCommand sheet_command(const Arguments& arguments) {
    sheet::SheetCommand command{.input = arguments.input, .folder = arguments.folder, .forced = arguments.forced};
    command.request.formats.clear();
    for (const auto& name : arguments.formats) {
        const auto format = sheet::format_named(name);
        if (!format) throw bad_option("--format", name, "pdf, png, svg");
        command.request.formats.push_back(*format);
    }
    const auto paper = sheet::paper_named(arguments.paper);
    if (!paper) throw bad_option("--paper", arguments.paper, "A3, A4");
    command.request.paper = *paper;
    const auto lang = words::lang_named(arguments.lang);
    if (!lang) throw bad_option("--lang", arguments.lang, "zh, en");
    command.request.lang = *lang;
    command.request.services = arguments.services;
    command.request.drawn = date_option("--drawn", arguments.drawn);
    command.date = date_option("--date", arguments.date);
    if (!arguments.standard.empty()) command.standard = arguments.standard;
    return command;
}

int draw_sheets(const Arguments& arguments, int& argc, char** argv) {
    const auto command = sheet_command(arguments);
    io::end_on_signals();
    // Qt writes the hour into a PDF in as many letters as the time zone takes, and these are blanked out: one zone, one length.
    qputenv("TZ", "UTC0");
    // The order of fonts in a PDF is that of a hash table.
    QHashSeed::setDeterministicGlobalSeed();
    // Sheets need no display; fonts need an application all the same.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    std::ostringstream names;
    sheet::draw_to_folder(command, names);
    cli::print(names.str());
    return 0;
}

int run(int& argc, char** argv) {
    CLI::App app{"circle15-map: who can walk to public services in 15 minutes, on a map", "circle15-map"};
    app.set_version_flag("--version", "circle15-map " CIRCLE15_VERSION);
    Arguments arguments;
    std::string shown;
    app.add_option("STUDY", shown, "A study, or a result folder of `circle15 analyze`; default: the built-in study");
    auto* sheets = app.add_subcommand("sheet", "Map sheets for a meeting: one a service, without a display");
    sheets->add_option("STUDY", arguments.input, "A study, or a result folder of `circle15 analyze`")
        ->default_val(CIRCLE15_DATASETS "/shengsi");
    sheets->add_option("-o,--output", arguments.folder, "Folder for the sheets")->capture_default_str();
    sheets->add_flag("--force", arguments.forced,
                     "Replace also what circle15 did not write / 允许覆盖不是 circle15 写出的文件");
    sheets->add_option("--format", arguments.formats, "pdf, png, svg, joined by commas")->delimiter(',')->capture_default_str();
    sheets->add_option("--paper", arguments.paper, "A3 or A4")->capture_default_str();
    sheets->add_option("--service", arguments.services, "Only this service; may be repeated or joined by commas")
        ->delimiter(',');
    sheets->add_option("--lang", arguments.lang, "zh or en")->capture_default_str();
    sheets->add_option("--date", arguments.date, "The day the sheets speak of; default: the study's");
    sheets->add_option("--drawn", arguments.drawn, "The date to print as that of drawing; default: left blank to fill in");
    sheets->add_option("--standard", arguments.standard, "Another table of rules than the study's own");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);
        throw model::InputError(cli::complaint_of(error, app));
    }
    if (*sheets) return draw_sheets(arguments, argc, argv);
#ifdef CIRCLE15_VIEWER
    return run_viewer(shown, CIRCLE15_DATASETS "/shengsi", argc, argv);
#else
    std::cerr << "circle15-map: built without the viewer; `circle15-map sheet` draws the map sheets\n";
    return 1;
#endif
}

int complain(const model::InputError& error, words::Lang lang) {
    std::cerr << (lang == words::Lang::zh ? "circle15-map: 错误: " : "circle15-map: error: ")
              << words::flaw_text(error.flaw(), lang) << '\n';
    return io::exit_code_of(error);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const CLI::RuntimeError& error) {
        return error.get_exit_code();
    } catch (const circle15::model::InputError& error) {
        return complain(error, language_of(argc, argv));
    } catch (const std::exception& error) {
        if (const auto named = io::named_failure(error)) return complain(*named, language_of(argc, argv));
        std::cerr << "circle15-map: " << error.what() << '\n';
        return 1;
    }
}
