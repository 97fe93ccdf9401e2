// SPDX-License-Identifier: MIT
#include "mapview/sheet/command.hpp"

#include <ostream>

#include "core/analysis/analyze.hpp"
#include "core/cli/output_file.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "mapview/sheet/result_folder.hpp"

namespace circle15::sheet {

namespace {

namespace fs = std::filesystem;

model::InputError unwritable(const fs::path& path, const std::string& why) {
    return model::InputError{{.file = path.string(), .rule = "unwritable_sheet", .particulars = {{"reason", why}}}};
}

OpenedResult analyzed(const SheetCommand& command) {
    OpenedResult opened{.study = io::read_study(command.input, {.standard = command.standard}), .analysis = {}, .scenario = {}};
    opened.analysis = analysis::analyze(opened.study, analysis::Options{.date = command.date});
    return opened;
}

/// A result folder answers for its own day and standard alone.
void refuse_recomputing(const SheetCommand& command) {
    if (!command.date && !command.standard) return;
    throw model::InputError{{.place = command.date ? "--date" : "--standard", .rule = "result_is_computed"}};
}

}  // namespace

void write_files(const fs::path& folder, const std::vector<SheetFile>& files) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw unwritable(folder, error.message());
    for (const auto& file : files) cli::write_output_file((folder / file.name).string(), file.bytes);
}

void draw_to_folder(const SheetCommand& command, std::ostream& out) {
    const bool is_result = is_result_folder(command.input);
    if (is_result) refuse_recomputing(command);
    const OpenedResult opened = is_result ? read_result(command.input) : analyzed(command);
    auto request = command.request;
    if (opened.scenario)
        request.scenario = request.lang == report::Lang::zh ? opened.scenario->name_zh : opened.scenario->name_en;
    const auto files = draw_sheets(opened.study, opened.analysis, request);
    write_files(command.folder, files);
    for (const auto& file : files) out << (command.folder / file.name).string() << '\n';
}

}  // namespace circle15::sheet
