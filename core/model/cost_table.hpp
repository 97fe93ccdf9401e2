// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace circle15::model {

/// A demand point of a cost table: `weight` persons, or whatever is to be served.
struct CostDemand {
    std::string id;
    double weight = 0;
    std::string island;  ///< or any other group; may be empty
};

/// A place to choose, or one that exists.
struct CostSite {
    std::string id;
    std::string island;
    std::optional<double> cost;  ///< of opening it
    std::optional<double> capacity;
    bool existing = false;
};

/// What it costs to get from demand `origin` to site `destination` (rows of the two lists).
struct CostPair {
    std::size_t origin = 0;
    std::size_t destination = 0;
    double cost = 0;
};

/// A location problem as other engines and published test sets give it: costs between named points, in any unit.
struct CostTable {
    std::vector<CostDemand> demand;
    std::vector<CostSite> sites;
    std::vector<CostPair> pairs;
};

}  // namespace circle15::model
