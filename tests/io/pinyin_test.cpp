// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/io/pinyin.hpp"

using circle15::io::pinyin_of;

TEST_CASE("A Chinese name is found by the first letters of its syllables") {
    CHECK(pinyin_of("枸杞岛").initials == "gqd");
    CHECK(pinyin_of("枸杞岛").syllables == "gouqidao");
    CHECK(pinyin_of("菜园镇海滨幼儿园").initials == "cyzhbyey");
    CHECK(pinyin_of("绿华").initials == "lh");
}

TEST_CASE("Latin words keep their first letter, brackets and spaces say nothing") {
    CHECK(pinyin_of("Gouqi Island 2").initials == "gi2");
    CHECK(pinyin_of("嵊山(模型)").initials == "ssmx");
    CHECK(pinyin_of("").initials.empty());
}
