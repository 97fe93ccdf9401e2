// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "tests/oracle/differences.hpp"

namespace {

using namespace circle15;

constexpr std::uint64_t first_seed = 15;
constexpr std::uint64_t few_towns = 400;
/// The rules cost eight analyses more.
constexpr std::uint64_t rules_every = 4;

std::size_t look_at(std::uint64_t seed, bool rules) {
    const auto town = oracle::town_of(seed);
    std::vector<std::string> told;
    try {
        const auto analysis = analysis::analyze(town.study, town.options);
        told = oracle::differences(town, analysis);
        if (rules) {
            for (auto& line : oracle::broken_rules(town, analysis)) told.push_back(std::move(line));
        }
    } catch (const std::exception& error) {
        told.emplace_back(std::string("an error: ") + error.what());
    }
    if (!told.empty()) std::cout << oracle::shape_of(town) << '\n';
    for (const auto& line : told) std::cout << "    " << line << '\n';
    return told.size();
}

}  // namespace

/// Holds analyses of made-up towns against a plain look at them. `test_oracle SEED` looks at one town alone;
/// CIRCLE15_ORACLE_TOWNS says how many else.
int main(int argc, char** argv) {
    if (argc > 1) {
        const std::uint64_t seed = std::stoull(argv[1]);
        std::cout << oracle::shape_of(oracle::town_of(seed)) << '\n';
        return look_at(seed, true) == 0 ? 0 : 1;
    }
    const char* asked = std::getenv("CIRCLE15_ORACLE_TOWNS");
    const std::uint64_t towns = asked == nullptr ? few_towns : std::stoull(asked);
    std::size_t differences = 0;
    for (std::uint64_t row = 0; row < towns; ++row) differences += look_at(first_seed + row, row % rules_every == 0);
    std::cout << "oracle: " << towns << " towns, " << differences << " differences\n";
    return differences == 0 ? 0 : 1;
}
