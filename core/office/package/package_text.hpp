// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/words/lang.hpp"

namespace circle15::office {

/// A file of a package.
struct PackedFile {
    std::string name;
    std::string about;  ///< in the reader's language
    std::string content;
};

/// What a package's text tells of the run it comes from.
struct PackageFacts {
    std::string study;
    std::string day;  ///< `2024-12-31`
    std::string standard;
    std::string scenarios;   ///< empty: the study as it is
    std::string map_number;  ///< empty: internal
    std::string program;
    double modelled_percent = 0;  ///< of the persons, who live in modelled homes
    bool demonstration_boats = false;
    std::vector<std::string> sources;  ///< a line each
};

/// From the text of run.json. What is not there is empty.
[[nodiscard]] PackageFacts facts_of(const std::string& run_json, words::Lang lang);

/// The name of the text: people look for 说明 or README.
[[nodiscard]] std::string text_name(words::Lang lang);

/// What is in an internal package, what to open first and what to mind. Lines end as Windows' editor needs them.
[[nodiscard]] std::string hand_over_text(const PackageFacts& facts, const std::vector<PackedFile>& files, words::Lang lang);

/// The same of a public one; `notes` are sentences on what is not told.
[[nodiscard]] std::string public_text(const PackageFacts& facts, const std::vector<PackedFile>& files, std::int64_t least,
                                      const std::vector<std::string>& notes, words::Lang lang);

}  // namespace circle15::office
