// SPDX-License-Identifier: MIT
#include "core/analysis/capacity/catchment.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <tuple>

#include "core/model/errors.hpp"

namespace circle15::analysis::capacity {

namespace {

struct WeightedPair {
    std::size_t home = 0;
    std::size_t facility = 0;
    double weight = 0;
};

[[noreturn]] void refuse(std::string rule, model::Particulars particulars) {
    throw model::InputError({.rule = std::move(rule), .particulars = std::move(particulars)});
}

void check(const Catchment& catchment, std::span<const CatchmentStep> steps) {
    const auto usable = [](double value) { return std::isfinite(value) && value >= 0; };
    for (const auto* values : {&catchment.persons, &catchment.places}) {
        for (const double value : *values) {
            if (!usable(value)) refuse("persons_or_places", {{"value", value}});
        }
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool rises = i == 0 || steps[i].up_to_minutes > steps[i - 1].up_to_minutes;
        if (!rises || !usable(steps[i].up_to_minutes) || !usable(steps[i].weight)) {
            refuse("catchment_steps", {{"step", i + 1}});
        }
    }
}

double weight_at(double minutes, std::span<const CatchmentStep> steps) {
    for (const auto& step : steps) {
        if (minutes <= step.up_to_minutes) return step.weight;
    }
    return 0;
}

/// Pairs of positive weight by facility and home, each pair once: sums then do not depend on the order of the rows.
std::vector<WeightedPair> weighted(const Catchment& catchment, std::span<const CatchmentStep> steps) {
    auto reach = catchment.reach;
    std::ranges::sort(reach, {}, [](const Reach& pair) { return std::tuple(pair.facility, pair.home, pair.minutes); });
    const auto repeated =
        std::ranges::unique(reach, {}, [](const Reach& pair) { return std::tuple(pair.facility, pair.home); });
    reach.erase(repeated.begin(), repeated.end());
    std::vector<WeightedPair> pairs;
    for (const auto& [home, facility, minutes] : reach) {
        if (home.at() >= catchment.persons.size() || facility.at() >= catchment.places.size() || !(minutes >= 0)) {
            refuse("reach", {{"home", home.value}, {"facility", facility.value}, {"minutes", minutes}});
        }
        const double weight = weight_at(minutes, steps);
        if (weight > 0) pairs.push_back({.home = home.at(), .facility = facility.at(), .weight = weight});
    }
    return pairs;
}

/// A_i = sum_j R_j f(W_ij) with R_j = S_j / sum_k P_k W_kj.
PlacesPerPerson float_catchments(const Catchment& catchment, std::span<const CatchmentStep> steps,
                                 double (*access_weight)(double)) {
    check(catchment, steps);
    const auto pairs = weighted(catchment, steps);
    std::vector<double> persons(catchment.places.size(), 0.0);
    for (const auto& pair : pairs) persons[pair.facility] += catchment.persons[pair.home] * pair.weight;
    PlacesPerPerson result{.by_home = std::vector<double>(catchment.persons.size(), 0.0),
                           .by_facility = std::vector<std::optional<double>>(catchment.places.size())};
    for (std::size_t j = 0; j < persons.size(); ++j) {
        if (persons[j] > 0) result.by_facility[j] = catchment.places[j] / persons[j];
    }
    for (const auto& pair : pairs) {
        if (const auto ratio = result.by_facility[pair.facility])
            result.by_home[pair.home] += *ratio * access_weight(pair.weight);
    }
    return result;
}

}  // namespace

PlacesPerPerson two_step(const Catchment& catchment, double threshold_minutes) {
    return enhanced_two_step(catchment, std::array{CatchmentStep{.up_to_minutes = threshold_minutes, .weight = 1}});
}

PlacesPerPerson enhanced_two_step(const Catchment& catchment, std::span<const CatchmentStep> steps) {
    return float_catchments(catchment, steps, [](double weight) { return weight; });
}

PlacesPerPerson modified_two_step(const Catchment& catchment, std::span<const CatchmentStep> steps) {
    return float_catchments(catchment, steps, [](double weight) { return weight * weight; });
}

}  // namespace circle15::analysis::capacity
