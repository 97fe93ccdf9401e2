// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/model/errors.hpp"
#include "core/model/indicator.hpp"

using namespace circle15::model;

TEST_CASE("A term of an indicator is a word and its numbers") {
    const auto capacity = parse_indicator_term("capacity(clinic, 医师)");
    CHECK(capacity.word == IndicatorWord::capacity);
    CHECK(capacity.service == "clinic");
    CHECK(capacity.capacity_unit == "医师");
    const auto meals = parse_indicator_term("in_use(elderly_meal) * 365 / 10000");
    CHECK(meals.word == IndicatorWord::in_use);
    CHECK(meals.times == 365);
    CHECK(meals.over == 10000);
    const auto number = parse_indicator_term(" 10000 ");
    CHECK(number.word == IndicatorWord::number);
    CHECK(number.times == 10000);
}

TEST_CASE("Persons are named by band or by ages that fall on the bounds of bands") {
    const auto bits = [](const char* text) { return parse_indicator_term(text).group.bits; };
    CHECK(bits("persons(all)") == 0xFFU);
    CHECK(bits("persons(60+)") == 0b11100000U);
    CHECK(bits("persons(65+) / 1000") == 0b11000000U);
    CHECK(bits("persons(0-2)") == 1U);
    CHECK(bits("persons(0-14)") == 0b00001111U);
    CHECK(bits("persons(age_15_59)") == 0b00010000U);
    for (const char* wrong : {"persons(61+)", "persons(0-3)", "persons(14-0)", "persons(old)", "persons()"}) {
        CHECK_THROWS_AS(parse_indicator_term(wrong), InputError);
    }
}

TEST_CASE("What is no term of an indicator is refused") {
    for (const char* wrong : {"", "capacity", "capacity(clinic", "beds(clinic)", "capacity(clinic) + 2", "capacity(clinic) / 0",
                              "facilities(clinic, 个)", "persons(all) 1000", "12 people", "-3"}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS(parse_indicator_term(wrong), InputError);
    }
}

TEST_CASE("A target is met as its sign says") {
    CHECK(is_met(63, TargetOperator::at_least, 63));
    CHECK_FALSE(is_met(63, TargetOperator::more_than, 63));
    CHECK(is_met(4.9, TargetOperator::less_than, 5));
    CHECK_FALSE(is_met(5.1, TargetOperator::at_most, 5));
    CHECK(target_operator_named(">=") == TargetOperator::at_least);
    CHECK(name_of(TargetOperator::less_than) == "<");
    CHECK_FALSE(target_operator_named("about"));
}
