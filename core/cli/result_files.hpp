// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/io/output/output_folder.hpp"
#include "core/report/manifest.hpp"

namespace circle15::cli {

/// Everything `analyze` writes: layers, tables (supply and accessibility too where the run asks for capacities) and, last,
/// run.json; made on as many threads as the run may use, the same on any.
[[nodiscard]] std::vector<io::OutputFile> result_files(const analysis::Ground& ground, const analysis::Analysis& analysis,
                                                       const report::RunInfo& run);

/// Writes them whole or not at all, missing parent folders included; a signal waits until that is done. Throws
/// model::InputError as io::write_output_folder does, nothing left behind then.
void write_result(const std::string& folder, const std::vector<io::OutputFile>& files, const io::Replacing& replacing = {});

}  // namespace circle15::cli
