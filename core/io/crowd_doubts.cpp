// SPDX-License-Identifier: MIT
#include "core/io/crowd_doubts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace circle15::io {

namespace {

using model::DataIssue;

/// Persons at one point whose walks differ too much for one verdict.
constexpr std::int64_t village_persons = 300;
constexpr std::int64_t fewest_persons = 1'000;
/// Bands by their rows in age_bands: 15-59, of 45 years, and those of six years or fewer.
constexpr std::size_t grown_up = 4;
constexpr std::array<std::size_t, 5> shorter_bands{0, 1, 2, 3, 5};

DataIssue doubt(const model::Study& study, std::string rule, model::Particulars particulars) {
    const auto layer = std::ranges::find(study.layers, "homes", &model::LayerSource::layer);
    return {.file = layer == study.layers.end() ? "homes" : layer->file,
            .place = {},
            .rule = std::move(rule),
            .severity = model::Severity::doubt,
            .grave = true,
            .particulars = std::move(particulars)};
}

std::int64_t persons_of(const model::Home& home) { return model::persons_in(home.persons, model::everybody); }

void tell_repeated(const model::Study& study, std::int64_t all, std::vector<DataIssue>& issues) {
    std::set<std::tuple<double, double, model::PersonsByAge>> seen;
    std::int64_t persons = 0;
    std::int64_t rows = 0;
    for (const auto& home : study.homes) {
        const auto here = persons_of(home);
        if (here == 0 || seen.emplace(home.place.lon, home.place.lat, home.persons).second) continue;
        persons += here;
        ++rows;
    }
    if (rows > 0 && persons * 100 >= all)
        issues.push_back(doubt(study, "homes_repeated", {{"rows", rows}, {"persons", persons}}));
}

void tell_one_point(const model::Study& study, std::int64_t all, std::vector<DataIssue>& issues) {
    struct Village {
        std::int64_t persons = 0;
        std::set<std::pair<double, double>> places;
    };
    std::map<std::size_t, Village> villages;
    for (const auto& home : study.homes) {
        Village& village = villages[home.village.at()];
        village.persons += persons_of(home);
        village.places.emplace(home.place.lon, home.place.lat);
    }
    std::int64_t persons = 0;
    std::int64_t count = 0;
    for (const auto& [row, village] : villages) {
        if (village.places.size() > 1 || village.persons < village_persons) continue;
        persons += village.persons;
        ++count;
    }
    if (count > 0 && persons * 2 >= all)
        issues.push_back(doubt(study, "village_at_one_point", {{"villages", count}, {"persons", persons}}));
}

void tell_ages(const model::Study& study, std::int64_t all, std::vector<DataIssue>& issues) {
    if (all < fewest_persons) return;
    model::PersonsByAge sums{};
    for (const auto& home : study.homes) {
        for (std::size_t band = 0; band < sums.size(); ++band) sums[band] += home.persons[band];
    }
    for (const std::size_t band : shorter_bands) {
        if (sums[band] <= sums[grown_up]) continue;
        issues.push_back(doubt(study, "ages_swapped",
                               {{"column", model::age_bands[band].column},
                                {"persons_there", sums[band]},
                                {"other_column", model::age_bands[grown_up].column},
                                {"other_persons", sums[grown_up]}}));
        return;
    }
}

}  // namespace

std::vector<DataIssue> crowd_doubts(const model::Study& study) {
    std::int64_t all = 0;
    for (const auto& home : study.homes) all += persons_of(home);
    std::vector<DataIssue> issues;
    tell_repeated(study, all, issues);
    tell_one_point(study, all, issues);
    tell_ages(study, all, issues);
    return issues;
}

}  // namespace circle15::io
