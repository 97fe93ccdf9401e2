// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>

namespace circle15::bench {

/// Writes a PBF extract of a square grid of streets, `side` by `side` nodes 100 m apart from 110 E, 25 N on: a way for every 20
/// nodes of a row, a building beside every tenth node, all in order of id as extracts are.
void write_wide_extract(const std::filesystem::path& file, std::size_t side);

/// Objects of an extract as libosmium alone counts them.
[[nodiscard]] std::size_t counted_objects(const std::filesystem::path& file);

}  // namespace circle15::bench
