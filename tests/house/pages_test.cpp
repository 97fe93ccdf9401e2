// SPDX-License-Identifier: MIT
// What the pages for those who work on the code name is there.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <regex>

#include "tests/house/sources.hpp"

namespace fs = std::filesystem;

namespace {

/// `names/*_fields.cpp` is there where one of them is.
bool is_there(const fs::path& path) {
    const auto name = path.filename().string();
    const auto star = name.find('*');
    if (star == std::string::npos) return fs::exists(path);
    if (!fs::is_directory(path.parent_path())) return false;
    for (const auto& entry : fs::directory_iterator(path.parent_path())) {
        const auto other = entry.path().filename().string();
        if (other.starts_with(name.substr(0, star)) && other.ends_with(name.substr(star + 1))) return true;
    }
    return false;
}

/// What `pattern` finds in a text, its first group.
std::vector<std::string> found(const std::string& text, const char* pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> all;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), regex); at != std::sregex_iterator(); ++at)
        all.push_back((*at)[1]);
    return all;
}

/// Links, paths from the top and paths from the page's own folder that lead nowhere.
std::vector<std::string> lost(const fs::path& page) {
    std::ifstream stream(circle15::tests::source_dir / page);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    REQUIRE_FALSE(text.empty());
    const auto top = circle15::tests::source_dir;
    const auto own = (top / page).parent_path();
    std::vector<std::string> lost;
    for (const auto& link : found(text, R"(\]\(([^)#\s]+))")) {
        if (!link.contains("://") && !is_there(own / link)) lost.push_back(link);
    }
    for (const auto& path : found(text, R"((?:^|[^\w./-])((?:core|mapview|tests|scripts|datasets)/[\w./*-]*[\w*/]))")) {
        if (!is_there(top / path) && !is_there(own / path)) lost.push_back(path);
    }
    for (const auto& path : found(text, R"(`(\w+/[\w./*-]+)`)")) {
        const auto folder = path.substr(0, path.find('/'));
        const bool is_own = folder != "build" && fs::exists(own / folder);  // what is built comes and goes
        if (is_own && !is_there(own / path)) lost.push_back(path);
    }
    return lost;
}

}  // namespace

TEST_CASE("every path and link on the pages for developers leads somewhere") {
    for (const char* page : {"README.md", "CONTRIBUTING.md", "core/README.md", "core/analysis/METHODS.md", "core/tiles/README.md"}) {
        INFO(page);
        CHECK(lost(page) == std::vector<std::string>{});
    }
}
