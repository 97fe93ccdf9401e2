// SPDX-License-Identifier: MIT
#include "core/intake/study/study_folder.hpp"

#include <vector>

#include "core/io/file_bytes.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace fs = std::filesystem;

bool holds_no_files(const fs::path& folder) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        if (!entry.is_directory() || entry.is_symlink()) return false;
    }
    return !error;
}

void require_other_files(const fs::path& folder, const fs::path& plan_file, const Plan& plan, const io::ResultSet& files) {
    std::vector<fs::path> inputs{plan_file};
    for (const Source& source : plan.sources) inputs.push_back(plan.folder / io::path_of(source.file));
    if (!plan.standard.empty()) inputs.push_back(plan.folder / io::path_of(plan.standard));
    for (const io::ResultFile& file : files.files) {
        for (const fs::path& input : inputs) {
            if (!io::same_file(input, folder / io::path_of(file.name))) continue;
            throw model::InputError(
                {.file = folder.string(), .rule = "folder_of_inputs", .particulars = {{"input", input.string()}}});
        }
    }
}

}  // namespace circle15::intake
