// SPDX-License-Identifier: MIT
#include "core/analysis/point_fit.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/geometry/measure.hpp"

namespace circle15::analysis {

namespace {

constexpr double farthest_street_m = 300;
constexpr double farthest_home_m = 700;
/// Standing in the sea counts as much as standing this far from a street.
constexpr double in_the_sea_m = 150;
/// Gains of a few rows that happen to be alike would otherwise seem certain.
constexpr double least_spread_m = 10;

}  // namespace

PointFit::PointFit(const Ground& ground) : ground_(ground) {
    std::set<std::string> named;
    for (const auto& facility : ground.study.facilities) named.insert(facility.village);
    for (const auto& home : ground.study.homes) {
        const std::string& village = ground.study.villages[home.village.at()].name;
        if (named.contains(village)) homes_[village].push_back(ground.projection.to_metres(home.place));
    }
}

double PointFit::off_street_m(model::Metres place) const {
    return ground_.linker.street_distance_m(place, farthest_street_m).value_or(farthest_street_m);
}

double PointFit::misfit_m(model::Metres place, const std::string& village) const {
    double misfit_m = off_street_m(place);
    if (!ground_.linker.on_land(place)) misfit_m += in_the_sea_m;
    const auto homes = homes_.find(village);
    if (homes == homes_.end()) return misfit_m;
    double nearest_m = farthest_home_m;
    for (const model::Metres home : homes->second) nearest_m = std::min(nearest_m, geometry::distance_m(place, home));
    return misfit_m + nearest_m;
}

FitChange fit_change(const std::vector<double>& before, const std::vector<double>& after) {
    const auto rows = static_cast<double>(before.size());
    FitChange change;
    double squares = 0;
    for (std::size_t row = 0; row < before.size(); ++row) {
        const double gain = before[row] - after[row];
        change.before_m += before[row] / rows;
        change.after_m += after[row] / rows;
        if (gain > 0) change.better_share += 1 / rows;
        squares += gain * gain;
    }
    const double mean = change.before_m - change.after_m;
    const double spread_m = std::sqrt(std::max(0.0, squares / rows - mean * mean) * rows / std::max(1.0, rows - 1));
    change.certainty = mean / (std::max(spread_m, least_spread_m) / std::sqrt(rows));
    return change;
}

}  // namespace circle15::analysis
