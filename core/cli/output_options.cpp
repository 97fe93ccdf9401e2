// SPDX-License-Identifier: MIT
#include "core/cli/output_options.hpp"

#include "core/cli/scenario_choice.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/study_inputs.hpp"

namespace circle15::cli {

void add_force(CLI::App& command, bool& forced, words::Lang lang) {
    command.add_flag("--force", forced,
                     lang == words::Lang::zh ? "允许覆盖不是 circle15 写出的文件（研究区自己的输入文件仍不覆盖）"
                                             : "replace also what circle15 did not write (never an input of the study)");
}

io::Replacing replacing(bool forced, const StudyChoice& choice, const model::Study& study,
                        const std::vector<std::string>& scenarios) {
    io::Replacing may{.forced = forced, .inputs = io::files_of_study(path_of_study(choice.study), study)};
    if (!choice.standard.empty()) may.inputs.push_back(io::path_of(choice.standard));
    for (const auto& given : scenarios) {
        for (auto& path : scenario_paths(given, choice.study)) may.inputs.push_back(std::move(path));
    }
    return may;
}

}  // namespace circle15::cli
