// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/terminal_table.hpp"

using namespace circle15::report;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = text.find('\n', from);
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("Chinese characters take two columns") {
    CHECK(columns_of("") == 0);
    CHECK(columns_of("clinic") == 6);
    CHECK(columns_of("托育") == 4);
    CHECK(columns_of("0-2岁") == 5);
    CHECK(columns_of("（阈值）") == 8);
    CHECK(columns_of("█▌·─") == 4);
    CHECK(columns_of("e\xCC\x81") == 1);
    CHECK(columns_of("𠮷") == 2);
    CHECK(columns_of("\xFF\xFE") == 2);
}

TEST_CASE("tables align by what a terminal shows") {
    const TextStyle style{.lang = Lang::zh};
    const auto lines = lines_of(terminal_table({{"服务"}, {"人口", true}, {"最大缺口"}},
                                               {{{"托育"}, {"1,016"}, {"枸杞乡"}}, {{"primary"}, {"7"}, {"x"}}}, style));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "服务      人口  最大缺口");
    CHECK(lines[1] == "───────  ─────  ────────");
    CHECK(lines[2] == "托育     1,016  枸杞乡");
    CHECK(lines[3] == "primary      7  x");
    CHECK(columns_of(lines[1]) == columns_of(lines[0]));
}

TEST_CASE("without Unicode a table is plain ASCII") {
    const TextStyle style{.unicode = false};
    CHECK(terminal_table({{"a"}}, {{{"bc"}}}, style) == "a\n--\nbc\n");
    CHECK(bar(50, 4, style) == "##..");
    CHECK(shortened("abcdef", 4, style) == "abc~");
}

TEST_CASE("a bar is full only at 100 per cent") {
    const TextStyle style;
    CHECK(bar(0, 4, style) == "····");
    CHECK(bar(100, 4, style) == "████");
    CHECK(bar(50, 4, style) == "██··");
    CHECK(bar(99.9, 4, style) == "███▉");
    CHECK(bar(37.5, 4, style) == "█▌··");
    for (int percent = 0; percent <= 100; ++percent) CHECK(columns_of(bar(percent, 10, style)) == 10);
}

TEST_CASE("long names are cut at a whole character") {
    const TextStyle style;
    CHECK(shortened("枸杞乡", 6, style) == "枸杞乡");
    CHECK(shortened("枸杞乡大王村", 6, style) == "枸杞…");
    CHECK(shortened("枸杞乡大王村", 7, style) == "枸杞乡…");
    CHECK(columns_of(shortened("枸杞乡大王村", 7, style)) == 7);
}

TEST_CASE("colour is a matter of style and takes no room") {
    CHECK(coloured("x", Colour::poor, {}) == "x");
    CHECK(coloured("x", Colour::poor, {.colour = true}) == "\x1b[31mx\x1b[0m");
    CHECK(coloured("x", Colour::plain, {.colour = true}) == "x");
    const auto lines = lines_of(terminal_table({{"a"}, {"b"}}, {{{"x", Colour::good}, {"y"}}}, {.colour = true}));
    CHECK(lines[2] == "\x1b[32mx\x1b[0m  y");
}
