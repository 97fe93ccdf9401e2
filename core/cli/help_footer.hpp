// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// Adds to the help of every command its examples, and to those that take a service the services of the built-in standard.
void add_footers(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
