// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/model/study.hpp"

namespace circle15::tiles {

/// The rows of a study's table as text, to be dealt out to tiles.
struct TableLines {
    std::string heading;
    std::map<std::string, std::string> by_id;  ///< each a line
    std::vector<std::string> order;            ///< ids as they come
};

/// Of a spreadsheet; empty for a map layer, which tiles read where it is.
[[nodiscard]] TableLines table_lines(const std::filesystem::path& path, const std::string& file);

}  // namespace circle15::tiles
