// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// Walking costs from every home to its nearest open facility of one service, by HomeId; nothing where none is reached.
using WalkCosts = std::vector<std::optional<network::NearestFacility>>;

/// One service on one day: its facilities and what walking to them costs, for both slope shapes.
class ServiceWalks {
public:
    ServiceWalks(const Ground& ground, const model::Rule& rule, const Options& options, model::Date date);

    [[nodiscard]] const std::vector<network::LinkedFacility>& facilities() const { return facilities_; }
    [[nodiscard]] WalkCosts costs(network::SlopeShape shape, double link_factor) const;
    /// The same to one facility alone, nothing where it costs more than `limit`.
    [[nodiscard]] WalkCosts costs_to(const network::LinkedFacility& facility, network::SlopeShape shape,
                                     network::FlatDmm limit) const;
    /// The search itself, for paths and service areas; of the way there, or of the way back where only that counts.
    [[nodiscard]] network::NearestFacilities search(network::SlopeShape shape, double link_factor = 1.0) const;

private:
    const Ground& ground_;
    WalkRule walk_;
    std::vector<network::LinkedFacility> facilities_;
};

/// The measures of a rule: its own threshold, then its rings, then its extra groups.
[[nodiscard]] std::vector<Measure> measures_of(const model::Rule& rule);

/// Every home's verdict by one measure of a rule. Without boats yet: a home whose streets hold no facility is `boat_only` where
/// they hold a pier and some facility elsewhere does too, else `no_access`. Throws nothing of its own.
[[nodiscard]] std::vector<HomeVerdict> judge(const Ground& ground, const model::Rule& rule, const Measure& measure,
                                             const ServiceWalks& walks);

}  // namespace circle15::analysis
