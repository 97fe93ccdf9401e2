// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/intake/people/dwelling_sites.hpp"
#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// How a row's people came to their places.
enum class SpreadBy {
    floor_area,  ///< over dwellings inside the row's area
    streets,     ///< along residential streets inside it
    nearest,     ///< there are none inside: to the nearest dwelling
    point,       ///< at the row's own place
};

/// What is said of a row's persons in the homes' `source`.
struct SpreadNote {
    SpreadBy by = SpreadBy::point;
    bool ages_by_table = false;
    bool scaled = false;
};

/// A row's source with its method in Chinese and English: "…; 按住宅建筑面积分配 (by floor area of dwellings); …".
[[nodiscard]] std::string source_of(const PeopleRecord& record, const PeoplePlan& plan, const SpreadNote& note);

/// Gathers persons at clusters of dwellings and at points of their own, and makes homes of them.
class HomeBuilder {
public:
    HomeBuilder(const Plan& plan, std::span<const VillageRecord> villages) : plan_(plan), villages_(villages) {}

    /// Shares the persons out among the clusters of these sites by weight; sums hold by age.
    void spread(const PeopleRecord& record, const model::PersonsByAge& persons, const DwellingSites& pool,
                std::span<const std::size_t> sites, const SpreadNote& note);
    /// All of them at one point.
    void put(const PeopleRecord& record, const model::PersonsByAge& persons, std::size_t village, model::LonLat place,
             const SpreadNote& note);
    /// Homes at points first, in the order they were put, then those of clusters, village by village.
    [[nodiscard]] std::vector<HomeRecord> homes() const;

private:
    [[nodiscard]] HomeRecord home(std::size_t village, model::LonLat place) const;

    const Plan& plan_;
    std::span<const VillageRecord> villages_;
    std::vector<HomeRecord> points_;
    std::vector<std::size_t> point_villages_;
    std::map<std::pair<const DwellingSites*, std::size_t>, HomeRecord> clusters_;  ///< by pool and cluster
    std::vector<const DwellingSites*> pools_;                                      ///< in the order they were first used
};

}  // namespace circle15::intake
