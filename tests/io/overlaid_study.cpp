// SPDX-License-Identifier: MIT
#include "tests/io/overlaid_study.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <algorithm>

namespace circle15::io_test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "circle15-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(const std::string& name, std::string_view content) const {
    std::ofstream out{path_ / name, std::ios::binary};
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + name);
}

std::string TemporaryFolder::read(const std::string& name) const { return content_of(path_ / name); }

fs::path broken_folder() { return fs::path{CIRCLE15_SOURCE_DIR} / "tests" / "broken"; }

std::vector<std::string> flaws() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator{broken_folder()}) {
        if (fs::exists(entry.path() / "expected.txt")) names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

bool is_of_rows(const std::string& flaw) { return fs::exists(broken_folder() / flaw / "rejected.txt"); }

OverlaidStudy::OverlaidStudy(const std::string& flaw) {
    std::vector<std::string> layers{"good"};
    if (flaw.starts_with("boats_")) layers.emplace_back("with_boats");
    layers.push_back(flaw);
    for (const std::string& layer : layers) {
        fs::copy(broken_folder() / layer, path(), fs::copy_options::overwrite_existing | fs::copy_options::recursive);
    }
    fs::remove(path() / "expected.txt");
    fs::remove(path() / "rejected.txt");
}

std::string content_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace circle15::io_test
