// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace circle15::io {

/// Where the content of the row-th file of a set waits in its work folder.
[[nodiscard]] std::filesystem::path staged_file(const std::filesystem::path& work, std::size_t row);

/// Lets the staged files of a set appear in `folder` under their names, all or none: a list of them is on the disk first, so
/// that finish_abandoned completes what a killed run began, and what was there is put back where one of them cannot get in.
/// Folder and work folder lie on one disk; the folder is locked by the caller.
void publish(const std::filesystem::path& folder, const std::filesystem::path& work, const std::vector<std::string>& names,
             std::size_t needed_bytes);

/// Whether a work folder holds a set that is neither all in nor all out: it must stay for finish_abandoned.
[[nodiscard]] bool is_half_way(const std::filesystem::path& work);

/// Clears a folder, locked by the caller, of what runs that were killed left in it: sets half published are completed, those
/// half withdrawn put back, a result that stepped aside comes back, work folders go.
void finish_abandoned(const std::filesystem::path& folder);

/// What whoever reads a set of files does first, so that no mix of an old and a new one is read: the same, under the folder's
/// lock. A run that is half-way is waited for; one that only prepares is left alone. Throws model::InputError where what is
/// half published cannot be completed (see refuse_by_system).
void finish_interrupted(const std::filesystem::path& folder);

/// The name under which a result steps aside on file systems that cannot exchange two folders.
[[nodiscard]] std::filesystem::path aside_name(const std::filesystem::path& target, const std::filesystem::path& work);

}  // namespace circle15::io
