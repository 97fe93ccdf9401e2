// SPDX-License-Identifier: MIT
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/program_run.hpp"

namespace circle15::cli_test {

/// `circle15 site` on the small study: one more nursery within 6 minutes, and more.
inline std::vector<std::string> site(const std::vector<std::string>& more) {
    std::vector<std::string> words{"site", "study",        "--service", "childcare", "--add",
                                   "1",    "--candidates", "streets",   "--minutes", "6"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// The same among the candidates of a file, within the standard's time.
inline std::vector<std::string> among(const std::string& candidates, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"site", "study", "--service", "childcare", "--add", "1", "--candidates", candidates};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

inline void write(const std::filesystem::path& file, const std::string& content) {
    std::ofstream{file, std::ios::binary} << content;
}

}  // namespace circle15::cli_test
