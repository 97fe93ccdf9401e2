// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/model/study.hpp"

namespace circle15::tiles {

/// The rows of a study's table as text, to be dealt out to tiles.
struct TableLines {
    std::string heading;
    std::vector<std::string> lines;
    std::unordered_map<std::string, std::size_t> row_of;  ///< by id

    /// The heading and the lines of some ids, as they come in the table; ids that it lacks are left out.
    [[nodiscard]] std::string with(const std::vector<std::string>& ids) const;
};

/// Of a spreadsheet; empty for a map layer, which tiles read where it is.
[[nodiscard]] TableLines table_lines(const std::filesystem::path& path, const std::string& file);

}  // namespace circle15::tiles
