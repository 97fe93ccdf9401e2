// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/options.hpp"
#include "core/model/study.hpp"
#include "core/report/words.hpp"

namespace circle15::cli {

/// What may be asked of boats.
struct FerryArguments {
    std::vector<std::string> suspend;
    std::string window;
};

/// Adds --suspend.
void add_suspend(CLI::App& command, FerryArguments& arguments, words::Lang lang);
/// Adds --window.
void add_window(CLI::App& command, FerryArguments& arguments, words::Lang lang);

/// Throws model::InputError (rule `no_timetable`) naming the option where the study has none.
void require_timetable(const std::string& option, const model::Study& study);

/// Sets the window and the suspended routes. Throws model::InputError (rules `no_timetable`, `unknown_route`, `bad_window`).
void set_ferry_options(const FerryArguments& arguments, const model::Study& study, analysis::Options& options);

/// `HH:MM`, past midnight up to 48:00, in seconds of the day. Throws model::InputError (rule `bad_time`) naming the option.
[[nodiscard]] model::DaySeconds time_given(const std::string& option, const std::string& text);
/// The same before midnight, nothing for an empty text. Throws model::InputError: `bad_time`, `time_of_day`.
[[nodiscard]] std::optional<model::DaySeconds> time_of_day_given(const std::string& option, const std::string& text);

}  // namespace circle15::cli
