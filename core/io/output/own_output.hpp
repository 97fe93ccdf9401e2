// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace circle15::io {

/// What may be replaced by an output.
struct Replacing {
    bool forced = false;                        ///< `--force`: also files and folders circle15 did not write
    std::vector<std::filesystem::path> inputs;  ///< files and folders that never are, by whatever name they are reached
    std::map<std::string, std::string>
        as_read;  ///< files of the folder with the SHA-256 they must still have: what is written rests on them
};

/// Whether content stands in a file that circle15 wrote, by its own mark: the member `program` of JSON and GeoJSON, the first
/// line of a scenario, the creator of a PDF, SVG or PNG. Tables have no mark: one with the column names of `next`, the content
/// to come, counts.
[[nodiscard]] bool is_own_output(const std::string& content, const std::string& next);

/// A scenario file with its mark: a first line with the hash of all others, so that one edited by hand is told apart.
[[nodiscard]] std::string marked_scenario(const std::string& text);

/// Throws model::InputError where `target`, which exists, may not be replaced by `next`: `output_is_input`,
/// `not_an_ordinary_file`, `not_our_output`, `write_protected`.
void require_replaceable(const std::filesystem::path& target, const std::string& next, const Replacing& replacing);

/// Whether two paths lead to one file or folder, links and further names included; false where either is not there.
[[nodiscard]] bool same_file(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace circle15::io
