// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/errors.hpp"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace circle15::cli {

/// What is wrong with a command line, as a flaw that core/words can say in both languages, with the offending value and what
/// was probably meant: `unknown_command`, `unknown_argument`, `missing_command`, `missing_option`, `option_without_value`,
/// `unreadable_value`, `value_not_allowed`, `value_out_of_range`, `options_exclude`, `command_line`.
[[nodiscard]] model::InputFlaw complaint_of(const CLI::ParseError& error, const CLI::App& app);

}  // namespace circle15::cli
