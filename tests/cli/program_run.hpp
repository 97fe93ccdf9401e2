// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace circle15::cli_test {

/// A folder of its own that is gone with this object.
class Sandbox {
public:
    Sandbox();
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// tests/broken/good with the files of one flaw laid over it, as `study` in this folder; with_boats between them for flaws
    /// of boats.
    std::filesystem::path study(const std::string& flaw = "good") const;

private:
    std::filesystem::path path_;
};

struct Ran {
    int exit = -1;
    std::string out;
    std::string err;
};

using Environment = std::map<std::string, std::string>;

/// Runs the built program in `folder` with nothing in its environment but PATH, LC_ALL=C and what is given.
[[nodiscard]] Ran run(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
                      const Environment& environment = {});

[[nodiscard]] std::string content_of(const std::filesystem::path& file);
/// Names of what a folder holds, hidden files included.
[[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder);
/// Every file of a folder by name.
[[nodiscard]] std::map<std::string, std::string> files_in(const std::filesystem::path& folder);

/// Compares with tests/golden/NAME and tells the next assertion how they differ; with CIRCLE15_UPDATE_GOLDEN=1 in the
/// environment it writes that file instead. Features are kept there laid out, one field a line.
[[nodiscard]] bool matches_golden(const std::string& name, const std::string& content);

}  // namespace circle15::cli_test
