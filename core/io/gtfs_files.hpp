// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/io/gtfs_feed.hpp"

namespace circle15::io {

/// What a zip may hold at most; counted while inflating, since a zip may lie about its sizes.
struct ZipLimits {
    std::uint64_t entries = 1000;
    std::uint64_t total_bytes = std::uint64_t{1} << 30;
    std::uint64_t ratio = 200;  ///< inflated to packed bytes, for entries above 100 kB
};

/// The tables of a feed packed as a zip, at its top or in its one folder; other entries are not inflated. Throws InputError,
/// rules: bad_zip, zip_too_large, zip_name (a path that leads out of the archive), zip_encrypted, duplicate_file.
[[nodiscard]] GtfsFiles gtfs_files_of_zip(std::string_view bytes, const ZipLimits& limits = {});

/// The tables of a feed in a folder or a zip file. Throws as gtfs_files_of_zip, and `missing_feed`.
[[nodiscard]] GtfsFiles gtfs_files_at(const std::filesystem::path& path);

/// The tables as a zip file, in order of name; equal tables give equal bytes.
[[nodiscard]] std::string zip_of(const GtfsFiles& files);

/// The feed in a folder or a zip file; messages name the files below `path` as the user wrote it.
[[nodiscard]] GtfsFeed read_gtfs_at(const std::filesystem::path& path, bool refuse_rows = false);

}  // namespace circle15::io
