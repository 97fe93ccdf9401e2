// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/io/gtfs_feed.hpp"
#include "core/io/gtfs_records.hpp"

namespace circle15::io {

/// A value of a file, for notes.
struct GtfsPlace {
    std::string file;
    std::size_t row = 0;
    std::string column;
    std::string value;
};

/// Why a row cannot be used.
[[nodiscard]] model::InputError gtfs_row_flaw(std::string file, std::size_t row, std::string rule,
                                              model::Particulars particulars = {});

/// Puts a feed together file by file; used once.
class GtfsAssembly {
public:
    GtfsAssembly(const GtfsFiles& files, bool refuse_rows, const GtfsRouteTypes& wanted)
        : files_(&files), rejects_(refuse_rows), wanted_(wanted) {}

    [[nodiscard]] GtfsFeed run() &&;

private:
    /// The file's content, empty where the feed has none and GTFS does not require it.
    template <class Parse>
    auto parsed(const std::string& name, Parse parse) const -> decltype(parse(std::string_view())) {
        const auto file = files_->find(name);
        if (file == files_->end()) return {};
        return parse(std::string_view(file->second));
    }
    /// The same of a table whose unusable rows are rejected.
    template <class Record>
    std::vector<Record> records(const std::string& name, std::vector<Record> (*parse)(std::string_view, GtfsRejects&)) {
        const auto file = files_->find(name);
        return file == files_->end() ? std::vector<Record>{} : parse(file->second, rejects_);
    }

    void count(const std::string& file, std::size_t read, std::size_t left_out);
    void note(GtfsPlace place, std::string rule, model::Particulars particulars = {});

    void read_feed_info();
    void read_stops();
    void read_routes();
    void read_calendars();
    void read_shapes();
    void read_trips();
    void read_calls();
    void read_headways();
    void read_changes();
    void drop_foreign_stops();
    void reject_trip(const std::string& trip, std::string file, std::size_t row, std::string rule,
                     model::Particulars particulars);
    void drop_rejected_trips();
    void tell_rejected();

    [[nodiscard]] std::size_t top_of(const std::vector<GtfsStop>& stops, std::size_t stop) const;

    const GtfsFiles* files_;
    GtfsRejects rejects_;
    GtfsRouteTypes wanted_;
    GtfsFeed feed_;
    struct Platform {
        model::StopId pier;
        model::LonLat place;
        bool boats_call = true;  ///< not an entrance or a node
    };
    std::map<std::string, std::size_t> stop_rows_;
    std::map<std::string, Platform> platforms_;
    std::set<model::StopId> used_by_others_;
    std::map<std::string, std::optional<model::RouteId>> routes_;  ///< unset: not wanted
    std::map<std::string, model::CalendarId> calendars_;
    std::map<std::string, model::ShapeId> shapes_;
    std::map<std::string, std::optional<model::TripId>> trips_;  ///< unset: of a route that is not wanted
    std::vector<std::size_t> trip_rows_;
};

}  // namespace circle15::io
