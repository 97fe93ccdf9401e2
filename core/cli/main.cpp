// SPDX-License-Identifier: MIT
#include <exception>

#include "core/cli/program.hpp"

int main(int argc, char** argv) {
    circle15::cli::Program program(argc, argv);
    try {
        program.run(argc, argv);
        return 0;
    } catch (const CLI::ParseError& error) {
        return program.explain(error);
    } catch (const circle15::model::InputError& error) {
        return program.refuse(error);
    } catch (const std::exception& error) {
        return program.fail(error.what(), 1);
    }
}
