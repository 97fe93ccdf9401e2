// SPDX-License-Identifier: MIT
// Prints what a study's county has within reach, and who lives within 15 minutes of its first home.
#include <core/analysis/analyze.hpp>
#include <core/analysis/isochrone.hpp>
#include <core/io/study_reader.hpp>
#include <iostream>

using namespace circle15;

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const model::Study study = io::read_study(argv[1]);
    const analysis::Ground ground(study);
    for (const auto& service : analysis::analyze(ground, {}).services) {
        const auto& county = service.coverage.front();
        std::cout << study.standard.rules.at(service.rule.at()).service << ' ' << county.covered_persons << " of "
                  << county.persons << '\n';
    }
    const auto around = analysis::isochrone(ground, {.from = study.homes.front().place, .minutes = {15}});
    std::cout << around.persons.front() << " persons, " << around.areas.front().street_m << " m of streets\n";
}
