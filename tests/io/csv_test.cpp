// SPDX-License-Identifier: MIT
#include <rapidcheck.h>
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

#include "core/io/column_names.hpp"
#include "core/io/csv.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/sha256.hpp"
#include "core/io/text_encoding.hpp"
#include "core/io/write_csv.hpp"
#include "core/model/errors.hpp"

using namespace circle15;

namespace {

[[maybe_unused]] const int fixed_seed = setenv("RC_PARAMS", "seed=15", 0);

std::string rule_of(std::string_view content) {
    try {
        static_cast<void>(io::parse_csv(content, "t.csv"));
    } catch (const model::InputError& error) {
        return error.flaw().rule + " at " + error.flaw().place;
    }
    return "none";
}

}  // namespace

TEST_CASE("comma-separated values are read as RFC 4180 has them") {
    SECTION("quotation marks, commas and line breaks inside values") {
        const io::TextTable table = io::parse_csv("a,b\r\n\"x,\"\"y\"\"\r\nz\",2\r\n3,\r\n", "t.csv");
        CHECK(table.columns == std::vector<std::string>{"a", "b"});
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[0].cells == std::vector<std::string>{"x,\"y\"\r\nz", "2"});
        CHECK(table.rows[1].cells == std::vector<std::string>{"3", ""});
        CHECK(table.rows[1].place == "row 3");
    }
    SECTION("every kind of line end, and none at the last line") {
        for (const char* text : {"a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4"}) {
            CHECK(io::parse_csv(text, "t.csv").rows.size() == 2);
        }
    }
    SECTION("empty rows are passed over and still counted") {
        const io::TextTable table = io::parse_csv("a,b\n\n1,2\n,\n3,4,,\n", "t.csv");
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[0].place == "row 3");
        CHECK(table.rows[1].place == "row 5");
    }
    SECTION("what cannot be right is refused with its row") {
        CHECK(rule_of("a,b\n1\n") == "cell_count at row 2");
        CHECK(rule_of("a,b\n1,2\n1,2,3\n") == "cell_count at row 3");
        CHECK(rule_of("a,b\n\"1,2\n") == "quote_not_closed at row 2");
        CHECK(rule_of("a,b\n\"1\"x,2\n") == "text_after_quote at row 2");
        CHECK(rule_of("a,b\n1\"x,2\n") == "quote_inside at row 2");
        CHECK(rule_of("a;b\n1;2\n") == "csv_separator at row 1");
        CHECK(rule_of("a,a\n1,2\n") == "duplicate_column at row 1");
        CHECK(rule_of("") == "no_heading at row 1");
        CHECK(rule_of(std::string_view{"a,b\n\0,2\n", 8}) == "encoding at line 2");
        CHECK(rule_of("a,b\n\xEF\xBF\xBD,2\n") == "lost_characters at line 2");
        CHECK(rule_of("a,b\n1,2\n\xB4\xF3\xC9\xBD,2\n") == "encoding at line 3");
    }
}

TEST_CASE("what is written as CSV reads back the same") {
    CHECK(rc::check("tables of any text", [] {
        const auto width = *rc::gen::inRange<std::size_t>(1, 5);
        const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string{"ab1,\"\n.x"}));
        const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
            rc::gen::container<std::vector<std::string>>(width, text));
        model::Table table;
        for (std::size_t i = 0; i < width; ++i) table.columns.push_back("c" + std::to_string(i));
        std::vector<std::vector<std::string>> expected;
        for (const auto& row : rows) {
            std::vector<std::string> cells;
            bool blank = true;
            for (std::string cell : row) {
                while (!cell.empty() && cell.back() == '\n') cell.pop_back();
                cell.erase(0, cell.find_first_not_of('\n'));
                blank = blank && cell.empty();
                cells.push_back(cell);
            }
            table.rows.emplace_back(cells.begin(), cells.end());
            if (!blank) expected.push_back(cells);
        }
        const io::TextTable read = io::parse_csv(io::write_csv(table), "t.csv");
        RC_ASSERT(read.rows.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) RC_ASSERT(read.rows[i].cells == expected[i]);
    }));
}

TEST_CASE("columns that others call differently are known") {
    io::TextTable table = io::parse_csv("编号,名称,经度,纬度,床位,Quality\n1,x,122,30,20,mapped\n", "t.csv");
    io::rename_columns(table);
    CHECK(table.columns == std::vector<std::string>{"id", "name", "lon", "lat", "capacity", "quality", "capacity_unit"});
    CHECK(table.rows[0].cells.back() == "床位");
    io::TextTable twice = io::parse_csv("经度,lon\n1,2\n", "t.csv");
    CHECK_THROWS_AS(io::rename_columns(twice), model::InputError);
}

TEST_CASE("encodings are told apart") {
    CHECK_FALSE(io::first_not_utf8("嵊泗 a \xF0\x9F\x8F\x9D"));
    CHECK(io::first_not_utf8("ab\xC0\x80") == 2);        // overlong
    CHECK(io::first_not_utf8("\xED\xA0\x80") == 0);      // a surrogate
    CHECK(io::first_not_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(io::first_not_utf8("a\xE5\xB5") == 1);         // cut short
    CHECK(io::guessed_encoding("\xE1\xD3\xE3\xF4") == "GB18030 (GBK)");
    CHECK(io::guessed_encoding(std::string_view{"\xFF\xFE"
                                                "a\0",
                                                4}) == "UTF-16");
    CHECK(io::guessed_encoding("\xFF").empty());
}

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
    CHECK(io::sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(io::sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(io::sha256_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(io::sha256_of(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    SECTION("however the bytes are cut") {
        const std::string bytes(1000, 'x');
        for (const std::size_t cut : {1U, 55U, 56U, 63U, 64U, 65U, 500U}) {
            io::Sha256 sum;
            sum.add(std::string_view{bytes}.substr(0, cut));
            sum.add(std::string_view{bytes}.substr(cut));
            CHECK(sum.hex() == io::sha256_of(bytes));
        }
    }
}

TEST_CASE("a word that was probably meant is suggested") {
    const std::vector<std::string> known{"quality", "source", "licence"};
    CHECK(io::letters_apart("kitten", "sitting") == 3);
    CHECK(io::nearest_word("license", known) == "licence");
    CHECK(io::nearest_word("zzz", known) == std::nullopt);
    CHECK(io::and_meant({}, "license", known) == model::Particulars{{"near", "licence"}});
    CHECK(io::and_meant({}, "zzz", known) == model::Particulars{{"known", "quality, source, licence"}});
}
