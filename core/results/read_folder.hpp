// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "core/results/answer.hpp"

namespace circle15::results {

/// Whether the path is a folder that `circle15 analyze` wrote: run.json, and no study.toml.
[[nodiscard]] bool is_result_folder(const std::filesystem::path& path);

/// Reads a result folder by the columns of records.hpp. Every file must have the length and SHA-256 that run.json gives, and
/// every status must follow from its home's facts. Throws model::InputError: `bad_manifest`, `changed_output`,
/// `missing_output`, `bad_result`, those of io::read_bytes and io::parse_csv.
[[nodiscard]] Opened read_folder(const std::filesystem::path& folder);

}  // namespace circle15::results
