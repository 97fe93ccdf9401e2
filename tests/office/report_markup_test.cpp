// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/office/report/markup.hpp"
#include "core/office/report/page_data.hpp"
#include "core/office/report/page_pieces.hpp"
#include "core/words/report_words.hpp"

using namespace circle15;

TEST_CASE("names of the data are text in the report, never markup") {
    CHECK(office::escaped("<script>\"a\" & 'b'</script>") == "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;");
    const auto table = office::table_markup({"<b>"}, {{{.text = "<img src=x>"}}});
    CHECK(table.find("<img") == std::string::npos);
    CHECK(table.find("<b>") == std::string::npos);
    CHECK(office::script_text({{"name", "</script><script>"}}) == R"({"name":"\u003c/script>\u003cscript>"})");
}

TEST_CASE("a policy's hash is SHA-256 in base64") {
    // The digests of nothing and of "abc" (FIPS 180-4, example B.1), written in base64.
    CHECK(office::policy_hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    CHECK(office::policy_hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("every word of the report is used, and is in both languages") {
    std::string text;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("core/office")) {
        if (!entry.is_regular_file()) continue;
        std::ostringstream file;
        file << std::ifstream(entry.path()).rdbuf();
        text += file.str();
    }
    for (const auto& phrase : words::report_words()) {
        const std::string id(phrase.id);
        INFO(id);
        CHECK((text.find("\"" + id + "\"") != std::string::npos || text.find("'" + id + "'") != std::string::npos ||
               text.find("WORDS." + id) != std::string::npos));
        // Chinese sentences follow one another without a blank.
        CHECK((id == "sentence_space" || !phrase.words.zh.empty()));
        CHECK_FALSE(phrase.words.en.empty());
    }
}

TEST_CASE("the page takes in nothing that would ask for another file") {
    for (const auto piece : {office::leaflet_js(), office::page_css(), office::map_js(), office::panel_js(), office::judge_js(),
                             office::symbols_js()}) {
        CHECK(piece.size() > 500);
        CHECK(piece.find("sourceMappingURL") == std::string_view::npos);
        CHECK(piece.find("</script") == std::string_view::npos);
    }
}
