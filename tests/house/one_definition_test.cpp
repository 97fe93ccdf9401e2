// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>
#include <vector>

#include "tests/house/sources.hpp"

using namespace circle15::tests;

namespace {

/// Types that two headers define under one name in one namespace: a linker takes the functions of either for both.
std::vector<std::string> defined_twice(const std::vector<Source>& all) {
    std::map<std::string, std::string> defined;
    std::vector<std::string> twice;
    for (const auto& source : all) {
        if (source.path.extension() != ".hpp") continue;
        std::string space;
        for (const auto& line : source.lines) {
            if (line.starts_with("namespace ")) space = line;
            if (!line.ends_with('{') || !(line.starts_with("struct ") || line.starts_with("class "))) continue;
            const auto from = line.find(' ') + 1;
            const std::string name = line.substr(from, line.find_first_of(" :{", from) - from);
            if (line.substr(from + name.size()).starts_with("::")) continue;  // a type within one
            const auto [known, is_new] = defined.emplace(space + name, source.path.string());
            if (!is_new) twice.push_back(name + " in " + known->second + " and " + source.path.string());
        }
    }
    return twice;
}

}  // namespace

TEST_CASE("no two headers define one name") {
    CHECK(defined_twice(sources()) == std::vector<std::string>{});
    const std::vector<std::string> lines{"namespace circle15::x {", "struct Thing {", "};"};
    const Source here{"x/a.hpp", "x", "x", lines};
    const Source there{"x/b.hpp", "x", "x", lines};
    CHECK(defined_twice({here, there}) == std::vector<std::string>{"Thing in x/a.hpp and x/b.hpp"});
    CHECK(defined_twice({here, {"y/b.hpp", "y", "y", {"namespace circle15::y {", "struct Thing final : Base {"}}}).empty());
}
