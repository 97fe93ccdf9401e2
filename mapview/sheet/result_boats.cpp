// SPDX-License-Identifier: MIT
#include "mapview/sheet/result_boats.hpp"

#include <charconv>
#include <cmath>

namespace circle15::sheet {

namespace {

void read_piers(const json& features, OpenedResult& result) {
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        result.study.piers.push_back({.id = text_in(fields, "id"),
                                      .name = text_in(fields, "name"),
                                      .place = point_of(feature.at("geometry").at("coordinates")),
                                      .quality = quality_in(fields, "quality")});
    }
}

void read_ferries(const json& features, OpenedResult& result) {
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        result.analysis.demonstration_boats = fields.at("demonstration").get<bool>();
        auto lines = lines_of(feature.at("geometry"));
        result.analysis.ferry_routes.push_back({.id = text_in(fields, "id"),
                                                .name = text_in(fields, "name"),
                                                .sailings = whole_in(fields, "sailings"),
                                                .approximate = fields.at("approximate").get<bool>(),
                                                .line = lines.empty() ? model::Line{} : std::move(lines.front())});
    }
}

std::optional<double> seconds_in(const json& fields, const std::string& name) {
    const auto minutes = number_in(fields, name);
    return minutes ? std::optional(*minutes * 60) : std::nullopt;
}

/// A clock time as results have it: HH:MM, past 24:00 after midnight, with a minus the day before.
std::optional<model::DaySeconds> clock_in(const json& fields, const std::string& name) {
    const std::string text = text_in(fields, name);
    if (text.empty()) return std::nullopt;
    const bool before = text.front() == '-';
    int hours = 0;
    int minutes = 0;
    const char* end = text.data() + text.size();
    const auto hour = std::from_chars(text.data() + (before ? 1 : 0), end, hours);
    const bool colon = hour.ec == std::errc{} && hour.ptr != end && *hour.ptr == ':';
    const auto minute = colon ? std::from_chars(hour.ptr + 1, end, minutes) : hour;
    if (!colon || minute.ec != std::errc{} || minute.ptr != end)
        throw bad_result({}, "no_time_of_day", {{"value", text}, {"name", name}});
    return (before ? -1 : 1) * (3600 * hours + 60 * minutes);
}

}  // namespace

std::optional<analysis::BoatVerdict> boat_verdict_of(const json& fields, const std::string& prefix,
                                                     const std::map<std::string, model::FacilityId>& facilities) {
    analysis::BoatVerdict boat;
    boat.day.first_leave_s = clock_in(fields, prefix + "first_leave");
    if (!boat.reached()) return std::nullopt;
    boat.day.last_leave_s = clock_in(fields, prefix + "last_leave");
    boat.day.best_s = seconds_in(fields, prefix + "best_minutes");
    boat.day.median_s = seconds_in(fields, prefix + "median_minutes");
    boat.day.p90_s = seconds_in(fields, prefix + "p90_minutes");
    boat.day.worst_s = seconds_in(fields, prefix + "worst_minutes");
    boat.day.mean_wait_s = seconds_in(fields, prefix + "mean_wait_minutes");
    boat.day.share = number_in(fields, prefix + "reach_percent").value_or(0) / 100;
    boat.day.useful_sailings = static_cast<std::uint32_t>(whole_in(fields, prefix + "sailings"));
    boat.day.boats = static_cast<std::uint32_t>(number_in(fields, prefix + "boats").value_or(0));
    boat.day.approximate = fields.at(prefix + "approximate").get<bool>();
    if (const auto stay = seconds_in(fields, prefix + "ashore_minutes"))
        boat.same_day.time_there_s = static_cast<model::DaySeconds>(std::lround(*stay));
    boat.same_day.leave_home_by_s = clock_in(fields, prefix + "return_leave_by");
    boat.same_day.share = number_in(fields, prefix + "return_percent").value_or(0) / 100;
    boat.days_without_per_year = number_in(fields, prefix + "days_without_per_year");
    boat.demonstration = fields.at(prefix + "demonstration").get<bool>();
    if (const auto to = text_in(fields, prefix + "facility"); !to.empty()) {
        const auto found = facilities.find(to);
        if (found == facilities.end()) throw bad_result({}, "nothing_named", {{"kind", "facility"}, {"value", to}});
        boat.facility = found->second;
    }
    return boat;
}

void read_boats(const ResultFiles& files, OpenedResult& result) {
    if (files.has("piers.geojson")) read_piers(files.layer("piers.geojson"), result);
    if (files.has("ferries.geojson")) read_ferries(files.layer("ferries.geojson"), result);
}

}  // namespace circle15::sheet
