// SPDX-License-Identifier: MIT
#include "core/io/gtfs_feed.hpp"

#include <algorithm>
#include <format>
#include <utility>

#include "core/io/control_characters.hpp"
#include "core/io/csv.hpp"
#include "core/io/gtfs_assembly.hpp"
#include "core/io/gtfs_table.hpp"
#include "core/io/row_intake.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

[[noreturn]] void missing(std::string_view name) {
    throw model::InputError({.file = std::string(name), .rule = "feed_lacks_file"});
}

}  // namespace

model::InputError gtfs_row_flaw(std::string file, std::size_t row, std::string rule, model::Particulars particulars) {
    return model::InputError({.file = std::move(file),
                              .place = std::format("row {}", row),
                              .rule = std::move(rule),
                              .particulars = std::move(particulars)});
}

GtfsFeed GtfsAssembly::run() && {
    for (const std::string_view name : {"stops.txt", "routes.txt", "trips.txt", "stop_times.txt"})
        if (!files_->contains(std::string(name))) missing(name);
    if (!files_->contains("calendar.txt") && !files_->contains("calendar_dates.txt")) missing("calendar.txt");
    read_feed_info();
    read_stops();
    read_routes();
    read_calendars();
    read_shapes();
    read_trips();
    read_calls();
    read_headways();
    read_changes();
    drop_rejected_trips();
    drop_foreign_stops();
    tell_rejected();
    return std::move(feed_);
}

void GtfsAssembly::count(const std::string& file, std::size_t read, std::size_t left_out) {
    if (!files_->contains(file)) return;
    feed_.rows.push_back({.layer = file,
                          .read = static_cast<std::int64_t>(read),
                          .used = static_cast<std::int64_t>(read - left_out),
                          .repaired = 0,
                          .rejected = static_cast<std::int64_t>(left_out)});
}

void GtfsAssembly::note(GtfsPlace place, std::string rule, model::Particulars particulars) {
    feed_.issues.push_back({.file = std::move(place.file),
                            .place = std::format("row {}", place.row),
                            .field = std::move(place.column),
                            .value = std::move(place.value),
                            .rule = std::move(rule),
                            .severity = model::Severity::note,
                            .particulars = std::move(particulars)});
}

/// Rows rejected while a table was parsed are none of those counted there.
void GtfsAssembly::tell_rejected() {
    if (rejects_.flaws().empty()) return;
    for (const model::InputFlaw& flaw : rejects_.flaws()) feed_.issues.push_back(issue_of(flaw, model::Severity::rejected));
    for (model::RowCount& rows : feed_.rows) {
        const auto file = files_->find(rows.layer);
        const auto all = static_cast<std::int64_t>(GtfsTable(rows.layer, file->second).size());
        rows.rejected += all - rows.read;
        rows.read = all;
    }
    feed_.issues.push_back({.file = "trips.txt",
                            .place = {},
                            .rule = "trips_rejected",
                            .severity = model::Severity::doubt,
                            .grave = true,
                            .particulars = {{"rows", std::ssize(rejects_.flaws())}, {"trips", rejects_.trips()}}});
}

GtfsFeed read_gtfs(const GtfsFiles& files, bool refuse_rows, const GtfsRouteTypes& wanted) {
    GtfsFeed feed = GtfsAssembly(files, refuse_rows, wanted).run();
    for (const auto& [file, content] : files) {
        // Tables are read row by row without their notes; only those that need one are read again for it.
        const bool plain = std::ranges::none_of(content, [](char c) {
            return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r') || c == 0x7f || c == '\xc2';
        });
        if (plain) continue;
        TextTable table = parse_csv(content, file, true);
        clean_cells(table);
        for (auto& issue : table.issues) {
            if (issue.rule == "control_characters") feed.issues.push_back(std::move(issue));
        }
    }
    return feed;
}

}  // namespace circle15::io
