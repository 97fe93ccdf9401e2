// SPDX-License-Identifier: MIT
#include "core/io/ferries.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <numbers>
#include <span>
#include <utility>

#include "core/io/gtfs_files.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::DaySeconds;

constexpr Range allowance_minutes{0, 180};
constexpr Range wait_minutes{1, 1440};
constexpr Range percent{0, 100};

std::optional<DaySeconds> seconds_if(const TomlFields& fields, std::string_view key, Range range) {
    const auto minutes = fields.number_if(key, range);
    return minutes ? std::optional(static_cast<DaySeconds>(std::lround(*minutes * 60))) : std::nullopt;
}

model::FerryAllowance allowance_of(const TomlFields& fields) {
    return {.boarding_s = seconds_if(fields, "boarding_minutes", allowance_minutes),
            .alighting_s = seconds_if(fields, "alighting_minutes", allowance_minutes)};
}

/// Great-circle metres, near enough over a few kilometres.
double metres_between(model::LonLat a, model::LonLat b) {
    const double metres_per_degree = 6'371'008.8 * std::numbers::pi / 180;
    const double across = (b.lon - a.lon) * std::cos((a.lat + b.lat) / 2 * std::numbers::pi / 180);
    return metres_per_degree * std::hypot(across, b.lat - a.lat);
}

/// Files are named as study.toml names them, wherever the study lies.
GtfsFeed read_feed(const std::filesystem::path& path, const std::string& layer_file, bool refuse_rows) {
    try {
        return read_gtfs_at(path, refuse_rows);
    } catch (const model::InputError& error) {
        model::InputFlaw flaw = error.flaw();
        if (flaw.file.starts_with(path.string())) flaw.file.replace(0, path.string().size(), layer_file);
        throw model::InputError(std::move(flaw));
    }
}

/// A stop that is no pier of the study becomes a pier where boats call and nobody walks; one that stands far from its pier is
/// doubted, for people walk to the pier. Both refuse the study where it has `refuse_rows`.
void check_stops(model::Study& study, const model::LayerSource& layer) {
    const auto piers = model::study_piers_of(*study.timetable, study.piers);
    const auto listed = study.piers.size();
    for (std::size_t row = 0; row < piers.size(); ++row) {
        const model::FerryStop& stop = study.timetable->stops[row];
        const auto tell = [&](std::string rule, model::Particulars particulars) {
            const std::string file = layer.file + "/stops.txt";
            if (study.refuse_rows)
                throw model::InputError(
                    {.file = file, .place = "stop " + stop.id, .rule = std::move(rule), .particulars = std::move(particulars)});
            study.issues.push_back({.file = file,
                                    .place = "stop " + stop.id,
                                    .rule = std::move(rule),
                                    .severity = model::Severity::doubt,
                                    .grave = true,
                                    .particulars = std::move(particulars)});
        };
        if (!piers[row]) {
            const auto nearest =
                std::ranges::min_element(std::span(study.piers).first(listed), {},
                                         [&](const model::Pier& pier) { return metres_between(pier.place, stop.place); });
            tell("unknown_pier", {{"pier", nearest->id}, {"distance_m", metres_between(nearest->place, stop.place)}});
            study.piers.push_back(
                {.id = stop.id, .name = stop.name, .place = stop.place, .quality = layer.quality, .outer = true});
            continue;
        }
        const double off_m = metres_between(study.piers[piers[row]->at()].place, stop.place);
        if (off_m > study.standard.policy.stop_from_pier_m) tell("stop_far_from_pier", {{"distance_m", off_m}});
    }
}

}  // namespace

model::FerryRules ferry_rules_of(const TomlFields& ferries) {
    model::FerryRules rules;
    const auto general = allowance_of(ferries);
    rules.boarding_s = general.boarding_s.value_or(rules.boarding_s);
    rules.alighting_s = general.alighting_s.value_or(rules.alighting_s);
    rules.longest_wait_s = seconds_if(ferries, "longest_wait_minutes", wait_minutes);
    for (const TomlFields& route : ferries.tables("route")) {
        const std::string id = route.text("id");
        rules.by_route[id] = allowance_of(route);
        const auto lost = route.numbers("lost_day_percent", percent);
        if (!lost.empty() && lost.size() != 12) {
            throw route.flaw("lost_day_percent", "lost_day_months", {{"count", lost.size()}});
        }
        for (std::size_t month = 0; month < lost.size(); ++month) rules.lost_day_share[id][month] = lost[month] / 100;
        route.refuse_unknown_keys();
    }
    for (const TomlFields& pier : ferries.tables("pier")) {
        rules.by_pier[pier.text("id")] = allowance_of(pier);
        pier.refuse_unknown_keys();
    }
    ferries.refuse_unknown_keys();
    return rules;
}

void read_ferries(const std::filesystem::path& path, const model::LayerSource& layer, const std::string& study_file,
                  model::Study& study) {
    GtfsFeed feed = read_feed(path, layer.file, study.refuse_rows);
    study.timetable = std::move(feed.timetable);
    std::ranges::move(feed.issues, std::back_inserter(study.issues));
    for (auto& count : feed.rows) {
        count.layer = layer.layer + "/" + count.layer;
        study.rows.push_back(std::move(count));
    }
    if (study.piers.empty()) {
        for (const auto& stop : study.timetable->stops) {
            study.piers.push_back({.id = stop.id, .name = stop.name, .place = stop.place, .quality = layer.quality});
        }
    }
    check_stops(study, layer);
    model::check_rules(study.ferry_rules, *study.timetable, study_file);
}

}  // namespace circle15::io
