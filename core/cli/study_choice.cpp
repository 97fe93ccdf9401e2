// SPDX-License-Identifier: MIT
#include "core/cli/study_choice.hpp"

#include <cstdlib>
#include <vector>

#include "core/io/file_bytes.hpp"
#include "core/io/sha256.hpp"
#include "core/io/study_reader.hpp"
#include "core/results/manifest.hpp"

namespace circle15::cli {

namespace fs = std::filesystem;

std::optional<fs::path> datasets_folder() {
    std::vector<fs::path> places;
    if (const char* named = std::getenv("CIRCLE15_DATASETS"); named != nullptr && *named != '\0') places.emplace_back(named);
    std::error_code no_proc;
    const fs::path program = fs::read_symlink("/proc/self/exe", no_proc);
    if (!no_proc) places.push_back(program.parent_path().parent_path().parent_path() / "datasets");
    places.emplace_back(CIRCLE15_DATASETS);
    for (const auto& place : places) {
        std::error_code unreadable;
        if (fs::is_directory(place, unreadable)) return place;
    }
    return std::nullopt;
}

fs::path path_of_study(const std::string& study) {
    const fs::path given = io::path_of(study);
    std::error_code unreadable;
    if (fs::exists(given, unreadable) || given.has_parent_path()) return given;
    const auto datasets = datasets_folder();
    return datasets && fs::is_directory(*datasets / given, unreadable) ? *datasets / given : given;
}

ChosenStudy read_chosen(const StudyChoice& choice) {
    io::ReadOptions options;
    if (!choice.standard.empty()) options.standard = io::path_of(choice.standard);
    ChosenStudy chosen{.study = io::read_study(path_of_study(choice.study), options)};
    chosen.sha256 = io::sha256_of(results::fingerprint_text(chosen.study));
    return chosen;
}

}  // namespace circle15::cli
