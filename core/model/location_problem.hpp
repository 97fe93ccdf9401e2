// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/index.hpp"

namespace circle15::model {

using DemandId = Index<struct DemandKind>;  ///< row of LocationProblem::demand
using SiteId = Index<struct SiteKind>;      ///< row of LocationProblem::sites

/// A point with persons, or whatever else is to be served. Without any it counts for nothing.
struct Demand {
    std::string id;
    double persons = 0;
    std::string island;  ///< or any other group; may be empty
};

/// A place to choose, or one that exists.
struct Site {
    std::string id;
    std::string island;              ///< for minimums of islands and for saying why demand has no candidate; may be empty
    std::optional<double> cost;      ///< of opening it, any unit; unset: nothing. Existing ones cost nothing
    std::optional<double> capacity;  ///< persons; unset: no limit
    bool existing = false;
};

/// What a person of `demand` spends to reach `site`. Pairs out of reach are left out, never given a large cost.
struct Pair {
    DemandId demand;
    SiteId site;
    double cost = 0;
};

/// Where to put things: as a study puts it, or as other engines and published test sets do, costs in any unit.
struct LocationProblem {
    std::vector<Demand> demand;
    std::vector<Site> sites;
    std::vector<Pair> pairs;
};

}  // namespace circle15::model
