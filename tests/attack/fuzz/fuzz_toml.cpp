// SPDX-License-Identifier: MIT
#include "core/io/standard_toml.hpp"
#include "core/io/study_toml.hpp"
#include "tests/attack/fuzz/attempt.hpp"

using namespace circle15;

/// study.toml and standard.toml.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = fuzz::text_of(data, size);
    fuzz::attempt([&] { (void)io::parse_standard_toml(content, "standard.toml"); });
    return fuzz::attempt([&] { (void)io::parse_study_toml(content, "study.toml"); });
}
