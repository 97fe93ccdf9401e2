// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>

#include "core/analysis/results.hpp"
#include "core/model/scenario.hpp"
#include "core/model/study.hpp"

namespace circle15::sheet {

/// Study and results as a result folder tells them. What `analyze` does not write is missing: piers, sailings, link rules,
/// census, street nodes; a new analysis needs the study itself.
struct OpenedResult {
    model::Study study;
    analysis::Analysis analysis;
    std::shared_ptr<const model::Scenario> scenario;  ///< by name alone; null where the study was taken as it is
};

/// Whether the path is a folder that `circle15 analyze` wrote: run.json, and no study.toml.
[[nodiscard]] bool is_result_folder(const std::filesystem::path& path);

/// Reads a result folder. Every file must have the length and SHA-256 that run.json gives. Throws model::InputError:
/// `bad_manifest`, `changed_output`, `missing_output`, `bad_result`, those of io::read_bytes and io::parse_csv.
[[nodiscard]] OpenedResult read_result(const std::filesystem::path& folder);

}  // namespace circle15::sheet
