// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "core/model/study.hpp"
#include "core/report/words.hpp"

namespace circle15::cli {

struct PassingArguments {
    std::string minutes;
    std::string age;
};

/// Adds --minutes and --age: another threshold and another group for one run.
void add_passing(CLI::App& command, PassingArguments& arguments, words::Lang lang);

/// The study whose rules ask in passing what the options say; targets, rings and benchmarks, which speak of the standard, go.
/// Throws model::InputError: `bad_numbers`, `several_minutes`, `unknown_ages`.
[[nodiscard]] model::Study asked_in_passing(model::Study study, const PassingArguments& arguments);

}  // namespace circle15::cli
