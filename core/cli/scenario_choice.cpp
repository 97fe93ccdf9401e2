// SPDX-License-Identifier: MIT
#include "core/cli/scenario_choice.hpp"

#include <algorithm>
#include <filesystem>

#include "core/analysis/scenario/apply.hpp"
#include "core/cli/study_choice.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/scenario_places.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/sha256.hpp"
#include "core/model/errors.hpp"

namespace circle15::cli {

namespace fs = std::filesystem;

namespace {

/// The path a name stands for; a file that exists comes before a scenario of the study.
fs::path path_of_scenario(const std::string& name, const std::string& study) {
    const fs::path given = io::path_of(name);
    std::error_code unreadable;
    if (fs::exists(given, unreadable) || given.has_parent_path()) return given;
    const fs::path home = path_of_study(study);
    const fs::path folder = (fs::is_directory(home, unreadable) ? home : home.parent_path()) / "scenarios";
    for (const fs::path& own : {folder / given, folder / io::path_of(name + ".toml")}) {
        if (fs::is_regular_file(own, unreadable)) return own;
    }
    std::vector<std::string> known;
    for (const auto& entry : fs::directory_iterator(folder, unreadable)) {
        if (entry.path().extension() == ".toml") known.push_back(entry.path().stem().string());
    }
    if (known.empty()) return given;
    std::ranges::sort(known);
    throw model::InputError(
        {.place = "--scenario", .rule = "unknown_scenario", .particulars = io::and_meant({{"value", name}}, name, known)});
}

std::vector<std::string> names_in(const std::string& given) {
    std::error_code unreadable;
    if (fs::exists(io::path_of(given), unreadable)) return {given};
    std::vector<std::string> names;
    for (std::size_t from = 0;;) {
        const auto comma = given.find(',', from);
        names.push_back(given.substr(from, comma - from));
        if (comma == std::string::npos) return names;
        from = comma + 1;
    }
}

}  // namespace

ChosenScenario read_scenarios(const std::vector<std::string>& given, const std::string& study) {
    std::vector<model::Scenario> scenarios;
    ChosenScenario chosen;
    for (const auto& several : given) {
        for (const auto& name : names_in(several)) {
            const fs::path path = path_of_scenario(name, study);
            const std::string content = io::read_bytes(path, name);
            scenarios.push_back(io::parse_scenario(content, name));
            const auto& scenario = scenarios.back();
            const std::string sha256 = io::sha256_of(content);
            // Changes that add up would count double.
            if (std::ranges::contains(chosen.files, sha256, &results::ScenarioFile::sha256))
                throw model::InputError({.place = "--scenario", .rule = "scenario_again", .particulars = {{"value", name}}});
            chosen.files.push_back({.file = path.filename().string(),
                                    .name_zh = scenario.name_zh,
                                    .name_en = scenario.name_en,
                                    .description = scenario.description,
                                    .description_en = scenario.description_en,
                                    .source = scenario.source,
                                    .sha256 = sha256});
        }
    }
    chosen.scenario = model::combined(scenarios);
    return chosen;
}

std::vector<fs::path> scenario_paths(const std::string& given, const std::string& study) {
    std::vector<fs::path> paths;
    for (const auto& name : names_in(given)) paths.push_back(path_of_scenario(name, study));
    return paths;
}

model::Study edited(const model::Study& study, const ChosenScenario& chosen) {
    return chosen.files.empty() ? study : analysis::apply(study, io::with_place_ids(chosen.scenario, study));
}

}  // namespace circle15::cli
