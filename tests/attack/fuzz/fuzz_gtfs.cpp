// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "core/io/gtfs_files.hpp"
#include "core/model/timetable_sailings.hpp"
#include "tests/attack/fuzz/attempt.hpp"

using namespace circle15;

namespace {

constexpr std::string_view mark = "== ";

/// The tables of a feed one after the other, each below a line with its name: `== stops.txt`.
io::GtfsFiles files_in(std::string_view text) {
    io::GtfsFiles files;
    std::string* open = nullptr;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        if (line.starts_with(mark)) {
            open = &files[std::string(line.substr(mark.size()))];
        } else if (open != nullptr) {
            open->append(line).append("\n");
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return files;
}

}  // namespace

/// A GTFS feed: as a zip where it begins like one, else as its tables.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = fuzz::text_of(data, size);
    return fuzz::attempt([&] {
        const auto files =
            content.starts_with("PK") ? io::gtfs_files_of_zip(content, {.total_bytes = 1U << 22U}) : files_in(content);
        const auto feed = io::read_gtfs(files);
        (void)model::sailings_on(feed.timetable, std::chrono::year{2024} / 12 / 31);
    });
}
