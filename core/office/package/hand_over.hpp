// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/words/lang.hpp"

namespace circle15::office {

/// What a zip for others is to hold.
struct PackageOptions {
    words::Lang lang = words::Lang::zh;
    std::string program;      ///< the name and version of this program
    std::string map_number;   ///< 审图号, given instead of the study's own
    std::int64_t least = 10;  ///< of a public package: the fewest persons that a figure may tell of
};

/// A zip of everything a result folder lists, with run.json, manifest.json (SHA-256 of every file) and a text that says what is
/// what and what to mind; equal folders give equal bytes. Throws model::InputError as FolderFiles does, and `nothing_delivered`
/// where the folder holds nothing that people without this program open.
[[nodiscard]] std::string hand_over(const std::filesystem::path& folder, const PackageOptions& options);

/// A zip for everybody: coverage by villages or cells of villages, facilities, outlines of islands, manifest.json and the text.
/// No homes, gaps, streets or ledgers, and no figure of fewer than `least` persons (see public_services). Throws
/// model::InputError as results::read_folder does, and `no_map_number` where neither the study nor the caller gives one.
[[nodiscard]] std::string public_package(const std::filesystem::path& folder, const PackageOptions& options);

}  // namespace circle15::office
