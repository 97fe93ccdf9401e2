// SPDX-License-Identifier: MIT
#include "mapview/sheet/command.hpp"

#include <ostream>

#include "core/analysis/analyze.hpp"
#include "core/io/output/earlier_result.hpp"
#include "core/io/output/new_folders.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/output/study_inputs.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "core/results/read_folder.hpp"

namespace circle15::sheet {

namespace {

namespace fs = std::filesystem;

/// The files the sheets are made of.
std::vector<fs::path> inputs_of(const SheetCommand& command, const model::Study& study, bool is_result) {
    std::vector<fs::path> inputs;
    if (is_result) {
        for (const auto& [name, hash] : io::files_of_earlier_run(command.input)) inputs.push_back(command.input / name);
    } else {
        inputs = io::files_of_study(command.input, study);
    }
    if (command.standard) inputs.push_back(*command.standard);
    return inputs;
}

results::Opened analyzed(const SheetCommand& command) {
    results::Opened opened{.study = io::read_study(command.input, {.standard = command.standard, .relief = true})};
    opened.analysis = analysis::analyze(opened.study, analysis::Options{.date = command.date});
    return opened;
}

/// A result folder answers for its own day and standard alone.
void refuse_recomputing(const SheetCommand& command) {
    if (!command.date && !command.standard) return;
    throw model::InputError{{.place = command.date ? "--date" : "--standard", .rule = "result_is_computed"}};
}

}  // namespace

void write_files(const fs::path& folder, const std::vector<SheetFile>& files, const io::Replacing& replacing) {
    std::vector<io::OutputFile> outputs;
    for (const auto& file : files) outputs.push_back({.name = file.name, .content = file.bytes});
    io::NewFolders folders(folder, folder);
    io::write_output_files(folder, outputs, replacing);
    folders.keep();
}

void draw_to_folder(const SheetCommand& command, std::ostream& out) {
    const bool is_result = results::is_result_folder(command.input);
    if (is_result) refuse_recomputing(command);
    const results::Opened opened = is_result ? results::read_folder(command.input) : analyzed(command);
    auto request = command.request;
    if (opened.scenario)
        request.scenario = request.lang == words::Lang::zh ? opened.scenario->name_zh : opened.scenario->name_en;
    const auto files = draw_sheets(opened.study, opened.analysis, request);
    write_files(command.folder, files, {.forced = command.forced, .inputs = inputs_of(command, opened.study, is_result)});
    for (const auto& file : files) out << (command.folder / file.name).string() << '\n';
}

}  // namespace circle15::sheet
