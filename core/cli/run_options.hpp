// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "core/analysis/options.hpp"
#include "core/cli/ferry_options.hpp"
#include "core/report/words.hpp"

namespace circle15::cli {

/// Options of an analysis as they are given.
struct RunArguments {
    std::string date;
    std::string at;
    std::string walk = "to";
    unsigned threads = 0;
    bool capacity = false;
    bool capacity_by_boat = false;
    FerryArguments ferries;
};

/// Adds --date, --at, --walk, --capacity, --capacity-by-boat, --suspend, --window and --threads to a command.
void add_run_options(CLI::App& command, RunArguments& arguments, words::Lang lang);

/// Adds --walk: to, from or worse.
void add_walk(CLI::App& command, std::string& walk, words::Lang lang);

/// Throws model::InputError naming the option (rule `time_of_day` among them). `study` is the one analysed, whose routes may be
/// suspended.
[[nodiscard]] analysis::Options options_of(const RunArguments& arguments, const model::Study& study);

}  // namespace circle15::cli
