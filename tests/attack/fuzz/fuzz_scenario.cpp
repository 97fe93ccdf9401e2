// SPDX-License-Identifier: MIT
#include "core/io/scenario_reader.hpp"
#include "core/io/scenario_writer.hpp"
#include "tests/attack/fuzz/attempt.hpp"

using namespace circle15;

/// A scenario.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return fuzz::attempt([&] { (void)io::parse_scenario(fuzz::text_of(data, size), "scenario.toml"); });
}
