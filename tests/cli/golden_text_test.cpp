// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/golden_text.hpp"

using namespace circle15::cli_test;

TEST_CASE("Features are laid out one field a line, and a comma within a text is no field's end") {
    CHECK(laid_out("{\"a\":1,\"b\":[1,2],\"c\":\"x,\\\",\\\"y\"}\n") ==
          "{\"a\":1,\n  \"b\":[1,2],\n  \"c\":\"x,\\\",\\\"y\"}\n");
}

TEST_CASE("A difference shows the lines between the first and the last that differ") {
    CHECK(difference_between("a\nb\nc\nd\n", "a\nx\nd\n") == "from line 2\n- b\n- c\n+ x\n");
    CHECK(difference_between("a\nb\n", "a\nnew\nb\n") == "from line 2\n+ new\n");
    CHECK(difference_between("", "a\n") == "from line 1\n+ a\n");
    CHECK(difference_between("a\na\n", "a\n") == "from line 2\n- a\n");
    CHECK(difference_between("a\n", "a") == "the same lines, but for the end of the last one\n");
    std::string many;
    for (int i = 0; i < 14; ++i) many += "line\n";
    CHECK(difference_between("", many).ends_with("+ ... 2 lines more\n"));
}
