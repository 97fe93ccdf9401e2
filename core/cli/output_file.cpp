// SPDX-License-Identifier: MIT
#include "core/cli/output_file.hpp"

#include "core/cli/interruption.hpp"
#include "core/io/file_bytes.hpp"

namespace circle15::cli {

void write_output_file(const std::string& file, const std::string& content, const io::Replacing& replacing) {
    const FinishFirst finish_first;
    io::write_output_file(io::path_of(file), content, replacing);
}

void write_output_files(const std::string& folder, const std::vector<io::OutputFile>& files, const io::Replacing& replacing) {
    const FinishFirst finish_first;
    io::write_output_files(io::path_of(folder), files, replacing);
}

}  // namespace circle15::cli
