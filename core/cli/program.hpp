// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "core/model/errors.hpp"
#include "core/report/words.hpp"

namespace circle15::cli {

/// The command line and what it says when something is wrong.
class Program {
public:
    Program(int argc, const char* const* argv);

    /// Parses the command line and runs the command. Throws CLI::ParseError, model::InputError and whatever else goes wrong.
    void run(int argc, const char* const* argv);

    /// Prints help or version (0), or says in one line how the command line is wrong (2).
    [[nodiscard]] int explain(const CLI::ParseError& error);
    /// Says in one line, in the user's language, what is wrong with an input; returns 2, or 1 for a model::RunError.
    [[nodiscard]] int refuse(const model::InputError& error) const;
    /// One line on standard error; returns `code`.
    [[nodiscard]] int fail(const std::string& what, int code) const;

private:
    words::Lang lang_;
    CLI::App app_;
};

}  // namespace circle15::cli
