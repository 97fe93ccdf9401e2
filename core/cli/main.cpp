// SPDX-License-Identifier: MIT
#include <exception>

#include "core/cli/program.hpp"
#include "core/io/named_failure.hpp"

namespace {

int answer(circle15::cli::Program& program, int argc, char** argv) {
    try {
        program.run(argc, argv);
        return 0;
    } catch (const CLI::ParseError& error) {
        return program.explain(error);
    }
}

}  // namespace

int main(int argc, char** argv) {
    circle15::cli::Program program(argc, argv);
    try {
        return answer(program, argc, argv);
    } catch (const CLI::RuntimeError& error) {
        return error.get_exit_code();
    } catch (const circle15::model::InputError& error) {
        return program.refuse(error);
    } catch (const std::exception& error) {
        if (const auto named = circle15::io::named_failure(error)) return program.refuse(*named);
        return program.fail(error.what(), 1);
    }
}
