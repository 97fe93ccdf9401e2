// SPDX-License-Identifier: MIT
#include "core/io/output/study_inputs.hpp"

#include "core/io/file_bytes.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

namespace {

void add_files_in(const fs::path& folder, std::vector<fs::path>& files) {
    std::error_code gone;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, gone}) {
        if (entry.is_regular_file(gone)) files.push_back(entry.path());
    }
}

/// A shapefile is several files of one name.
void add_companions(const fs::path& file, std::vector<fs::path>& files) {
    std::error_code gone;
    for (const fs::directory_entry& entry : fs::directory_iterator{file.parent_path(), gone}) {
        if (entry.path().stem() == file.stem() && entry.is_regular_file(gone)) files.push_back(entry.path());
    }
}

}  // namespace

std::vector<fs::path> files_of_study(const fs::path& folder_or_study_toml, const model::Study& study) {
    std::error_code gone;
    const bool is_folder = fs::is_directory(folder_or_study_toml, gone);
    const fs::path folder = is_folder ? folder_or_study_toml : folder_or_study_toml.parent_path();
    std::vector<fs::path> files{is_folder ? folder / "study.toml" : folder_or_study_toml};
    for (const auto& layer : study.layers) {
        if (layer.file.empty()) continue;
        const fs::path path = folder / path_of(layer.file);
        if (fs::is_directory(path, gone)) {
            add_files_in(path, files);
        } else if (path.extension() == ".shp") {
            add_companions(path, files);
        } else {
            files.push_back(path);
        }
    }
    return files;
}

}  // namespace circle15::io
