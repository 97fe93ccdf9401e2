// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace circle15::io_test {

/// A folder of its own that is gone with this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, std::string_view content) const;
    [[nodiscard]] std::string read(const std::string& name) const;

private:
    std::filesystem::path path_;
};

/// tests/broken: the small sound study and, in a folder named for its flaw, the files that differ from it.
[[nodiscard]] std::filesystem::path broken_folder();
[[nodiscard]] std::vector<std::string> flaws();
/// Whether the flaw is of rows that a study can do without; `rejected.txt` beside it says how they are told.
[[nodiscard]] bool is_of_rows(const std::string& flaw);

/// The sound study with the files of one flaw laid over it.
class OverlaidStudy : public TemporaryFolder {
public:
    explicit OverlaidStudy(const std::string& flaw = "good");
};

/// Everything in a file.
[[nodiscard]] std::string content_of(const std::filesystem::path& file);

}  // namespace circle15::io_test
