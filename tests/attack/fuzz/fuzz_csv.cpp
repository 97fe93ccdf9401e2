// SPDX-License-Identifier: MIT
#include "core/io/control_characters.hpp"
#include "core/io/csv.hpp"
#include "core/io/text_encoding.hpp"
#include "tests/attack/fuzz/attempt.hpp"

using namespace circle15;

/// Tables, and the encodings they may be in.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = fuzz::text_of(data, size);
    for (const bool keep_rows : {false, true}) {
        fuzz::attempt([&] {
            auto table = io::parse_csv(content, "table.csv", keep_rows);
            io::clean_cells(table);
        });
    }
    if (io::first_not_utf8(content)) (void)io::guessed_encoding(content);
    return fuzz::attempt([&] { io::require_utf8(content, "table.csv"); });
}
