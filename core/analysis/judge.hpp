// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/nearest_walks.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// One service on one day: its facilities and what walking to them costs, for both slope shapes. Remembers what it has worked
/// out, so not for use by several threads at once.
class ServiceWalks {
public:
    ServiceWalks(const Ground& ground, const model::Rule& rule, const Options& options, model::Date date);

    [[nodiscard]] const std::vector<network::LinkedFacility>& facilities() const { return facilities_; }
    [[nodiscard]] const WalkCosts& costs(network::SlopeShape shape, double link_factor) const;
    /// The same to one facility alone, nothing where it costs more than `limit`.
    [[nodiscard]] WalkCosts costs_to(const network::LinkedFacility& facility, network::SlopeShape shape,
                                     network::FlatDmm limit) const;
    /// The same had the study the opposite rule for ways that only a rule lets in; null where it has no such way.
    [[nodiscard]] const WalkCosts* other_costs(network::SlopeShape shape) const;
    /// The search itself, for paths and service areas; of the way there, or of the way back where only that counts.
    [[nodiscard]] const network::NearestFacilities& search(network::SlopeShape shape) const;
    /// The worst quality of the streets on the way from each node, by NodeId.
    [[nodiscard]] const std::vector<model::Quality>& street_quality(network::SlopeShape shape) const;

private:
    [[nodiscard]] WalkCosts counted(network::SlopeShape shape, double link_factor) const;

    const Ground& ground_;
    WalkRule walk_;
    std::vector<network::LinkedFacility> other_facilities_;  ///< joined under the opposite rule
    std::vector<network::LinkedFacility> facilities_;
    mutable std::map<network::SlopeShape, network::NearestFacilities> searches_;
    mutable std::map<network::SlopeShape, std::vector<model::Quality>> qualities_;
    mutable std::map<std::pair<network::SlopeShape, double>, WalkCosts> costs_;
    mutable std::map<network::SlopeShape, WalkCosts> other_costs_;
};

/// The measures of a rule: its own threshold, then its rings, then its extra groups.
[[nodiscard]] std::vector<Measure> measures_of(const model::Rule& rule);

/// Every home's verdict by one measure of a rule. Without boats yet: a home whose streets hold no facility is `boat_only` where
/// they hold a pier and some facility elsewhere does too, else `no_access`. Throws nothing of its own.
[[nodiscard]] std::vector<HomeVerdict> judge(const Ground& ground, const model::Rule& rule, const Measure& measure,
                                             const ServiceWalks& walks);

}  // namespace circle15::analysis
