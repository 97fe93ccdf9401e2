// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/scenario.hpp"
#include "core/model/study.hpp"
#include "core/results/manifest.hpp"

namespace circle15::cli {

/// One scenario as it is applied, made of one or more files.
struct ChosenScenario {
    model::Scenario scenario;
    std::vector<results::ScenarioFile> files;
};

/// Reads scenario files in order and joins them. `given` are files, or names of the study's own: `typhoon-day` is
/// STUDY/scenarios/typhoon-day.toml; several with commas between them count as several.
/// Throws model::InputError, of a file that comes twice `scenario_again`.
[[nodiscard]] ChosenScenario read_scenarios(const std::vector<std::string>& given, const std::string& study);

/// The files that such a name stands for.
[[nodiscard]] std::vector<std::filesystem::path> scenario_paths(const std::string& given, const std::string& study);

/// The study with the scenario's edits made; the study itself where there are none.
[[nodiscard]] model::Study edited(const model::Study& study, const ChosenScenario& chosen);

}  // namespace circle15::cli
