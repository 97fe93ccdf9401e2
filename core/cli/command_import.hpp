// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 import --init FOLDER` writes import.toml for the files of a folder; `circle15 import import.toml -o STUDY` makes
/// the study whole or not at all, and tells what became of every file and row.
void setup_import(CLI::App& program, report::Lang lang);

}  // namespace circle15::cli
