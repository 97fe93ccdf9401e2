// SPDX-License-Identifier: MIT
#include "core/analysis/layer_shift.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/analysis/link_issues.hpp"
#include "core/analysis/point_fit.hpp"
#include "core/geometry/china_offset.hpp"
#include "core/geometry/measure.hpp"

namespace circle15::analysis {

using model::LonLat;
using model::Metres;

namespace {

constexpr std::size_t fewest_rows = 8;
/// Rows looked at of a larger layer, spread over it.
constexpr std::size_t most_rows = 150;

/// What a better reading must show: gains far from chance, in most rows, that matter.
struct Demands {
    std::size_t rows = fewest_rows;
    double certainty = 0;
    double better_share = 0;
    double most_left = 0;  ///< of the misfit
    double gain_m = 0;
};
constexpr Demands of_a_known_offset{.certainty = 3.5, .better_share = 0.7, .most_left = 0.75, .gain_m = 10};
/// When a common shift of any kind is searched for, and what the best one found must show.
struct AnyShift {
    double off_streets_m = 0;  ///< layers that stand nearer to their streets are not searched
    double shortest_m = 0;
    Demands demands;
};
/// Of many shifts tried the best one seems good by chance alone; it must show more.
constexpr AnyShift of_few_rows{.off_streets_m = 60,
                               .shortest_m = 200,
                               .demands = {.rows = 12, .certainty = 6, .better_share = 0.8, .most_left = 0.4, .gain_m = 40}};
/// With many rows less is enough: 65 facilities moved by 150 m and more leave at most 0.62 of the misfit, rows that scatter by
/// 60 to 400 m 0.78 and more (measured on Shengsi's list, 40 draws).
constexpr AnyShift of_many_rows{.off_streets_m = 20,
                                .shortest_m = 120,
                                .demands = {.rows = 40, .certainty = 3, .better_share = 0.6, .most_left = 0.65, .gain_m = 25}};

constexpr double longest_shift_m = 1'500;
constexpr double first_step_m = 150;
constexpr double last_step_m = 20;
constexpr std::size_t rows_of_first_search = 60;

/// Rows of one layer that may share one mistake.
struct Group {
    std::string layer;
    std::string place;  ///< as messages call it; empty for the whole layer
    std::string crs;    ///< as declared
    std::vector<FittedRow> rows;
};

bool meets(const FitChange& change, std::size_t rows, const Demands& demands) {
    return rows >= demands.rows && change.certainty >= demands.certainty && change.better_share >= demands.better_share &&
           change.after_m <= demands.most_left * change.before_m && change.before_m - change.after_m >= demands.gain_m;
}

LonLat from_bd09(LonLat place) { return geometry::wgs84_from_gcj02(geometry::gcj02_from_bd09(place)); }
LonLat to_bd09(LonLat place) { return geometry::bd09_from_gcj02(geometry::gcj02_from_wgs84(place)); }

struct Reading {
    std::string_view rule;
    LonLat (*read)(LonLat);
};

/// What else the rows may have been, by what they were declared.
std::vector<Reading> readings_of(const std::string& crs) {
    if (crs == "GCJ-02") return {{"layer_shift_declared", geometry::gcj02_from_wgs84}};
    if (crs == "BD-09") return {{"layer_shift_declared", to_bd09}};
    return {{"layer_shift_gcj02", geometry::wgs84_from_gcj02}, {"layer_shift_bd09", from_bd09}};
}

/// Outside China nobody hands out shifted coordinates.
bool in_china(LonLat place) { return place.lon > 72 && place.lon < 138 && place.lat > 0.8 && place.lat < 56; }

/// A phrase of core/words.
std::string_view direction_of(Metres shift) {
    static constexpr std::array<std::string_view, 16> names{
        "north", "north-northeast", "northeast", "east-northeast", "east", "east-southeast", "southeast", "south-southeast",
        "south", "south-southwest", "southwest", "west-southwest", "west", "west-northwest", "northwest", "north-northwest"};
    const double turns = std::atan2(shift.x, shift.y) / (2 * std::numbers::pi);
    return names[static_cast<std::size_t>(std::lround(turns * 16) + 16) % 16];
}

/// The rows looked at, and how they fit as given.
class Suspect {
public:
    Suspect(const Ground& ground, const PointFit& fit, const Group& group) : ground_(ground), fit_(fit), group_(group) {
        const std::size_t looked_at = std::min(group.rows.size(), most_rows);
        for (std::size_t i = 0; i < looked_at; ++i) {
            const FittedRow& row = group.rows[i * group.rows.size() / looked_at];
            rows_.push_back(&row);
            places_.push_back(ground.projection.to_metres(row.place));
            as_given_.push_back(fit.misfit_m(places_.back(), row.village));
        }
    }

