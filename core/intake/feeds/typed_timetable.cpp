// SPDX-License-Identifier: MIT
#include "core/intake/feeds/typed_timetable.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/intake/feeds/typed_feed.hpp"
#include "core/intake/sheets/list_places.hpp"
#include "core/intake/sheets/list_reading.hpp"
#include "core/intake/sheets/list_sheets.hpp"
#include "core/intake/sheets/plain_text.hpp"
#include "core/io/gtfs_calls.hpp"
#include "core/io/nearest_word.hpp"

namespace circle15::intake {

namespace {

constexpr auto of_a_sailing =
    std::to_array<std::string_view>({"route_id", "route", "sailing", "days", "season", "not_on", "also_on"});

bool is_sailings(const ListTable& table, const Source& source) {
    const auto has = [&](std::string_view column) { return has_column(table, source, column); };
    return has("route") && has("pier") && (has("depart") || has("arrive"));
}

/// Where route and sailing are blank the row belongs to the sailing above, and has what was said there.
void fill_down(ListTable& table, const ListColumns& columns) {
    std::vector<std::string> above;
    for (ListRow& row : table.rows) {
        const bool goes_on =
            !above.empty() && says_nothing(columns.text(row, "route")) && says_nothing(columns.text(row, "sailing"));
        const bool same_route = !above.empty() && says_nothing(columns.text(row, "route")) && !goes_on;
        for (const std::string_view column : of_a_sailing) {
            const bool of_route = column == "route" || column == "route_id";
            const auto at = columns.position(column);
            if (!at || !says_nothing(row.cells[*at])) continue;
            if (goes_on || (same_route && of_route)) row.cells[*at] = above[*at];
        }
        above = row.cells;
    }
}

class TypedReading {
public:
    TypedReading(const Plan& plan, const Source& source, Findings& findings)
        : plan_(plan), source_(source), findings_(findings) {}

    io::GtfsFiles run() {
        std::vector<ListTable> lists = lists_of(
            plan_, source_, [&](const ListTable& one) { return is_sailings(one, source_) || is_piers(one); }, findings_);
        for (const ListTable& table : lists) {
            if (!is_sailings(table, source_)) read_piers(table);
        }
        if (feed_.piers.empty()) throw model::InputError({.file = source_.file, .rule = "no_piers_listed"});
        for (ListTable& table : lists) {
            if (is_sailings(table, source_)) read_sailings(table);
        }
        keep_sound();
        if (feed_.sailings.empty()) throw model::InputError({.file = source_.file, .rule = "no_sailings"});
        return tables_of(feed_, source_);
    }

private:
    /// A sailing that is being read, and where it begins.
    struct Begun {
        TypedSailing sailing;
        Origin origin;
        std::array<std::string, of_a_sailing.size()> said;
        bool bad = false;
    };

    bool is_piers(const ListTable& table) const {
        return has_column(table, {}, "name") && has_places(table, {}) && !is_sailings(table, source_);
    }

    void read_piers(const ListTable& table) {
        Source source = source_;
        source.columns.clear();  // those are of the sailings
        if (source.crs.empty() && has_column(table, source, "crs")) source.crs = "column";
        ListReading reading(table, source, findings_);
        ListPlaces places(table, plan_, source);
        reading.each([&] {
            TypedPier pier{.id = reading.cell("id", id_in, "id_eaten").value, .name = reading.required("name"), .place = {}};
            const auto place = places.point(reading);
            if (!place) throw reading.flaw("pier_without_place", {{"name", pier.name}});
            pier.place = *place;
            if (pier.id.empty()) pier.id = pier.name;
            const bool taken = std::ranges::any_of(feed_.piers, [&](const TypedPier& other) {
                return other.id == pier.id || plain_word(other.name) == plain_word(pier.name);
            });
            if (taken) throw reading.flaw("pier_again", {{"name", pier.name}});
            feed_.piers.push_back(std::move(pier));
        });
    }

    void read_sailings(ListTable& table) {
        std::vector<model::DataIssue> told_later;
        fill_down(table, ListColumns(table, source_, told_later));
        ListReading reading(table, source_, findings_);
        reading.each([&] {
            Begun& begun = sailing_of(reading);
            try {
                read_row(reading, begun);
            } catch (const model::InputError&) {
                begun.bad = true;
                throw;
            }
        });
    }

    /// The sailing of a row, begun where it is new.
    Begun& sailing_of(ListReading& reading) {
        const std::string& route = reading.required("route");
        const std::string& number = reading.required("sailing");
        const auto key = std::pair(plain_word(route), plain_word(number));
        const auto [found, is_new] = at_.emplace(key, begun_.size());
        if (is_new) {
            const auto id = reading.cell("route_id", id_in, "id_eaten").value;
            begun_.push_back({.sailing = {.route_id = id.empty() ? route : id,
                                          .route = route,
                                          .number = number,
                                          .calls = {},
                                          .days = {},
                                          .season = {},
                                          .not_on = {},
                                          .also_on = {}},
                              .origin = reading.origin(),
                              .said = {}});
        }
        return begun_[found->second];
    }

