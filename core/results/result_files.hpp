// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/io/output/output_folder.hpp"
#include "core/results/manifest.hpp"

namespace circle15::results {

/// Everything `analyze` writes: layers, tables (supply and accessibility too where the run asks for capacities) and, last,
/// run.json. The files are made when they are written: the arguments must outlive the set.
[[nodiscard]] io::ResultSet result_files(const analysis::Ground& ground, const analysis::Analysis& analysis,
                                         const results::RunInfo& run);

/// Writes them whole or not at all, missing parent folders included, several at once on so many threads (the same on any;
/// 0: as many as the machine has). A first signal ends the program once all that was begun is cleared away or in its place.
/// How many files there are. Throws model::InputError as io::write_output_folder does, nothing left behind then.
std::size_t write_result(const std::string& folder, io::ResultSet result, unsigned threads,
                         const io::Replacing& replacing = {});

}  // namespace circle15::results
