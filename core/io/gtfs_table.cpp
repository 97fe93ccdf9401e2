// SPDX-License-Identifier: MIT
#include "core/io/gtfs_table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <format>
#include <stdexcept>
#include <utility>

#include "core/io/control_characters.hpp"
#include "core/io/csv.hpp"
#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"
#include "core/words/study_columns.hpp"

namespace circle15::io {

namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(value);
}

}  // namespace

GtfsTable::GtfsTable(const std::string& file, std::string_view content) : table_(parse_csv(content, file, true)) {
    clean_cells(table_);
    for (const auto& column : words::study_table(file).columns) {
        const auto found = std::ranges::find(table_.columns, column.name);
        auto& at = columns_[column.name];
        if (found != table_.columns.end()) at = static_cast<std::size_t>(found - table_.columns.begin());
        if (at || column.need != words::Need::always) continue;
        throw model::InputError(
            {.file = file, .place = "row 1", .rule = "gtfs_column", .particulars = {{"column", column.name}}});
    }
}

void GtfsTable::check_row(std::size_t row) const {
    if (table_.rows[row].flaw) throw model::InputError(*table_.rows[row].flaw);
}

std::size_t GtfsTable::number(std::size_t row) const {
    const std::string_view place = table_.rows[row].place;  // "row 12"
    std::size_t found = 0;
    std::from_chars(place.data() + place.find(' ') + 1, place.data() + place.size(), found);
    return found;
}

void GtfsTable::fail(std::size_t row, std::string rule, model::Particulars particulars) const {
    throw model::InputError(
        {.file = table_.file, .place = table_.rows[row].place, .rule = std::move(rule), .particulars = std::move(particulars)});
}

std::string_view GtfsTable::text(std::size_t row, std::string_view column) const {
    const auto found = columns_.find(column);
    if (found == columns_.end()) throw std::logic_error(std::format("no column {} is told of {}", column, table_.file));
    return found->second ? std::string_view(table_.rows[row].cells[*found->second]) : std::string_view();
}

std::string GtfsTable::needed(std::size_t row, std::string_view column) const {
    const std::string_view value = text(row, column);
    if (value.empty()) fail(row, "missing_value", {{"column", column}});
    return std::string(value);
}

std::int64_t GtfsTable::integer(std::size_t row, std::string_view column, std::int64_t low, std::int64_t high,
                                std::optional<std::int64_t> usual) const {
    const std::string_view value = text(row, column);
    if (value.empty() && usual) return *usual;
    const auto number = model::parsed<std::int64_t>(value);
    if (!number || *number < low || *number > high)
        fail(row, "number_text", {{"column", column}, {"value", value}, {"low", low}, {"high", high}});
    return *number;
}

std::optional<model::DaySeconds> GtfsTable::time(std::size_t row, std::string_view column) const {
    const std::string_view value = text(row, column);
    if (value.empty()) return std::nullopt;
    const std::size_t colon = value.find(':');
    if ((colon == 1 || colon == 2) && value.size() == colon + 6 && value[colon + 3] == ':') {
        const auto hours = digits(value.substr(0, colon));
        const auto minutes = digits(value.substr(colon + 1, 2));
        const auto seconds = digits(value.substr(colon + 4, 2));
        if (hours && minutes && seconds && *minutes < 60 && *seconds < 60) {
            const int total = *hours * 3600 + *minutes * 60 + *seconds;
            if (total <= 48 * 3600) return total;
        }
    }
    fail(row, "time_text", {{"column", column}, {"value", value}});
}

std::optional<model::Date> GtfsTable::date(std::size_t row, std::string_view column) const {
    const std::string_view value = text(row, column);
    if (value.empty()) return std::nullopt;
    if (value.size() == 8) {
        const auto year = digits(value.substr(0, 4));
        const auto month = digits(value.substr(4, 2));
        const auto day = digits(value.substr(6, 2));
        if (year && month && day) {
            const model::Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                   std::chrono::day{static_cast<unsigned>(*day)}};
            if (date.ok()) return date;
        }
    }
    fail(row, "date_text", {{"column", column}, {"value", value}});
}

std::optional<model::LonLat> GtfsTable::place(std::size_t row, std::string_view lon_column, std::string_view lat_column) const {
    const auto degrees = [&](std::string_view column, double limit) {
        const std::string_view value = text(row, column);
        const auto number = model::parsed<double>(value);
        if (!number || !std::isfinite(*number) || std::abs(*number) > limit)
            fail(row, "coordinates", {{"column", column}, {"value", value}, {"limit", limit}});
        return *number;
    };
    if (text(row, lon_column).empty() && text(row, lat_column).empty()) return std::nullopt;
    const model::LonLat place{.lon = degrees(lon_column, 180), .lat = degrees(lat_column, 90)};
    if (place.lon == 0 && place.lat == 0) fail(row, "place_zero");
    return place;
}

}  // namespace circle15::io
