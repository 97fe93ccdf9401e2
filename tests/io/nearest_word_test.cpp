// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/io/nearest_word.hpp"

using namespace circle15;

TEST_CASE("letters apart are letters changed, left out or put in") {
    CHECK(io::letters_apart("", "") == 0);
    CHECK(io::letters_apart("clinic", "clinic") == 0);
    CHECK(io::letters_apart("clinic", "clinc") == 1);
    CHECK(io::letters_apart("clnic", "clinic") == 1);
    CHECK(io::letters_apart("clinik", "clinic") == 1);
    CHECK(io::letters_apart("lcinic", "clinic") == 2);
    CHECK(io::letters_apart("abc", "") == 3);
    CHECK(io::letters_apart("kitten", "sitting") == 3);
}

TEST_CASE("the nearest word is at most a third of its letters away, the first of equals") {
    const std::vector<std::string> known{"minutes", "metres", "source", "sauce"};
    CHECK(io::nearest_word("minuts", known) == "minutes");
    CHECK(io::nearest_word("meters", known) == "metres");
    CHECK(io::nearest_word("soure", known) == "source");
    CHECK(io::nearest_word("sourcexxx", known) == "source");  // 3 letters of 9
    CHECK_FALSE(io::nearest_word("sourcexxxx", known));
    CHECK_FALSE(io::nearest_word("mxxxtes", known));
    CHECK_FALSE(io::nearest_word("", known));
    const std::vector<std::string> alike{"bat", "cat"};
    CHECK(io::nearest_word("rat", alike) == "bat");
    const std::vector<std::string> nearer_last{"bats", "cat"};
    CHECK(io::nearest_word("cat", nearer_last) == "cat");
}

TEST_CASE("what was meant is the nearest word, else all that are known") {
    const std::vector<std::string> known{"clinic", "school"};
    const auto near = io::and_meant({{"value", "clinc"}}, "clinc", known);
    REQUIRE(near.size() == 2);
    CHECK(near[1].name == "near");
    CHECK(std::get<std::string>(near[1].value) == "clinic");
    const auto far = io::and_meant({{"value", "bank"}}, "bank", known);
    REQUIRE(far.size() == 2);
    CHECK(far[1].name == "known");
    CHECK(std::get<std::string>(far[1].value) == "clinic, school");
    CHECK(io::and_near({}, "bank", known).empty());
}
