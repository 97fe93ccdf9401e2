// SPDX-License-Identifier: MIT
#include "core/words/rule_words.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace circle15;
using words::sentence_shape;

TEST_CASE("a sentence is shown before anything is put in") {
    CHECK(sentence_shape("nothing to put in") == "nothing to put in");
    CHECK(sentence_shape("{column} is {value}, below {low:1} km") == "‹column› is ‹value›, below ‹low› km");
    CHECK(sentence_shape("because {@why}") == "because ‹why›");
    CHECK(sentence_shape("a row{? unit| of {unit}| without a unit}!") == "a row of ‹unit›!");
    CHECK(sentence_shape("a row{?unit| of {unit} ({@kind})}") == "a row of ‹unit› (‹kind›)");
    CHECK(sentence_shape("{?unit|{?other|a {other}|b}|c}") == "a ‹other›");
    CHECK(sentence_shape("{?unit}") == "");
    CHECK(sentence_shape("never closed {column") == "never closed ‹column›");
    CHECK(sentence_shape("") == "");
}

TEST_CASE("all rules are listed once, in alphabetical order") {
    const auto rules = words::all_rules();
    CHECK(rules.size() > 200);
    CHECK(std::ranges::is_sorted(rules));
    CHECK(std::ranges::adjacent_find(rules) == rules.end());
    CHECK(std::ranges::contains(rules, "negative_persons"));
}
