// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/words/opening_words.hpp"

using namespace circle15::words;

TEST_CASE("opening hours are read out in Chinese, and in English as they are") {
    const auto said = [](std::string_view hours) { return opening_words(hours, Lang::zh); };
    CHECK(said("Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; PH off") ==
          "周一至周五 08:00-11:30、13:30-17:00；周六 08:00-12:00；节假日休息");
    CHECK(said("Mo-Su 10:30-12:30") == "每天 10:30-12:30");
    CHECK(said("Mo,We 09:00-12:00") == "周一、周三 09:00-12:00");
    CHECK(said("24/7") == "全天");
    CHECK(said("").empty());
    // What is no day is left alone.
    CHECK(said("Monday 9-12") == "Monday 9-12");
    CHECK(opening_words("Mo-Fr 08:00-11:30", Lang::en) == "Mo-Fr 08:00-11:30");
}