    [[nodiscard]] std::optional<model::DataIssue> doubt() const {
        if (auto known = known_offset()) return known;
        return any_shift();
    }

private:
    [[nodiscard]] FitChange change_to(const std::vector<Metres>& places) const {
        std::vector<double> misfits;
        for (std::size_t row = 0; row < places.size(); ++row)
            misfits.push_back(fit_.misfit_m(places[row], rows_[row]->village));
        return fit_change(as_given_, misfits);
    }

    [[nodiscard]] std::optional<model::DataIssue> known_offset() const {
        if (!in_china(rows_.front()->place)) return std::nullopt;
        std::optional<model::DataIssue> best;
        double best_m = 0;
        for (const Reading& reading : readings_of(group_.crs)) {
            std::vector<Metres> places;
            for (const FittedRow* row : rows_) places.push_back(ground_.projection.to_metres(reading.read(row->place)));
            const FitChange change = change_to(places);
            if (!meets(change, group_.rows.size(), of_a_known_offset) || (best && change.after_m >= best_m)) continue;
            best = issue(reading.rule, change, {places_.front().x - places.front().x, places_.front().y - places.front().y});
            best_m = change.after_m;
        }
        return best;
    }

    [[nodiscard]] double off_streets_m(Metres shift, std::size_t rows) const {
        double sum_m = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            const Metres place = places_[i * places_.size() / rows];
            sum_m += fit_.off_street_m({place.x - shift.x, place.y - shift.y});
        }
        return sum_m / static_cast<double>(rows);
    }

    /// The shift, on a grid and then ever finer about the best of it, whose undoing puts the rows nearest to streets.
    [[nodiscard]] Metres likeliest_shift() const {
        Metres best{0, 0};
        const std::size_t few = std::min(places_.size(), rows_of_first_search);
        double best_m = off_streets_m(best, few);
        const auto consider = [&](Metres shift, std::size_t rows) {
            const double off_m = off_streets_m(shift, rows);
            if (off_m < best_m) best = shift;
            best_m = std::min(best_m, off_m);
        };
        const int reach = static_cast<int>(longest_shift_m / first_step_m);
        for (int east = -reach; east <= reach; ++east) {
            for (int north = -reach; north <= reach; ++north) {
                const Metres shift{east * first_step_m, north * first_step_m};
                if (std::hypot(shift.x, shift.y) <= longest_shift_m) consider(shift, few);
            }
        }
        best_m = off_streets_m(best, places_.size());
        for (double step_m = first_step_m / 2; step_m >= last_step_m; step_m /= 2) {
            const Metres centre = best;
            for (const double east : {-1.0, 0.0, 1.0}) {
                for (const double north : {-1.0, 0.0, 1.0})
                    consider({centre.x + east * step_m, centre.y + north * step_m}, places_.size());
            }
        }
        return best;
    }

    [[nodiscard]] std::optional<model::DataIssue> any_shift() const {
        const AnyShift& asked = group_.rows.size() >= of_many_rows.demands.rows ? of_many_rows : of_few_rows;
        if (group_.rows.size() < asked.demands.rows || off_streets_m({0, 0}, places_.size()) < asked.off_streets_m)
            return std::nullopt;
        const Metres shift = likeliest_shift();
        if (std::hypot(shift.x, shift.y) < asked.shortest_m) return std::nullopt;
        std::vector<Metres> places;
        for (const Metres place : places_) places.push_back({place.x - shift.x, place.y - shift.y});
        const FitChange change = change_to(places);
        if (!meets(change, group_.rows.size(), asked.demands)) return std::nullopt;
        return issue("layer_shift", change, shift);
    }