    void read_row(ListReading& reading, Begun& begun) {
        if (begun.sailing.calls.empty()) read_days(reading, begun);
        for (std::size_t i = 0; i < of_a_sailing.size(); ++i) {
            const std::string& cell = reading.text(of_a_sailing[i]);
            if (begun.sailing.calls.empty()) begun.said[i] = cell;
            if (!says_nothing(cell) && cell != begun.said[i])
                throw reading.flaw("sailing_differs",
                                   {{"sailing", begun.sailing.number}, {"value", cell}, {"other", begun.said[i]}});
        }
        TypedCall call{.pier = pier_of(reading)};
        const bool has_arrival = !says_nothing(reading.text("arrive"));
        const bool has_departure = !says_nothing(reading.text("depart"));
        if (!has_arrival && !has_departure) throw reading.flaw("typed_call_without_time");
        const auto clock = [&](const char* column) {
            return must(reading, column, clock_in(reading.text(column)), "clock_unread");
        };
        call.arrive = clock(has_arrival ? "arrive" : "depart");
        call.depart = clock(has_departure ? "depart" : "arrive");
        auto& calls = begun.sailing.calls;
        const bool backward = call.depart < call.arrive || (!calls.empty() && call.arrive <= calls.back().depart);
        if (backward) throw reading.flaw("times_run_back", {{"pier", feed_.piers[call.pier].name}});
        if (!calls.empty()) {
            const double metres = io::great_circle_m(feed_.piers[calls.back().pier].place, feed_.piers[call.pier].place);
            if (auto told = io::impossible_speed(metres, call.arrive - calls.back().depart)) {
                told->emplace_back("trip", begun.sailing.route + " " + begun.sailing.number);
                throw reading.flaw("impossible_speed", std::move(*told));
            }
        }
        calls.push_back(call);
    }

    template <class Value>
    Value must(ListReading& reading, std::string_view column, Reading<Value> read, const char* rule) {
        if (read.became == Became::unread)
            throw reading.flaw(rule, {{"column", std::string(column)}, {"value", reading.text(column)}});
        return std::move(read.value);
    }

    void read_days(ListReading& reading, Begun& begun) {
        TypedSailing& sailing = begun.sailing;
        if (says_nothing(reading.text("days"))) throw reading.flaw("sailing_without_days", {{"sailing", sailing.number}});
        sailing.days = must(reading, "days", sailing_days_in(reading.text("days")), "sailing_days_unread");
        const int year = static_cast<int>(plan_.date.year());
        sailing.season = must(reading, "season", season_in(reading.text("season"), {year, year + 1}), "season_unread");
        sailing.not_on = must(reading, "not_on", dates_in(reading.text("not_on")), "dates_unread");
        sailing.also_on = must(reading, "also_on", dates_in(reading.text("also_on")), "dates_unread");
        // Dates say themselves when they are, and no season narrows them.
        if (!sailing.days.dates.empty() && says_nothing(reading.text("season"))) {
            const auto [first, last] = std::ranges::minmax(sailing.days.dates);
            sailing.season = {{{first, last}}, false};
        }
    }

    std::size_t pier_of(ListReading& reading) const {
        const std::string& name = reading.required("pier");
        const auto found = std::ranges::find_if(
            feed_.piers, [&](const TypedPier& pier) { return plain_word(pier.name) == plain_word(name) || pier.id == name; });
        if (found != feed_.piers.end()) return static_cast<std::size_t>(found - feed_.piers.begin());
        std::vector<std::string> known;
        for (const TypedPier& pier : feed_.piers) known.push_back(pier.name);
        throw reading.flaw("unlisted_pier", io::and_meant({{"value", name}}, name, known));
    }

    void tell(const Origin& origin, std::string rule, model::Severity severity, model::Particulars particulars) {
        findings_.issues.push_back({.file = origin.file,
                                    .place = origin.place,
                                    .rule = std::move(rule),
                                    .severity = severity,
                                    .particulars = std::move(particulars)});
    }

    void keep_sound() {
        std::map<std::string, std::string> names;  // a route's id is of one name
        std::int64_t without_year = 0;
        for (Begun& begun : begun_) {
            TypedSailing& sailing = begun.sailing;
            const auto [named, is_new] = names.emplace(sailing.route_id, sailing.route);
            if (begun.bad || sailing.calls.size() < 2 || named->second != sailing.route) {
                tell(begun.origin, "sailing_left_out", model::Severity::rejected,
                     {{"route", sailing.route}, {"sailing", sailing.number}});
            } else {
                without_year += sailing.season.without_year ? 1 : 0;
                feed_.sailings.push_back(std::move(sailing));
            }
        }
        if (without_year == 0) return;
        const int year = static_cast<int>(plan_.date.year());
        tell({.file = source_.file, .place = {}}, "season_without_year", model::Severity::doubt,
             {{"count", without_year}, {"from", std::int64_t{year}}, {"to", std::int64_t{year + 1}}});
    }

    const Plan& plan_;
    const Source& source_;
    Findings& findings_;
    TypedFeed feed_;
    std::vector<Begun> begun_;
    std::map<std::pair<std::string, std::string>, std::size_t> at_;
};

}  // namespace

bool is_typed_timetable(const std::filesystem::path& path) {
    if (std::filesystem::is_directory(path)) return false;
    const std::string ending = small_letters(path.extension().string());
    static constexpr auto endings = std::to_array<std::string_view>({".xlsx", ".xls", ".ods", ".csv", ".txt", ".et"});
    return std::ranges::contains(endings, ending);
}

io::GtfsFiles typed_timetable(const Plan& plan, const Source& source, Findings& findings) {
    return TypedReading(plan, source, findings).run();
}

}  // namespace circle15::intake
