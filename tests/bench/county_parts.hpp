// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace circle15::bench {

/// Processor seconds of the parts of an analysis, as the library's doors divide it.
struct CountyParts {
    double reading_s = 0;  ///< files to a study
    double search_s = 0;   ///< street graph, links, and the walks of every home: what `tile --run` does
    double judging_s = 0;  ///< verdicts, boats, gaps, service areas: what `merge` does on the whole
    double writing_s = 0;  ///< the result's files

    [[nodiscard]] double all_s() const { return reading_s + search_s + judging_s + writing_s; }
    void add(const CountyParts& more);
};

/// Analyses a study here on one thread, into a new folder.
[[nodiscard]] CountyParts parts_of(const std::filesystem::path& study, const std::filesystem::path& result);

}  // namespace circle15::bench