    [[nodiscard]] model::DataIssue issue(std::string_view rule, const FitChange& change, Metres shift) const {
        const auto rows = static_cast<double>(group_.rows.size());
        return {.file = file_of_layer(ground_.study, group_.layer),
                .place = group_.place,
                .field = "lon,lat",
                .value = {},
                .rule = std::string(rule),
                .severity = model::Severity::doubt,
                .grave = true,
                .particulars = {{"rows", group_.rows.size()},
                                {"agree", std::llround(change.better_share * rows)},
                                {"crs", group_.crs},
                                {"direction", direction_of(shift)},
                                {"distance_m", std::round(std::hypot(shift.x, shift.y) / 10) * 10},
                                {"before_m", change.before_m},
                                {"after_m", change.after_m}}};
    }

    const Ground& ground_;
    const PointFit& fit_;
    const Group& group_;
    std::vector<const FittedRow*> rows_;
    std::vector<Metres> places_;
    std::vector<double> as_given_;
};

std::string crs_of_layer(const model::Study& study, const std::string& layer) {
    const auto found = std::ranges::find(study.layers, layer, &model::LayerSource::layer);
    return found == study.layers.end() ? std::string{} : found->crs;
}

/// The whole layer and, only if that is sound, its parts: what is said of all is not said of each once more.
using Family = std::vector<Group>;

Family facilities_of(const model::Study& study) {
    std::map<std::string, Group> by_crs;
    std::map<std::pair<std::string, std::string>, Group> by_part;
    for (const auto& facility : study.facilities) {
        const FittedRow row{facility.place, facility.village};
        const auto add = [&](Group& group, const std::string& place) {
            group.layer = "facilities";
            group.place = place;
            group.crs = facility.given_crs;
            group.rows.push_back(row);
        };
        add(by_crs[facility.given_crs], "");
        add(by_part[{facility.given_crs, "service " + facility.service}], "service " + facility.service);
        if (!facility.source.empty())
            add(by_part[{facility.given_crs, "source " + facility.source}], "source " + facility.source);
    }
    Family family;
    for (auto& [crs, group] : by_crs) family.push_back(std::move(group));
    for (auto& [key, group] : by_part) family.push_back(std::move(group));
    return family;
}

Family homes_of(const model::Study& study) {
    const std::string crs = crs_of_layer(study, "homes");
    Family family{{.layer = "homes", .place = {}, .crs = crs, .rows = {}}};
    std::map<std::string, Group> by_source;
    for (const auto& home : study.homes) {
        family.front().rows.push_back({home.place, {}});
        Group& group = by_source[home.source];
        group = {"homes", "source " + home.source, crs, std::move(group.rows)};
        group.rows.push_back({home.place, {}});
    }
    if (by_source.size() < 2) return family;
    for (auto& [source, group] : by_source) family.push_back(std::move(group));
    return family;
}

Family piers_of(const model::Study& study) {
    Family family{{.layer = "piers", .place = {}, .crs = crs_of_layer(study, "piers"), .rows = {}}};
    for (const auto& pier : study.piers) family.front().rows.push_back({pier.place, {}});
    return family;
}

}  // namespace

std::vector<model::DataIssue> layer_shifts(const Ground& ground) {
    const PointFit fit(ground);
    std::vector<model::DataIssue> issues;
    for (const Family& family : {homes_of(ground.study), facilities_of(ground.study), piers_of(ground.study)}) {
        bool whole_layer = false;
        for (const Group& group : family) {
            if (group.rows.size() < fewest_rows || (whole_layer && !group.place.empty())) continue;
            auto doubt = Suspect(ground, fit, group).doubt();
            if (!doubt) continue;
            whole_layer = whole_layer || group.place.empty();
            issues.push_back(std::move(*doubt));
        }
    }
    return issues;
}

}  // namespace circle15::analysis
