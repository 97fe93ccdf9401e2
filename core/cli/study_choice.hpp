// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/model/study.hpp"

namespace circle15::cli {

inline constexpr const char* built_in_study = "shengsi";

/// What the user may say of a study.
struct StudyChoice {
    std::string study = built_in_study;  ///< a folder, a study.toml, or the name of a built-in study
    std::string standard;                ///< a standard.toml instead of the study's own; empty: its own
};

/// A study with its fingerprint: one hash over those of all its files.
struct ChosenStudy {
    model::Study study;
    std::string sha256;
};

/// Where built-in studies are: $CIRCLE15_DATASETS; else seen from the program's own folder ../share/circle15/datasets, as it is
/// installed, or ../../datasets, as it is built in a checkout; nothing where there is none of these.
[[nodiscard]] std::optional<std::filesystem::path> datasets_folder();

/// The folder or file a name stands for; a path that exists comes before a built-in name.
[[nodiscard]] std::filesystem::path path_of_study(const std::string& study);

/// Reads and checks it. Throws model::InputError.
[[nodiscard]] ChosenStudy read_chosen(const StudyChoice& choice);

}  // namespace circle15::cli
