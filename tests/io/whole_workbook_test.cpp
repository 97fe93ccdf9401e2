// SPDX-License-Identifier: MIT
#include <array>
#include <catch2/catch_test_macros.hpp>

#include "core/io/close_workbook.hpp"
#include "core/io/write_xlsx.hpp"
#include "core/io/zip_bytes.hpp"
#include "core/model/run_error.hpp"

using namespace circle15;

namespace {

/// The rule by which a workbook with this text as its sheet is refused; empty: it is not.
std::string rule_of(std::string_view sheet) {
    const std::array<io::ZipEntry, 2> parts{
        {{"[Content_Types].xml", "<?xml version=\"1.0\"?>\n<Types><Default/></Types>\n"}, {"xl/worksheets/sheet1.xml", sheet}}};
    try {
        io::require_whole_parts(io::zipped(parts));
    } catch (const model::RunError& error) {
        return error.flaw().rule;
    }
    return {};
}

}  // namespace

TEST_CASE("a workbook whose parts could not be put aside whole is none") {
    const std::string sheet =
        "<?xml version=\"1.0\"?>\n<!-- a -->\n<worksheet a=\"1\"><row>" + std::string(100'000, 'x') + "</row></worksheet>\r\n";
    CHECK(rule_of(sheet).empty());
    for (const std::size_t kept :
         {sheet.size() - 3, sheet.size() - 15, std::size_t{70'000}, std::size_t{60}, std::size_t{30}, std::size_t{0}}) {
        INFO(kept);
        CHECK(rule_of(std::string_view(sheet).substr(0, kept)) == "temporary_folder_full");
    }
    CHECK(rule_of("<worksheet/>").empty());
    CHECK(rule_of("<?xml version=\"1.0\"?><worksheet><row/>") == "temporary_folder_full");
    CHECK_THROWS_AS(io::require_whole_parts("no zip"), model::RunError);
    const model::Table table{.name = "t", .columns = {"a"}, .rows = {{std::string{"b"}}}};
    CHECK_NOTHROW(io::require_whole_parts(io::write_xlsx(table, "sheet", {})));
}
