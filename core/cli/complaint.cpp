// SPDX-License-Identifier: MIT
#include "core/cli/complaint.hpp"

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/nearest_word.hpp"

namespace circle15::cli {

namespace {

using model::InputFlaw;

/// The text behind the last `mark`; empty where it is not there.
std::string behind(const std::string& text, std::string_view mark) {
    const auto at = text.rfind(mark);
    return at == std::string::npos ? std::string{} : text.substr(at + mark.size());
}

std::string before(const std::string& text, std::string_view mark) { return text.substr(0, text.find(mark)); }

/// The command that was named, or the program itself.
const CLI::App& named(const CLI::App& app) {
    const auto commands = app.get_subcommands();
    return commands.empty() ? app : *commands.front();
}

std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options()) {
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

std::vector<std::string> commands_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
    return names;
}

InputFlaw unexpected(const std::string& first, const CLI::App& app) {
    if (first.starts_with('-'))
        return {.rule = "unknown_argument", .particulars = io::and_near({{"value", first}}, first, options_of(named(app)))};
    if (app.get_subcommands().empty())
        return {.rule = "unknown_command", .particulars = io::and_meant({{"value", first}}, first, commands_of(app))};
    return {.rule = "unknown_argument", .particulars = {{"value", first}}};
}

/// "--walk: sideways not in {to,from,worse}" or "--threads: Value 5000 not in range [0 - 1024]".
InputFlaw not_allowed(const std::string& message) {
    const std::string option = before(message, ": ");
    const std::string rest = behind(message, option + ": ");
    if (rest.contains(" not in {")) {
        std::string allowed = behind(rest, " not in {");
        if (allowed.ends_with('}')) allowed.pop_back();
        return {.place = option,
                .rule = "value_not_allowed",
                .particulars = {{"value", before(rest, " not in {")}, {"known", allowed}}};
    }
    if (rest.starts_with("Value ") && rest.contains(" not in range ")) {
        return {
            .place = option,
            .rule = "value_out_of_range",
            .particulars = {{"value", before(rest.substr(6), " not in range ")}, {"range", behind(rest, " not in range ")}}};
    }
    return {.place = option, .rule = "command_line", .particulars = {{"reason", rest}}};
}

/// "Could not convert: --threads = abc".
InputFlaw unreadable(const std::string& message) {
    const std::string pair = behind(message, "Could not convert: ");
    if (pair.empty()) return {.rule = "command_line", .particulars = {{"reason", message}}};
    return {.place = before(pair, " = "), .rule = "unreadable_value", .particulars = {{"value", behind(pair, " = ")}}};
}

/// Of the words that were not expected: an option takes what follows it with it, so it is the one to tell of.
std::string likeliest_slip(const std::string& words) {
    const auto dash = words.starts_with('-') ? 0 : words.find(" -");
    return before(dash == std::string::npos ? words : words.substr(dash == 0 ? 0 : dash + 1), " ");
}

}  // namespace

InputFlaw complaint_of(const CLI::ParseError& error, const CLI::App& app) {
    const std::string message = error.what();
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
        case CLI::ExitCodes::ExtrasError:
            return unexpected(likeliest_slip(behind(message, "expected: ")), app);
        case CLI::ExitCodes::RequiredError:
            // That a command is missing is said before that another word stands in its place.
            if (const auto rest = app.remaining(); !rest.empty()) return unexpected(rest.front(), app);
            if (!message.starts_with('-'))
                return {.rule = "missing_command", .particulars = io::and_meant({}, "", commands_of(app))};
            return {.rule = "missing_option", .particulars = {{"option", before(message, " is required")}}};
        case CLI::ExitCodes::ArgumentMismatch:
            return {.place = before(before(message, ": "), " was given"), .rule = "option_without_value"};
        case CLI::ExitCodes::ConversionError:
            return unreadable(message);
        case CLI::ExitCodes::ValidationError:
            return not_allowed(message);
        case CLI::ExitCodes::ExcludesError:
            return {.rule = "options_exclude",
                    .particulars = {{"option", before(message, " excludes ")}, {"other", behind(message, " excludes ")}}};
        case CLI::ExitCodes::RequiresError:
            return {.rule = "option_needs",
                    .particulars = {{"option", before(message, " requires ")}, {"other", behind(message, " requires ")}}};
        default:
            return {.rule = "command_line", .particulars = {{"reason", message}}};
    }
}

}  // namespace circle15::cli
