// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace circle15::tests {

/// Where core/ and mapview/ lie.
extern const std::filesystem::path source_dir;

/// A source or header, line by line.
struct Source {
    std::filesystem::path path;
    std::string room;
    std::string folder;  ///< below core/, or from mapview/ on
    std::vector<std::string> lines;
};

/// One below the checkout.
[[nodiscard]] Source source_of(const std::filesystem::path& relative);

/// All of core and mapview.
[[nodiscard]] std::vector<Source> sources();

}  // namespace circle15::tests
