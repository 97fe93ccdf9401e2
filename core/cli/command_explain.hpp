// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// circle15 explain [RULE]: what a rule in brackets behind a doubt or a refusal means and what to do, in both languages.
void setup_explain(CLI::App& program, report::Lang lang);

}  // namespace circle15::cli
