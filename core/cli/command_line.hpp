// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/start.hpp"
#include "core/cli/study_choice.hpp"
#include "core/model/date.hpp"
#include "core/report/words.hpp"

namespace circle15::cli {

/// What every command takes.
struct CommonArguments {
    StudyChoice choice;
    words::Lang lang = words::Lang::en;
    bool json = false;
};

/// The language `--lang` asks for anywhere on the command line, else the locale's: help is printed in it.
[[nodiscard]] words::Lang language_of(int argc, const char* const* argv);

/// Adds --lang, whose value language_of() has read before.
void add_lang(CLI::App& app, words::Lang lang);
/// Adds --threads.
void add_threads(CLI::App& command, unsigned& threads, words::Lang lang);
/// Adds STUDY, --standard, --json and --lang to a command.
void add_common(CLI::App& command, CommonArguments& arguments, words::Lang lang);

// Values of options, read the same in every locale. They throw model::InputError naming the option.

[[nodiscard]] std::optional<model::Date> date_given(const std::string& option, const std::string& text);
/// Numbers between commas, each above 0 and at most `most`.
[[nodiscard]] std::vector<double> numbers_given(const std::string& option, const std::string& text, double most);
/// A place on the command line, and how it was named.
struct GivenStart {
    model::LonLat place;
    analysis::Start start;
};

/// `LON,LAT`, or what place_named() knows: a home, facility, village, township or island. A unit stands for its
/// representative home.
[[nodiscard]] GivenStart place_given(const std::string& option, const std::string& text, const model::Study& study);
/// The id of an island, by its id or its name, or by a unit with the same homes.
[[nodiscard]] std::string island_given(const std::string& option, const std::string& text, const model::Study& study);
/// The rule of a service.
[[nodiscard]] model::RuleId rule_given(const std::string& option, const std::string& text, const model::Study& study);

}  // namespace circle15::cli
