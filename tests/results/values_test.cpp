// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "core/results/values.hpp"

using namespace circle15::results;

TEST_CASE("per cent is 100 only for all and 0 only for none") {
    CHECK(percent_of(9'999, 10'000) == 99.9);
    CHECK(percent_of(1, 10'000) == 0.1);
    CHECK(percent_of(10'000, 10'000) == 100);
    CHECK(percent_of(0, 10'000) == 0);
    CHECK(percent_of(1, 3) == 33.3);
    CHECK_FALSE(percent_of(0, 0));
    rc::check("per cent lies within half a tenth of the share, or at the rim", [] {
        const auto whole = *rc::gen::inRange<std::int64_t>(1, 100'000);
        const auto part = *rc::gen::inRange<std::int64_t>(0, whole + 1);
        const double percent = *percent_of(part, whole);
        const double exact = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
        RC_ASSERT(std::abs(percent - exact) <= 0.1);
        RC_ASSERT((percent == 100) == (part == whole));
        RC_ASSERT((percent == 0) == (part == 0));
    });
}

TEST_CASE("numbers are printed alike everywhere") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1'000) == "1,000");
    CHECK(grouped(66'903) == "66,903");
    CHECK(grouped(1'234'567) == "1,234,567");
    CHECK(grouped(-1'234) == "-1,234");
    CHECK(grouped(-123) == "-123");
    CHECK(fixed(12.35, 1) == "12.4");
    CHECK(fixed(15, 1) == "15.0");
    CHECK(fixed(std::nullopt, 1) == "-");
    CHECK(rounded(-0.04, 1) == 0);
    CHECK_FALSE(std::signbit(rounded(-0.04, 1)));
}

TEST_CASE("what is not known has no value") {
    CHECK(text("") == circle15::model::Value{});
    CHECK(text("x") == circle15::model::Value{std::string("x")});
    CHECK(one_decimal(std::nullopt) == circle15::model::Value{});
    CHECK(one_decimal(14.96) == circle15::model::Value{15.0});
    CHECK(whole(std::nullopt) == circle15::model::Value{});
    CHECK(whole(3) == circle15::model::Value{std::int64_t{3}});
    CHECK(count(3) == circle15::model::Value{std::int64_t{3}});
}
