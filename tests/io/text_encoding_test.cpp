// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>

#include "core/io/text_encoding.hpp"

using namespace circle15;

namespace {

std::string utf8(std::uint32_t point) {
    const auto byte = [](std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto rest = [&](unsigned shift) { return byte(0x80U | (point >> shift & 0x3FU)); };
    if (point < 0x80) return {byte(point)};
    if (point < 0x800) return {byte(0xC0U | point >> 6U), rest(0)};
    if (point < 0x10000) return {byte(0xE0U | point >> 12U), rest(6), rest(0)};
    return {byte(0xF0U | point >> 18U), rest(12), rest(6), rest(0)};
}

bool surrogate(std::uint32_t point) { return point >= 0xD800 && point <= 0xDFFF; }

}  // namespace

TEST_CASE("every character there is, and no half of a pair, is UTF-8") {
    for (std::uint32_t point = 0; point <= 0x10FFFF; ++point) {
        if (io::first_not_utf8(utf8(point)).has_value() != surrogate(point)) FAIL("U+" << std::hex << point);
    }
}

TEST_CASE("bytes that no character begins with, and characters cut or written too long, are not UTF-8") {
    CHECK(io::first_not_utf8("\x80") == 0);
    CHECK(io::first_not_utf8("\xBF") == 0);
    CHECK(io::first_not_utf8("\xC1\xBF") == 0);
    CHECK(io::first_not_utf8("\xF5\x80\x80\x80") == 0);
    CHECK(io::first_not_utf8("\xE0\x9F\xBF") == 0);
    CHECK(io::first_not_utf8("\xF0\x8F\xBF\xBF") == 0);
    for (const std::uint32_t point : {0xB7U, 0x5D8AU, 0x1F3DDU}) {
        const auto whole = utf8(point);
        for (std::size_t at = 1; at < whole.size(); ++at) {
            CHECK(io::first_not_utf8("a" + whole.substr(0, at)) == 1);
            auto broken = whole;
            broken[at] = 'x';
            CHECK(io::first_not_utf8(broken) == 0);
            broken[at] = '\xC0';
            CHECK(io::first_not_utf8(broken) == 0);
        }
    }
}

TEST_CASE("text in GB18030 is guessed by its pairs and fours of bytes") {
    const std::string gbk = "GB18030 (GBK)";
    CHECK(io::guessed_encoding("\xE1\xD4\xE3\xF4\xCF\xD8") == gbk);  // 嵊泗县
    CHECK(io::guessed_encoding("a,\x81\x40,\xFE\xFE") == gbk);
    CHECK(io::guessed_encoding("\x81\x30\x81\x30 and \xFE\x39\xFE\x39") == gbk);
    SECTION("not where a byte begins no pair") {
        CHECK(io::guessed_encoding("\x80\x40").empty());
        CHECK(io::guessed_encoding("\xFF\x40").empty());
    }
    SECTION("nor where the second byte is none of a pair") {
        CHECK(io::guessed_encoding("\x81\x2F").empty());
        CHECK(io::guessed_encoding("\x81\x3A\x81\x30").empty());
        CHECK(io::guessed_encoding("\x81\x7F").empty());
        CHECK(io::guessed_encoding("\x81\xFF").empty());
        CHECK(io::guessed_encoding("cut \x81").empty());
    }
    SECTION("nor where the last two of four are none") {
        CHECK(io::guessed_encoding("\x81\x30\x80\x30").empty());
        CHECK(io::guessed_encoding("\x81\x30\xFF\x30").empty());
        CHECK(io::guessed_encoding("\x81\x30\x81\x2F").empty());
        CHECK(io::guessed_encoding("\x81\x30\x81\x3A").empty());
        CHECK(io::guessed_encoding("\x81\x30\x81").empty());
    }
    SECTION("and marks or nulls tell UTF-16 before") {
        CHECK(io::guessed_encoding("\xFF\xFE\x6A\x5D") == "UTF-16");
        CHECK(io::guessed_encoding("\xFE\xFF\x5D\x6A") == "UTF-16");
        CHECK(io::guessed_encoding(std::string("a\0b\0", 4)) == "UTF-16");
    }
}
