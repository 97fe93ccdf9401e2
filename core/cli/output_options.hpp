// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/cli/study_choice.hpp"
#include "core/io/output/own_output.hpp"
#include "core/report/words.hpp"

namespace circle15::cli {

/// Adds --force to a command that writes.
void add_force(CLI::App& command, bool& forced, words::Lang lang);

/// What a command may replace: never a file its study was read from, nor another one it was given.
[[nodiscard]] io::Replacing replacing(bool forced, const StudyChoice& choice, const model::Study& study,
                                      const std::vector<std::string>& scenarios = {});

}  // namespace circle15::cli
