// SPDX-License-Identifier: MIT
#include "tests/house/sources.hpp"

#include <fstream>

namespace circle15::tests {

namespace fs = std::filesystem;

const fs::path source_dir = CIRCLE15_SOURCE_DIR;

/// Below core/ a room is a folder; below mapview/ its name says so.
Source source_of(const fs::path& relative) {
    const bool core = relative.begin()->string() == "core";
    const fs::path path = core ? relative.lexically_relative("core") : relative;
    Source source{path, core ? path.begin()->string() : path.parent_path().string(), path.parent_path().string(), {}};
    std::ifstream file(source_dir / relative);
    for (std::string line; std::getline(file, line);) source.lines.push_back(line);
    return source;
}

std::vector<Source> sources() {
    std::vector<Source> found;
    for (const auto* top : {"core", "mapview"}) {
        for (const auto& entry : fs::recursive_directory_iterator(source_dir / top)) {
            const auto extension = entry.path().extension();
            if (extension == ".hpp" || extension == ".cpp") found.push_back(source_of(fs::relative(entry.path(), source_dir)));
        }
    }
    return found;
}

}  // namespace circle15::tests
