// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/io/output/output_files.hpp"

namespace circle15::cli {

/// Writes one file whole or not at all, a signal waiting until that is done. Throws model::InputError as io::write_output_file.
void write_output_file(const std::string& file, const std::string& content, const io::Replacing& replacing);

/// The same for files of one folder, all of them or none.
void write_output_files(const std::string& folder, const std::vector<io::OutputFile>& files, const io::Replacing& replacing);

}  // namespace circle15::cli
