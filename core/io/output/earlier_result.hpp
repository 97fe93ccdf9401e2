// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace circle15::io {

/// Files an earlier run wrote into a folder, each with its hash: run.json (no hash) and what its "outputs" lists; empty where
/// the folder is no result of ours (no run.json, or one that circle15 did not write).
[[nodiscard]] std::map<std::string, std::string> files_of_earlier_run(const std::filesystem::path& folder);

/// Carries everything in `from` whose name is not in `ours` over to `to`, as further names of the same files where the file
/// system can, as copies elsewhere; `from` stays as it is. Throws std::filesystem::filesystem_error.
void carry_over(const std::filesystem::path& from, const std::filesystem::path& to, const std::set<std::string>& ours);

}  // namespace circle15::io
